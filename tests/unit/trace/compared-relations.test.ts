/** Then and now tells of each date what a trace of that date tells, and what is drawn. */
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { dayNumber } from "../../../server/claims/date-interval.ts";
import { deriveRelations } from "../../../server/claims/derive.ts";
import { partsIndex } from "../../../server/claims/goods-parts.ts";
import type { Relation, RelationState } from "../../../server/contract/model.ts";
import { buildTraceGraph } from "../../../server/trace/build-trace-graph.ts";
import { compareDates } from "../../../server/trace/compare.ts";
import { comparedRelations, goodsToPlace } from "../../../server/trace/compared-relations.ts";
import { DatedView } from "../../../server/trace/dated-view.ts";
import { contextOn } from "../../../server/trace/trace-context.ts";
import { relationIdOf } from "../../../server/trace/trace-graph.ts";
import { traceRows } from "../../helpers/trace-rows.ts";
import { type Kinds, toldParts } from "./told-graph.ts";

const KINDS: Kinds = { x: "Chip", y: "Chip|parent=s", s: "Chip*", t: "Chip*" };

const RULERS: Kinds = { x: "Chip", gov: "Government" };

type Told = ReturnType<typeof toldParts>;

const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
  new Map(all.map((each) => [String(each.id), each]));

/** The state on both days of each relation whose state differs between them. */
function compared({ entities, articles, claims }: Told, from: number, to: number, known: number | null) {
  const articleOf = byId(articles);
  const sourced = claims.map((claim) => {
    const article = articleOf.get(claim.articleId);
    if (article === undefined) throw new Error(`no article ${claim.articleId}`);
    return { ...claim, article };
  });
  const relations = comparedRelations(sourced, { known, isPart: partsIndex(claims, byId(entities)) });
  const graph = buildTraceGraph(traceRows(entities, articles, claims));
  const norms = { from: contextOn(graph, from, known).norms, to: contextOn(graph, to, known).norms };
  const found = Object.values(compareDates({ from, to, relations, norms })).flat();
  return new Map(found.map(({ relation, before, after }) => [relation, [before, after]]));
}

/** The same by the tracer's view of either date. */
function traced({ entities, articles, claims }: Told, from: number, to: number, known: number | null) {
  const graph = buildTraceGraph(traceRows(entities, articles, claims));
  const [before, after] = [from, to].map((day) => new DatedView(graph, day, known));
  const states = new Map<Relation["id"], RelationState[]>();
  for (let relation = 0; relation < graph.relations.count; relation++) {
    const both = [before, after].map((view) => {
      const explained = view?.explain(relation).state ?? "unknown";
      // What no claim documents is not traced at all; what is traced is traced in this state.
      expect([null, explained]).toContain(view?.stateOf(relation));
      return explained;
    });
    if (both[0] !== both[1]) states.set(relationIdOf(graph, relation), both);
  }
  return states;
}

/** The same by the timelines that are stored with the relations. */
function drawn({ entities, articles, claims }: Told, from: number, to: number) {
  const states = new Map<Relation["id"], RelationState[]>();
  for (const relation of deriveRelations({ claims, articles: byId(articles), entities: byId(entities) })) {
    const both = [from, to].map((day) => {
      const at = relation.stateDates.findLastIndex((date) => dayNumber(date) <= day);
      return relation.states[at] ?? "unknown";
    });
    if (both[0] !== both[1]) states.set(relation.id, both);
  }
  return states;
}

const dates = fc.constantFrom("none", "2025", "2025-03", "2025-03-10", "2025-06", "2025-06-15", "2025-09-01");
const said = fc.record({
  date: dates,
  status: fc.constantFrom("asserted", "asserted", "reported", "ended", "ended", "denied", "planned"),
  polarity: fc.constantFrom("positive", "positive", "positive", "negative"),
  article: fc.constantFrom("named", "other", "early"),
  tense: fc.constantFrom("", "", "", " tense=past"),
  event: fc.constantFrom("", "", " event=sale"),
});
const fact = fc
  .tuple(
    fc.constantFrom("a SUPPLIES b x", "a SUPPLIES b y", "a SUPPLIES b s", "a SUPPLIES b t", "a SUPPLIES b", "a USES x"),
    said,
  )
  .map(
    ([words, { date, status, polarity, article, tense, event }]) =>
      `${words} date=${date} status=${status} polarity=${polarity} article=${article}${tense}${event}`,
  );
