/** A user of an engine, for tests to kill: `hold-engine.ts HOME` prints `held URI` and holds until it is told to stop. */
import { acquireEngine } from "../../server/neo4j/engine.ts";

const handle = await acquireEngine({
  home: process.argv[2] ?? "",
  purpose: "test",
  memory: { heap: "512m", pageCache: "64m", shortLived: true },
  onStatus: ({ state }) => console.log(`status ${state}`),
});
console.log(`held ${handle.connection.uri}`);
process.on("SIGTERM", () => {
  void handle.release().then(() => {
    console.log("released");
    process.exit(0);
  });
});
setInterval(() => undefined, 60_000);
