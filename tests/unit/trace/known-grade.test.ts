/** The grade of what was known on a day is that which derive gives to the claims in print by then. */
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { ArticleSource } from "../../../server/claims/claim-source.ts";
import { dayInterval, dayNumber } from "../../../server/claims/date-interval.ts";
import { deriveRelations } from "../../../server/claims/derive.ts";
import { GRADE_NAMES } from "../../../server/contract/claim-vocabulary.ts";
import type { Claim, Entity } from "../../../server/contract/model.ts";
import { buildTraceGraph } from "../../../server/trace/build-trace-graph.ts";
import { DatedView } from "../../../server/trace/dated-view.ts";
import { relationIdOf } from "../../../server/trace/trace-graph.ts";
import { traceRows } from "../../helpers/trace-rows.ts";
import { buildArticle, buildClaim, buildEntity } from "../claims/build-claim.ts";
import { goldenGraph } from "./golden-graph.ts";

interface Told {
  readonly entities: readonly Entity[];
  readonly articles: readonly ArticleSource[];
  readonly claims: readonly Claim[];
}

const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
  new Map(all.map((each) => [String(each.id), each]));

/** Of the relations on which a claim is known. */
function derived({ entities, articles, claims }: Told, day: number): Record<string, string> {
  const printed = new Set(
    articles
      .filter(({ publishedAt }) => publishedAt !== null && dayInterval(publishedAt).end <= day)
      .map(({ id }) => String(id)),
  );
  const known = claims.filter(({ articleId }) => printed.has(articleId));
  const relations = deriveRelations({ claims: known, articles: byId(articles), entities: byId(entities) });
  return Object.fromEntries(relations.map(({ id, grade }) => [id, grade]));
}

function traced({ entities, articles, claims }: Told, day: number): Record<string, string | undefined> {
  const graph = buildTraceGraph(traceRows(entities, articles, claims));
  const view = new DatedView(graph, day, day);
  const all = Array.from({ length: graph.relations.count }, (_, relation) => relation);
  const known = all.filter((relation) => {
    const [from, to] = [graph.relations.claimStart[relation], graph.relations.claimStart[relation + 1]];
    return Array.from({ length: (to ?? 0) - (from ?? 0) }, (_, at) => (from ?? 0) + at).some((claim) =>
      view.isKnown(claim),
    );
  });
  return Object.fromEntries(
    known.map((relation) => [relationIdOf(graph, relation), GRADE_NAMES[view.gradeOf(relation)]]),
  );
}

const ENTITIES = [
  buildEntity("nvidia"),
  buildEntity("alibaba"),
  buildEntity("wire", { type: "Organization" }),
  buildEntity("experts", { type: "Organization", unnamed: true }),
];
const DAYS = ["2025-03-01", "2025-05-01", "2025-09-18"].map(dayNumber);

const article = fc.record({
  outlet: fc.constantFrom("Post", "Times", null),
  citedOutlets: fc.constantFrom([], [], ["wire"]),
  publishedAt: fc.constantFrom("2025-02", "2025-04-10", "2025-09-18", null),
  copyGroup: fc.constantFrom(undefined, "one", "one", "two"),
});
const speaker = fc.constantFrom({}, {}, { attributedTo: "wire" }, { attributedTo: "experts" }, { reportedBy: "wire" });
const claim = fc.record({
  article: fc.nat({ max: 4 }),
  speaker,
  more: fc.constantFrom({}, {}, { hedge: "likely" }, { hedge: "approximate" }, { polarity: "negative" }),
  status: fc.constantFrom("asserted", "asserted", "reported", "denied", "planned"),
  date: fc.constantFrom({}, { date: "2025-01" }, { date: "2025-04" }, { event: "sale" }),
});
const anyTold: fc.Arbitrary<Told> = fc
  .record({
    articles: fc.array(article, { minLength: 5, maxLength: 5 }),
    claims: fc.array(claim, { minLength: 1, maxLength: 6 }),
  })
  .map(({ articles, claims }) => ({
    entities: ENTITIES,
    articles: articles.map(({ copyGroup, citedOutlets, ...rest }, index) => ({
      ...buildArticle(`article-${index}`, rest),
      citedOutlets: ENTITIES.map(({ id }) => id).filter((id) => citedOutlets.some((each) => each === id)),
      ...(copyGroup === undefined ? {} : { copyGroup }),
    })),
    claims: claims.map(({ article: of, speaker: by, more, status, date }, index) =>
      buildClaim({ id: `c${index}`, articleId: `article-${of}`, status, ...by, ...more, ...date }),
    ),
  }));

describe("the grade of what was known on a day", () => {
  it("counts near-copies once, as long as nothing else is in print", () => {
    const told: Told = {
      entities: ENTITIES,
      articles: [
        buildArticle("first", { publishedAt: "2025-02-01", copyGroup: "first" }),
        buildArticle("second", { publishedAt: "2025-04-01", copyGroup: "first" }),
        buildArticle("third", { publishedAt: "2025-09-01" }),
      ],
      claims: ["first", "second", "third"].map((articleId) => buildClaim({ id: articleId, articleId })),
    };
    expect(DAYS.map((day) => traced(told, day)["nvidia:SUPPLIES:alibaba"])).toEqual(["B", "B", "A"]);
  });

  it("is that of its noes where all that is known says no, as it is drawn", () => {
    const told: Told = {
      entities: ENTITIES,
      articles: [buildArticle("first")],
      claims: [buildClaim({ articleId: "first", polarity: "negative" })],
    };
    expect(traced(told, dayNumber("2025-12-31"))).toEqual({ "nvidia:SUPPLIES:alibaba": "B" });
  });

  test.prop([anyTold, fc.constantFrom(...DAYS)], { numRuns: 400 })(
    "is derived from the claims that were in print",
    (told, day) => {
      expect(traced(told, day)).toEqual(derived(told, day));
    },
  );

  it("is the stored one when all is in print, for every relation of the tracing graph", () => {
    const told = goldenGraph();
    const graph = buildTraceGraph(traceRows(told.entities, told.articles, told.claims));
    const view = new DatedView(graph, dayNumber("2099-12-31"), dayNumber("2099-12-31"));
    expect(graph.relations.count).toBeGreaterThan(40);
    for (let relation = 0; relation < graph.relations.count; relation++)
      expect([relationIdOf(graph, relation), view.gradeOf(relation)]).toEqual([
        relationIdOf(graph, relation),
        graph.relations.grade[relation],
      ]);
  });
});
