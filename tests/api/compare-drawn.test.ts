/** Then and now tells of any two dates what is drawn on them, of every relation and of no other. */
import { describe, expect, it } from "vitest";
import { type CompareAnswer, compareAnswer } from "#contract/trace.ts";
import { openShippedApi } from "../helpers/shipped-api.ts";

const api = openShippedApi();

interface Drawn {
  readonly id: string;
  readonly names: readonly string[];
  readonly dates: readonly string[];
  readonly states: readonly string[];
}

const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

const drawn = (): Promise<Drawn[]> =>
  api.corpus.read({
    cypher: `MATCH (:Entity)-[r]->(:Entity)
RETURN r.id AS id, [r.subject, r.object, coalesce(r.item, '')] AS names, r.stateDates AS dates, r.states AS states`,
    params: {},
    map: (rows) =>
      rows.map(({ id, names, dates, states }) => ({
        id: String(id),
        names: texts(names),
        dates: texts(dates),
        states: texts(states),
      })),
  });

function stateOn({ dates, states }: Drawn, day: string): string {
  return states[dates.findLastIndex((date) => date <= day)] ?? "unknown";
}

/** `relation: before → after`, sorted. */
function changesOf({ added, ended, changed, contested }: CompareAnswer): string[] {
  return [...added, ...ended, ...changed, ...contested]
    .map(({ relation, before, after }) => `${relation.id}: ${before} → ${after}`)
    .sort();
}

function expected(relations: readonly Drawn[], from: string, to: string): string[] {
  return relations
    .map((relation) => [relation.id, stateOn(relation, from), stateOn(relation, to)] as const)
    .filter(([, before, after]) => before !== after)
    .map(([id, before, after]) => `${id}: ${before} → ${after}`)
    .sort();
}

const DAYS = [
  "2024-06-30",
  "2025-04-15",
  "2025-05-31",
  "2025-07-20",
  "2025-08-15",
  "2025-09-18",
  "2025-11-30",
  "2026-12-31",
];
const PAIRS = DAYS.flatMap((from, at) => [at + 1, at + 3].map((next) => [from, DAYS[next]] as const)).filter(
  (pair): pair is readonly [string, string] => pair[1] !== undefined,
);

describe("then and now, against what is drawn", () => {
  it.each(PAIRS)("%s and %s", async (from, to) => {
    const answer = await api.read(`/compare?from=${from}&to=${to}&limit=500`, compareAnswer);
    expect(answer.truncated).toBeNull();
    expect(changesOf(answer)).toEqual(expected(await drawn(), from, to));
  });

  it.each(["h20", "nvidia", "china", "alibaba"])("of %s alone", async (entity) => {
    const relations = (await drawn()).filter(({ names }) => names.includes(entity));
    expect(relations.length).toBeGreaterThan(0);
    const ids = new Set(relations.map(({ id }) => id));
    for (const [from, to] of PAIRS.slice(2, 7)) {
      const answer = await api.read(`/compare?from=${from}&to=${to}&entity=${entity}&limit=500`, compareAnswer);
      // A norm names it perhaps as its addressee or destination only: beside those that it is an end of, or the goods.
      const told = changesOf(answer).filter((change) => ids.has(change.slice(0, change.lastIndexOf(": "))));
      expect(told).toEqual(expected(relations, from, to));
    }
  });
});
