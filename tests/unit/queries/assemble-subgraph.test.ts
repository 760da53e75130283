import { describe, expect, it } from "vitest";
import { assembleSubgraph } from "../../../server/queries/assemble-subgraph.ts";
import { SMALL_ENTITIES } from "../../helpers/small-graph-data.ts";
import { SMALL_RELATIONS } from "../../helpers/small-relations.ts";

const degreed = (ids: readonly string[], degree = 7) =>
  SMALL_ENTITIES.filter(({ id }) => ids.includes(id)).map((entity) => ({ entity, degree }));

describe("assembleSubgraph", () => {
  it("sends each node and edge once", () => {
    const twice = [...SMALL_RELATIONS, ...SMALL_RELATIONS];
    const entities = degreed(["norwell", "zahra"]);
    const graph = assembleSubgraph({ entities: [...entities, ...entities], relations: twice, truncated: null });
    expect(graph.nodes.map(({ id }) => id)).toEqual(["norwell", "zahra"]);
    expect(new Set(graph.edges.map(({ id }) => id)).size).toBe(graph.edges.length);
  });

  it("drops edges that hang in the air", () => {
    const graph = assembleSubgraph({ entities: degreed(["norwell"]), relations: SMALL_RELATIONS, truncated: null });
    expect(graph.edges).toEqual([]);
  });

  it("counts on each node the relations that were not sent, never below zero", () => {
    const graph = assembleSubgraph({
      entities: degreed(["norwell", "zahra"]),
      relations: SMALL_RELATIONS,
      truncated: null,
    });
    expect(graph.edges).toHaveLength(3);
    expect(graph.nodes.map(({ undrawn }) => undrawn)).toEqual([4, 4]);
    const stale = assembleSubgraph({
      entities: degreed(["norwell", "zahra"], 1),
      relations: SMALL_RELATIONS,
      truncated: null,
    });
    expect(stale.nodes.map(({ undrawn }) => undrawn)).toEqual([0, 0]);
  });

  it("passes on why it was cut", () => {
    const truncated = { reason: "limit", shown: 0, total: 3 } as const;
    expect(assembleSubgraph({ entities: [], relations: [], truncated })).toEqual({ nodes: [], edges: [], truncated });
  });
});