const part = fc
  .tuple(fc.constantFrom("x PART_OF s", "s PART_OF t", "t PART_OF x"), said)
  .map(
    ([words, { date, status, polarity, article }]) =>
      `${words} date=${date} status=${status} polarity=${polarity} article=${article}`,
  );
const anyTold = fc
  .tuple(fc.array(fact, { minLength: 1, maxLength: 7 }), fc.array(part, { maxLength: 3 }))
  .map(([facts, parts]) =>
    toldParts(
      [...facts, ...parts].map((each, index) => `${each} n=${index}`),
      KINDS,
    ),
  );
const days = ["2025-01-01", "2025-03-10", "2025-03-31", "2025-06-15", "2025-06-30", "2025-09-18", "2026-01-01"].map(
  dayNumber,
);
/** Of one authority on one item: which axes there are is the same on all dates. */
const rule = fc
  .tuple(
    fc.constantFrom("gov RESTRICTS x", "gov PERMITS x", "gov BANS_PURCHASE_OF x", "gov DISCOURAGES_PURCHASE_OF x"),
    said,
  )
  .map(
    ([words, { date, status, polarity, article }]) =>
      `${words} date=${date} status=${status} polarity=${polarity} article=${article}`,
  );
const anyRules = fc.array(rule, { minLength: 1, maxLength: 6 }).map((facts) =>
  toldParts(
    facts.map((each, index) => `${each} n=${index}`),
    RULERS,
  ),
);
const anyDays = fc
  .tuple(fc.constantFrom(...days), fc.constantFrom(...days))
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);

describe("the states that a comparison tells", () => {
  test.prop([anyTold, anyDays, fc.constantFrom(null, ...days)], { numRuns: 400 })(
    "are those of a trace of either date",
    (told, [from, to], known) => {
      expect(compared(told, from, to, known)).toEqual(traced(told, from, to, known));
    },
  );

  test.prop([anyTold, anyDays], { numRuns: 400 })("are those that are drawn", (told, [from, to]) => {
    expect(compared(told, from, to, null)).toEqual(drawn(told, from, to));
  });

  test.prop([anyRules, anyDays], { numRuns: 200 })("are those that are drawn, of rules too", (told, [from, to]) => {
    expect(compared(told, from, to, null)).toEqual(drawn(told, from, to));
  });

  it("end a part with its whole, and no part that is only planned to be one", () => {
    const told = toldParts(
      [
        "a SUPPLIES b x date=2025-02-01",
        "a SUPPLIES b y date=2025-02-01",
        "a SUPPLIES b s date=2025-06-15 status=ended",
        "x PART_OF s status=planned",
      ],
      KINDS,
    );
    const [from, to] = [dayNumber("2025-03-01"), dayNumber("2025-09-01")];
    const expected = { "a:SUPPLIES:b:s": ["unknown", "notHeld"], "a:SUPPLIES:b:y": ["holds", "notHeld"] };
    expect(Object.fromEntries(compared(told, from, to, null))).toEqual(expected);
    expect(Object.fromEntries(traced(told, from, to, null))).toEqual(expected);
  });
});

describe("goodsToPlace", () => {
  it("names goods beside which others ended, between the same two, and no others", () => {
    const { claims } = toldParts([
      "a SUPPLIES b x",
      "a SUPPLIES b s status=ended",
      "a SUPPLIES c y",
      "a SUPPLIES c status=ended",
      "d SUPPLIES b z",
      "d SUPPLIES b z status=ended",
    ]);
    expect([...goodsToPlace(claims)]).toEqual(["x"]);
  });
});
