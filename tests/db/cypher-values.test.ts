/** Each type of Cypher through the runner and back: nothing is lost, and nothing of the database's own ids shows. */
import { describe, expect, it } from "vitest";
import type { CypherValue } from "#contract/cypher.ts";
import { openPatientRunner } from "../helpers/patient-runner.ts";
import { openSmallDatabase } from "../helpers/small-database.ts";

const db = openSmallDatabase();
const runner = openPatientRunner(db);

async function rowOf(query: string, params: Record<string, unknown> = {}): Promise<CypherValue[]> {
  const { rowsJson } = await runner.run({ query, params, limit: 10 }, () => undefined);
  return JSON.parse(rowsJson)[0];
}

describe("a value", () => {
  it.each<[string, CypherValue]>([
    ["null", null],
    ["true", true],
    ["'هواوي'", "هواوي"],
    ["1", 1],
    ["-9007199254740991", -9007199254740991],
    ["9007199254740993", { $type: "integer", value: "9007199254740993" }],
    ["-9223372036854775807", { $type: "integer", value: "-9223372036854775807" }],
    ["1.5", 1.5],
    ["1.0", { $type: "float", value: "1.0" }],
    ["-0.0", { $type: "float", value: "-0.0" }],
    ["1e300", { $type: "float", value: "1e+300" }],
    ["1.0 / 0", { $type: "float", value: "Infinity" }],
    ["0.0 / 0", { $type: "float", value: "NaN" }],
    ["[1, [2.5, null], {a: 'x'}]", [1, [2.5, null], { a: "x" }]],
    [
      "{`$type`: 'node'}",
      {
        $type: "map",
        value: [["$type", "node"]],
      },
    ],
    ["date('2025-09-01')", { $type: "date", value: "2025-09-01" }],
    ["time('10:00+01:00')", { $type: "time", value: "10:00:00+01:00" }],
    ["localtime('10:00:00.123456789')", { $type: "localtime", value: "10:00:00.123456789" }],
    ["localdatetime('2025-01-01T10:00')", { $type: "localdatetime", value: "2025-01-01T10:00:00" }],
    ["datetime('2025-01-01T10:00Z')", { $type: "datetime", value: "2025-01-01T10:00:00Z" }],
    [
      "datetime('2025-01-01T10:00[Europe/Paris]')",
      { $type: "datetime", value: "2025-01-01T10:00:00+01:00[Europe/Paris]" },
    ],
    [
      "duration('P1Y2M3DT4.5S')",
      { $type: "duration", value: "P1Y2M3DT4.500000000S", months: 14, days: 3, seconds: 4, nanoseconds: 500_000_000 },
    ],
    ["point({latitude: 1, longitude: 2})", { $type: "point", srid: 4326, x: 2, y: 1 }],
    ["point({x: 1.5, y: 2, z: 3})", { $type: "point", srid: 9157, x: 1.5, y: 2, z: 3 }],
  ])("%s", async (expression, expected) => {
    const [value] = await rowOf(`RETURN ${expression} AS value`);
    expect(value).toEqual(expected);
  });

  it("of the graph carries our ids: node, relationship, path", async () => {
    const [node, relationship, path] = await rowOf(
      "MATCH p = (a:Entity {id: 'norwell'})-[s:SUPPLIES {id: 'norwell:SUPPLIES:zahra'}]->(b) RETURN b, s, p LIMIT 1",
    );
    expect(node).toMatchObject({ $type: "node", id: "zahra", labels: expect.arrayContaining(["Entity", "Company"]) });
    expect(relationship).toMatchObject({
      $type: "relationship",
      id: "norwell:SUPPLIES:zahra",
      type: "SUPPLIES",
      start: "norwell",
      end: "zahra",
    });
    expect(path).toMatchObject({
      $type: "path",
      nodes: [{ id: "norwell" }, { id: "zahra" }],
      relationships: [{ id: "norwell:SUPPLIES:zahra" }],
      forward: [true],
    });
    expect(JSON.stringify([node, relationship, path])).not.toMatch(/elementId|identity|\d+:[0-9a-f-]{36}:\d+/);
  });

  it("comes back from a parameter as it was sent", async () => {
    const params = {
      a: { $type: "integer", value: "9223372036854775807" },
      b: { $type: "float", value: "2.0" },
      c: [1, 1.5, { d: "x" }, { $type: "float", value: "-Infinity" }],
      e: {
        $type: "map",
        value: [["$type", "node"]],
      },
      f: { $type: "point", srid: 7203, x: 1.5, y: 2.5 },
      g: null,
    };
    expect(await rowOf("RETURN $a, $b, $c, $e, $f, $g", params)).toEqual(Object.values(params));
  });

  it("that JSON cannot carry exactly is refused, and so is what has no such form", async () => {
    for (const a of [
      2 ** 53,
      { $type: "integer", value: "9223372036854775808" },
      { $type: "integer", value: "x" },
      { $type: "float", value: "x" },
      { $type: "date", value: "2025" },
      { $type: "node" },
      { $type: "point", srid: 1 },
      { $type: "point", srid: 99_999, x: 1, y: 2 },
      { $type: "point", srid: 4326, x: 1, y: 2, z: 3 },
      { $type: "bytes", value: "!!!" },
    ])
      await expect(rowOf("RETURN $a AS a", { a }), JSON.stringify(a)).rejects.toMatchObject({ code: "bad_request" });
  });

  it("that the driver cannot read is said so, with the way round it", async () => {
    const far = "datetime({year: -999999999, timezone: 'Asia/Riyadh'})";
    await expect(rowOf(`RETURN ${far} AS d`)).rejects.toMatchObject({
      code: "query_invalid",
      message: expect.stringContaining("toString"),
    });
    expect(await rowOf(`RETURN toString(${far}) AS d`)).toEqual([expect.stringContaining("-999999999")]);
  });
});
