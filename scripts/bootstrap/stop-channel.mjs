// Loaded first into each program that run-task.mjs starts: its parent's word, or its parent's sudden end, counts as SIGTERM.
// A signal that Ctrl-C brings comes to both processes by itself.

function stop() {
  process.off("message", stop);
  process.off("disconnect", stop);
  if (process.listenerCount("SIGTERM") > 0) process.emit("SIGTERM", "SIGTERM");
  else process.exit(143);
}

if (process.channel) {
  process.on("message", stop);
  process.on("disconnect", stop);
  process.channel.unref(); // listening must not keep a finished program alive
}
