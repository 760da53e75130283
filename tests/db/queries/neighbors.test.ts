import { describe, expect, it } from "vitest";
import { entityNeighbors, entityNeighborTotal, type NeighborFilter } from "../../../server/queries/entity-neighbors.ts";
import { openSmallDatabase } from "../../helpers/small-database.ts";
import { SMALL_RELATIONS } from "../../helpers/small-relations.ts";

const db = openSmallDatabase();
const ofNorwell = SMALL_RELATIONS.filter(({ subject, object }) => subject === "norwell" || object === "norwell");

async function ids(filter: Partial<NeighborFilter>, limit = 100): Promise<string[]> {
  const asked: NeighborFilter = { entityId: "norwell", direction: "both", ...filter };
  const found = await db.read(entityNeighbors(asked, limit));
  expect(await db.read(entityNeighborTotal(asked))).toBeGreaterThanOrEqual(found.length);
  return found.map(({ id }) => String(id));
}

describe("entityNeighbors", () => {
  it("returns every relation of the entity, whole, in both directions", async () => {
    const found = await db.read(entityNeighbors({ entityId: "norwell", direction: "both" }, 100));
    expect(found.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(ofNorwell);
  });

  it("puts relations with more claims first, and says how many there are when it stops at the limit", async () => {
    expect(await ids({}, 2)).toEqual(["norwell:COMPETES_WITH:zahra", "norwell:SUPPLIES:zahra"]);
    expect(await db.read(entityNeighborTotal({ entityId: "norwell", direction: "both" }))).toBe(7);
  });

  it("keeps one direction", async () => {
    expect((await ids({ direction: "in" })).sort()).toEqual(["dana-reef:LEADS:norwell", "qsmc:DEPENDS_ON:norwell"]);
    expect(await ids({ direction: "out" })).toHaveLength(5);
  });

  it("keeps predicates and the types at the other end", async () => {
    expect(await ids({ predicates: ["LEADS", "DESIGNS"] })).toEqual([
      "norwell:DESIGNS:kestrel-k9",
      "dana-reef:LEADS:norwell",
    ]);
    expect(await ids({ types: ["Person"] })).toEqual(["dana-reef:LEADS:norwell"]);
    expect(await ids({ types: ["Place"] })).toEqual([]);
  });

  it("keeps what holds on a date: the last state that began by then", async () => {
    const supply = "norwell:SUPPLIES:zahra";
    expect(await ids({ asOf: "2025-03-30" })).not.toContain(supply);
    expect(await ids({ asOf: "2025-03" })).toContain(supply);
    expect(await ids({ asOf: "2025-06-01" })).toContain(supply);
    const planned = "norwell:SUPPLIES:zahra:kestrel-k9";
    expect(await ids({ asOf: "2030" })).not.toContain(planned);
    const denied = "norwell:SUPPLIES:atlantean-companies";
    expect(await ids({ asOf: "2030" })).not.toContain(denied);
  });

  it("is empty for an entity without relations and for an unknown one", async () => {
    expect(await ids({ entityId: "lonely-island" })).toEqual([]);
    expect(await ids({ entityId: "no-such" })).toEqual([]);
  });
});
