import { describe, expect, it } from "vitest";
import { exportIds } from "../../../../client/state/export-ids.ts";
import type { Visible } from "../../../../client/state/visible.ts";
import { exportQuery } from "../../../../server/contract/export.ts";
import { SMALL_ENTITIES } from "../../../helpers/small-graph-data.ts";
import { SMALL_RELATIONS } from "../../../helpers/small-relations.ts";

const nodes: Visible["entities"] = SMALL_ENTITIES.map((entity) => ({ ...entity, degree: 0, undrawn: 0 }));
const node = (id: string) => nodes.filter((each) => each.id === id);

describe("exportIds", () => {
  it("names each relation that is seen, and of the entities those without one", () => {
    const relations = SMALL_RELATIONS.filter(({ subject, object }) => subject === "norwell" && object === "zahra");
    const entities = [...node("norwell"), ...node("zahra"), ...node("lonely-island")];
    expect(exportIds({ entities, relations })).toEqual({
      ids: ["lonely-island", ...relations.map(({ id }) => id).sort()],
      kind: "drawn",
    });
  });

  it("names the entities alone where the relations are too many for an address", () => {
    const [relation] = SMALL_RELATIONS;
    if (relation === undefined) throw new Error("the small graph has a relation");
    const relations = Array.from({ length: 500 }, (_, at) => ({
      ...relation,
      id: relation.id.replace(/$/, `:goods-${at}`) as typeof relation.id,
    }));
    const named = exportIds({ entities: [...node("norwell"), ...node("zahra")], relations });
    expect(named).toEqual({ ids: ["norwell", "zahra"], kind: "among" });
  });

  it("names nothing where nothing is drawn, or more than an address bears", () => {
    expect(exportIds({ entities: [], relations: [] })).toBeNull();
    const many = Array.from({ length: 3_000 }, () => node("norwell")).flat();
    expect(exportIds({ entities: many, relations: [] })).toBeNull();
  });

  it("names what the server accepts, in an address that servers accept", () => {
    const named = exportIds({ entities: nodes, relations: SMALL_RELATIONS });
    const ids = named?.ids.join(",");
    expect(exportQuery.safeParse({ format: "json", ids }).success).toBe(true);
    expect(encodeURIComponent(String(ids)).length).toBeLessThan(12_000);
  });
});
