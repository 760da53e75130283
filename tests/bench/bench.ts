import { cpus, loadavg, totalmem } from "node:os";
import { benchExport } from "./export.ts";
import { benchQuery, benchQueryDatabase } from "./query.ts";
import { benchTrace, SIZES } from "./trace.ts";
import { benchTraceDatabase } from "./trace-database.ts";

/** Figures, never tests: `npm run bench -- trace`. Read ratios; the load average says how far to trust the times. */
const BENCHES: Readonly<Record<string, (print: (line: string) => void) => void | Promise<void>>> = {
  query: benchQuery,
  trace: benchTrace,
  export: benchExport,
};

/** With `--db`, on an engine of its own home; `--most=10000` leaves out graphs of more entities. */
const DATABASE_BENCHES: typeof BENCHES = {
  query: benchQueryDatabase,
  trace: (print) =>
    benchTraceDatabase(
      print,
      SIZES.filter(({ entities }) => entities <= mostEntities()),
    ),
};

function mostEntities(): number {
  const given = process.argv.find((word) => word.startsWith("--most="));
  return given === undefined ? Number.POSITIVE_INFINITY : Number(given.slice("--most=".length));
}

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
  if (process.argv.includes("--db")) await DATABASE_BENCHES[name]?.(console.log);
}
console.log(`load average ${load()}`);
