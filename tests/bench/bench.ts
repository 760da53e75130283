import { cpus, loadavg, totalmem } from "node:os";
import { benchTrace } from "./trace.ts";

/** Figures, never tests: `npm run bench -- trace`. Read ratios; the load average says how far to trust the times. */
const BENCHES: Readonly<Record<string, (print: (line: string) => void) => void | Promise<void>>> = {
  trace: benchTrace,
};

const names = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`no bench named ${unknown.join(", ")}; there are: ${Object.keys(BENCHES).join(", ")}`);
  process.exit(2);
}
const load = () =>
  loadavg()
    .map((each) => each.toFixed(1))
    .join(" ");
console.log(
  `${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.versions.node}, load average ${load()}`,
);
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  console.log(name);
  await BENCHES[name]?.(console.log);
}
console.log(`load average ${load()}`);
