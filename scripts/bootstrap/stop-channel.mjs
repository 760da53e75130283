// Loaded first into each program that run-task.mjs starts: its parent's word, or its parent's sudden end, counts as SIGTERM.
// A signal that Ctrl-C brings comes to both processes by itself.
// A program hands its --import on to the workers that it forks (vitest, Playwright), and speaks with them over channels of
// its own. So the parent names itself (`?parent=<pid>`), and in a process with another parent this does nothing.

function stop() {
  process.off("message", hear);
  process.off("disconnect", stop);
  if (process.listenerCount("SIGTERM") > 0) process.emit("SIGTERM", "SIGTERM");
  else process.exit(143);
}

/** @param {unknown} message */
function hear(message) {
  if (message === "stop") stop();
}

const isOurs = new URL(import.meta.url).searchParams.get("parent") === String(process.ppid);
if (process.channel && isOurs) {
  process.on("message", hear);
  process.on("disconnect", stop);
  process.channel.unref(); // listening must not keep a finished program alive
}
