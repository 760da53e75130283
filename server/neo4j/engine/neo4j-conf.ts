import { join } from "node:path";

/** Memory of one engine; figures as Java writes them ("1g", "256m"). */
export interface EngineMemory {
  heap: string;
  pageCache: string;
  /** For an engine that lives a few minutes: a simpler compiler and collector start with a third less work and memory. */
  shortLived?: boolean | undefined;
}

/** Measured to be enough for the corpus and for users' queries: 0.8 GB in all. */
export const DEFAULT_MEMORY: EngineMemory = { heap: "1g", pageCache: "256m" };

/**
 * What keeps users' Cypher and the network in their bounds, whoever runs the engine.
 * The IP block list stops LOAD CSV from any address, loopback in every spelling included; the import folder
 * keeps file URLs inside; the check interval makes transaction timeouts take effect within half a second.
 */
export const SAFE_SETTINGS: ReadonlyArray<readonly [key: string, value: string]> = [
  ["db.transaction.timeout", "15s"],
  ["db.transaction.monitor.check.interval", "500ms"],
  ["db.memory.transaction.max", "256m"],
  ["dbms.memory.transaction.total.max", "512m"],
  ["db.transaction.concurrent.maximum", "100"],
  ["db.lock.acquisition.timeout", "10s"],
  ["dbms.security.allow_csv_import_from_file_urls", "false"],
  ["server.directories.import", "import"],
  ["internal.dbms.cypher_ip_blocklist", "0.0.0.0/0,::/0"],
  ["dbms.security.procedures.allowlist", ""],
  ["dbms.cypher.forbid_exhaustive_shortestpath", "true"],
  ["dbms.usage_report.enabled", "false"],
  ["server.http.enabled", "false"],
];

/** Flags that the server's JVM needs beside its heap. An out-of-memory error ends it (exit code 3): the keeper starts it anew. */
export const JVM_FLAGS: readonly string[] = [
  "-Xss8m",
  "-XX:+ExitOnOutOfMemoryError",
  "--add-opens=java.base/java.nio=ALL-UNNAMED",
  "--add-opens=java.base/java.io=ALL-UNNAMED",
  "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
];

/** Measured: 9.5 instead of 14 s of processor time to the first login, 390 instead of 550 MB. */
export const SHORT_LIVED_FLAGS: readonly string[] = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/** The same for the image, whose own configuration has chosen a collector: with a second one its JVM does not start. */
export const SHORT_LIVED_CONTAINER_FLAGS: readonly string[] = ["-XX:TieredStopAtLevel=1"];

/** neo4j.conf of the embedded server: loopback only, Bolt only. */
export function neo4jConf(options: { port: number; memory: EngineMemory }): string {
  const lines: ReadonlyArray<readonly [string, string]> = [
    ["server.default_listen_address", "127.0.0.1"],
    ["server.bolt.listen_address", `127.0.0.1:${options.port}`],
    ["server.bolt.advertised_address", `127.0.0.1:${options.port}`],
    ["server.memory.heap.initial_size", options.memory.heap],
    ["server.memory.heap.max_size", options.memory.heap],
    ["server.memory.pagecache.size", options.memory.pageCache],
    ["db.logs.query.enabled", "OFF"],
    // By default Netty waits 5 s twice at each stop for clients that are gone already.
    ["internal.dbms.bolt.netty_server_shutdown_quiet_period", "0"],
    ...SAFE_SETTINGS,
  ];
  return `# Written anew at each start: changes made here are lost.\n${lines.map(([key, value]) => `${key}=${value}`).join("\n")}\n`;
}

/** Command line of the server's JVM. The class path is a wildcard, since 213 jar paths exceed what Windows takes. */
export function serverArguments(options: { lib: string; neo4jHome: string; memory: EngineMemory }): string[] {
  return [
    `-Xms${options.memory.heap}`,
    `-Xmx${options.memory.heap}`,
    ...(options.memory.shortLived === true ? SHORT_LIVED_FLAGS : []),
    ...JVM_FLAGS,
    "-cp",
    join(options.lib, "*"),
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${options.neo4jHome}`,
    `--config-dir=${join(options.neo4jHome, "conf")}`,
  ];
}
