/** Every query of the library against the shipped corpus, through the guard and the runner as a user's query goes. */
import { describe, expect, it } from "vitest";
import { exampleParams, LIBRARY } from "#library/library.ts";
import type { LibraryQuery } from "#library/library-query.ts";
import { checkCypher } from "../../server/cypher-guard/check-cypher.ts";
import { planRefusal } from "../../server/cypher-guard/check-plan.ts";
import { openPatientRunner } from "../helpers/patient-runner.ts";
import { openShippedCorpus } from "../helpers/shipped-corpus.ts";

const corpus = openShippedCorpus();
const runner = openPatientRunner(corpus);

async function ask(query: LibraryQuery) {
  const params = exampleParams(query);
  const verdict = checkCypher(query.cypher, params);
  if (verdict.kind === "refused") throw new Error(`${query.id} is refused: ${verdict.reason.en}`);
  return runner.run({ query: query.cypher, params, limit: 1_000 }, ({ queryType, plan }) =>
    planRefusal(queryType, plan, query.cypher.length),
  );
}

/** Clauses that draw: a query that returns a node or a relationship by its name gives parts of the drawing. */
const drawable = (answer: Awaited<ReturnType<typeof ask>>) => answer.entities.length + answer.relations.length > 0;

describe("the library on the shipped corpus", () => {
  it.each(LIBRARY.map((query) => [query.id, query] as const))("%s answers as it promises", async (_, query) => {
    const answer = await ask(query);
    expect(answer.queryType).toBe("r");
    expect(new Set(answer.columns).size).toBe(answer.columns.length);
    expect(answer.truncated).toBeNull();
    if (query.promisesRows) expect(answer.rows).toBeGreaterThan(0);
    // What the server warns of is a fault of the text: a label that nothing has, a deprecated form, a product of patterns.
    expect(answer.notifications.map(({ description }) => description)).toEqual([]);
  });

  it("gives parts of the drawing for at least three queries of four", async () => {
    const drawn: boolean[] = [];
    for (const query of LIBRARY) drawn.push(drawable(await ask(query)));
    expect(drawn.filter(Boolean).length / drawn.length).toBeGreaterThan(0.75);
  });

  it("changes nothing", async () => {
    const before = await corpus.hash();
    for (const query of LIBRARY) await ask(query);
    expect(await corpus.hash()).toBe(before);
  });
});
