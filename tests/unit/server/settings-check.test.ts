import { describe, expect, it } from "vitest";
import { SAFE_SETTINGS } from "../../../server/neo4j/engine/neo4j-conf.ts";
import { missingSettings } from "../../../server/neo4j/settings-check.ts";
import type { GraphReader } from "../../../server/queries/query.ts";

const BLOCKED = "Cannot load from URL: access to /127.0.0.1 is blocked via the configuration property";

/** An engine with these settings, as it prints them; a LOAD CSV fails with this message. */
function engineWith(changes: Record<string, string | undefined>, loadFailure: string | null = BLOCKED): GraphReader {
  const printed = SAFE_SETTINGS.map(([name, value]) => ({
    name,
    value: name in changes ? changes[name] : value.replace(/^(\d+)m$/, "$1.00MiB"),
  })).filter(({ value }) => value !== undefined);
  return {
    async read(query) {
      if (query.cypher.startsWith("SHOW SETTINGS")) return query.map(printed);
      if (loadFailure !== null) throw new Error(loadFailure);
      return query.map([]);
    },
  };
}

describe("missingSettings", () => {
  it("names nothing where all is as it should be", async () => {
    expect(await missingSettings(engineWith({}))).toEqual([]);
  });

  it("names what is weaker and what is not there", async () => {
    const engine = engineWith({
      "db.transaction.timeout": "0s",
      "dbms.memory.transaction.total.max": "5.60GiB",
      "dbms.cypher.forbid_exhaustive_shortestpath": undefined,
    });
    expect((await missingSettings(engine)).sort()).toEqual([
      "db.transaction.timeout",
      "dbms.cypher.forbid_exhaustive_shortestpath",
      "dbms.memory.transaction.total.max",
    ]);
  });

  it("takes the folder of imports as it is: it differs by home", async () => {
    expect(await missingSettings(engineWith({ "server.directories.import": "/home/somebody/import" }))).toEqual([]);
  });

  it("tries the block list out: an engine that says anything else reached out", async () => {
    const name = "internal.dbms.cypher_ip_blocklist";
    expect(await missingSettings(engineWith({}, "Couldn't load: Connection refused"))).toEqual([name]);
    expect(await missingSettings(engineWith({}, null))).toEqual([name]);
  });
});
