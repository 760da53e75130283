import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { predicateName } from "../../../server/contract/model.ts";
import type { SingleSource, WiderSearch } from "../../../server/contract/trace.ts";
import { buildTraceGraph } from "../../../server/trace/build-trace-graph.ts";
import { flowPaths } from "../../../server/trace/flow-paths.ts";
import { trace } from "../../../server/trace/trace.ts";
import { GOLDEN, goldenGraph, goldenRows } from "./golden-graph.ts";
import { sayPath } from "./say-path.ts";

const filters = {
  maxHops: z.int(),
  predicates: z.array(predicateName).nullable().default(null),
  item: z.string().nullable().default(null),
  asOf: z.string().nullable().default(null),
  knownBy: z.string().nullable().default(null),
  implied: z.boolean().default(true),
  firmLevel: z.boolean().default(true),
  without: z.array(z.string()).default([]),
  policiesOff: z.array(z.string()).default([]),
  limit: z.int().default(200),
};
const list = z.array(z.string()).optional();
const questions = z.array(
  z.strictObject({
    why: z.string(),
    ask: z.union([
      z.strictObject({
        entity: z.string(),
        direction: z.enum(["upstream", "downstream"]).default("upstream"),
        ...filters,
      }),
      z.strictObject({ from: z.string(), to: z.string(), ...filters }),
    ]),
    count: z.int().optional(),
    paths: list,
    lost: list,
    possible: list,
    single: list,
    chokepoints: list,
    alternatives: list,
    leads: list,
    inForce: list,
    wider: list,
  }),
);

const graph = buildTraceGraph(goldenRows());
const QUESTIONS = questions.parse(parse(readFileSync(join(GOLDEN, "questions.yaml"), "utf8")));

describe("the tracing graph", () => {
  it("has forty entities and more, and every kind of thing that tracing tells apart", () => {
    const { entities, claims } = goldenGraph();
    expect(entities.length).toBeGreaterThanOrEqual(40);
    expect(new Set(claims.map(({ status }) => status))).toEqual(
      new Set(["asserted", "expected", "ended", "planned", "attempted"]),
    );
  });

  it.each(QUESTIONS.map((question) => [question.why, question] as const))("%s", (_why, { ask, ...expected }) => {
    const said = "entity" in ask ? sayTrace(trace(graph, ask)) : sayFlow(flowPaths(graph, ask));
    const asked = Object.keys(expected).filter((key) => key !== "why");
    const answered = Object.fromEntries(Object.entries(said).filter(([key]) => asked.includes(key)));
    const wanted = Object.entries(expected).filter(([key]) => key !== "why");
    expect(answered).toEqual(
      Object.fromEntries(wanted.map(([key, value]) => [key, Array.isArray(value) ? value.toSorted() : value])),
    );
  });
});

function sayFlow({ paths, leads, controls, searched }: ReturnType<typeof flowPaths>) {
  return {
    count: paths.length,
    paths: paths.map(sayPath).sort(),
    leads: leads.map(({ kind, relation }) => `${kind} ${relation}`).sort(),
    inForce: controls
      .filter(({ inForce }) => inForce)
      .map(({ relation, effect }) => `${relation} ${effect}`)
      .sort(),
    wider: searched.wider.map(sayWider).sort(),
  };
}

function sayTrace(answer: ReturnType<typeof trace>) {
  const { lost, singleSourced, chokepoints, alternatives } = answer;
  return {
    ...sayFlow(answer),
    lost: lost.certain.map(({ entity, item }) => `${entity} ${item ?? "goods"}`).sort(),
    possible: lost.possible.map(({ entity, item }) => `${entity} ${item ?? "goods"}`).sort(),
    single: singleSourced.map(saySingle).sort(),
    chokepoints: chokepoints.map(({ entity, paths, of }) => `${entity} ${paths}/${of}`).sort(),
    alternatives: alternatives.map(({ relation }) => relation).sort(),
  };
}

function saySingle({ customer, item, supplier, became }: SingleSource): string {
  return `${customer} ${item ?? "goods"} from ${supplier}${became ? ", once more" : ""}`;
}

function sayWider({ params, paths }: WiderSearch): string {
  const changes = Object.entries(params).map(([name, value]) => (value === null ? name : `${name}=${value}`));
  return `${changes.join(" ")}: ${paths}`;
}
