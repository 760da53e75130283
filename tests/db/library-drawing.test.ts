/** The drawing's query brings what the page draws: the same filters, on the shipped corpus, by code and by Cypher. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { GRADE_NAMES } from "#contract/claim-vocabulary.ts";
import { type Subgraph, subgraph } from "#contract/model.ts";
import { ENTITY_TYPE_NAMES, PREDICATE_NAMES } from "#contract/ontology.ts";
import { draw, EMPTY_DRAWING } from "../../client/state/drawing.ts";
import { drawingQuery } from "../../client/state/drawing-query.ts";
import { DRAWN_STATES, drawnStateOf } from "../../client/state/drawn-state.ts";
import { type Filters, NO_FILTERS } from "../../client/state/filters.ts";
import { visibleOf } from "../../client/state/visible.ts";
import { checkCypher } from "../../server/cypher-guard/check-cypher.ts";
import { planRefusal } from "../../server/cypher-guard/check-plan.ts";
import { cypherSubgraph } from "../../server/routes/cypher-subgraph.ts";
import { openPatientRunner } from "../helpers/patient-runner.ts";
import { openShippedCorpus } from "../helpers/shipped-corpus.ts";

const corpus = openShippedCorpus();
const runner = openPatientRunner(corpus);
let everything: Subgraph;

async function run(query: string, params: Readonly<Record<string, unknown>>) {
  expect(checkCypher(query, params)).toMatchObject({ kind: "allowed" });
  return runner.run({ query, params, limit: 1_000 }, ({ queryType, plan }) =>
    planRefusal(queryType, plan, query.length),
  );
}

beforeAll(async () => {
  const answer = await run(
    "MATCH (from:Entity)-[tie]->(to:Entity) WHERE tie.id IS NOT NULL RETURN from, tie, to ORDER BY tie.id LIMIT 1000",
    {},
  );
  everything = subgraph.parse(await cypherSubgraph(answer, corpus));
});

const someOf = <T>(list: readonly T[]) => fc.subarray([...list], { maxLength: Math.ceil(list.length / 2) });
const day = fc.option(
  fc.constantFrom("2025", "2025-04", "2025-04-30", "2025-07-15", "2025-08", "2025-09-30", "2026-01", "2026-01-31"),
  { nil: null },
);
const filters: fc.Arbitrary<Filters> = fc.record({
  typesOff: someOf(ENTITY_TYPE_NAMES),
  predicatesOff: someOf(PREDICATE_NAMES),
  statesOff: someOf(DRAWN_STATES),
  gradesOff: someOf(GRADE_NAMES),
  asOf: day,
  since: day,
  past: fc.constant(null),
  about: fc.constant(null),
});

describe("the drawing's query", () => {
  it("brings the relations that the page shows, each drawn as there", async () => {
    expect(everything.edges.length).toBeGreaterThan(200);
    const whole = draw(EMPTY_DRAWING, everything.nodes, everything.edges);
    const ids = everything.nodes.map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(filters, fc.subarray(ids, { maxLength: 5 }), async (filter, hidden) => {
        const scene = { drawing: { ...whole, hidden }, filters: filter };
        const { text, params } = drawingQuery(scene);
        const answer = await run(text, params);
        const at = (name: string) => answer.columns.indexOf(name);
        const rows: { id: string }[][] = JSON.parse(answer.rowsJson);
        const told = rows.map((row) => [row[at("tie")]?.id, row[at("drawnAs")]]);
        const shown = visibleOf(scene).relations.map((relation) => [relation.id, drawnStateOf(relation)]);
        expect(new Map(told as [string, unknown][])).toEqual(new Map(shown as [string, unknown][]));
      }),
      { numRuns: 25, examples: [[{ ...NO_FILTERS, asOf: "2025-05" }, []]] },
    );
  });
});
