import { describe, expect, test } from "vitest";
import { type CompareAnswer, compareAnswer } from "#contract/trace.ts";
import { byOnset, changesOf, isDrawn, marksOfComparison, onsetOf } from "../../../../client/state/comparison.ts";
import { quoteWords } from "../../../../client/views/timeline/change-quote.ts";
import { DESIGNS, RESTRICTS, SAMPLE, SUPPLIES, sampleRelation } from "../sample-drawing.ts";

const USES = sampleRelation("alibaba", "USES", "h20");

function change(relation: typeof SUPPLIES, story: string): unknown {
  const claim = {
    id: `${story}:one`,
    articleId: story,
    subject: relation.subject,
    predicate: relation.predicate,
    object: relation.object,
    item: relation.item,
    polarity: "positive",
    status: "asserted",
    start: 0,
    end: 3,
    quote: "abc",
    grade: "B",
    method: "curated",
    review: "accepted",
    article: {
      id: story,
      story,
      kind: "digest",
      genre: "news",
      title: story,
      language: "ar",
      outlet: null,
      citedOutlets: [],
      publishedAt: null,
      datePrecision: null,
      dateBasis: null,
    },
  };
  return { relation, before: "unknown", after: "holds", claims: [claim] };
}

const ANSWER: CompareAnswer = compareAnswer.parse({
  from: "2025-04-30",
  to: "2025-09-30",
  added: [change(DESIGNS, "first"), change(SUPPLIES, "second")],
  ended: [change(RESTRICTS, "second")],
  changed: [],
  contested: [change(USES, "first")],
  articles: [
    { article: "first", changes: 2 },
    { article: "second", changes: 2 },
  ],
  refs: [],
  truncated: null,
});

describe("then and now", () => {
  test("each relation wears the mark of its kind of change", () => {
    expect(Object.fromEntries(marksOfComparison(ANSWER))).toEqual({
      [DESIGNS.id]: "new",
      [SUPPLIES.id]: "new",
      [RESTRICTS.id]: "gone",
      [USES.id]: "disputed",
    });
  });

  test("an article is responsible for the changes that its claims make", () => {
    const idsOf = (article: string | null) => changesOf(ANSWER, "added", article).map(({ relation }) => relation.id);
    expect([idsOf(null), idsOf("second"), idsOf("third")]).toEqual([[DESIGNS.id, SUPPLIES.id], [SUPPLIES.id], []]);
  });

  test("tells what is not on the canvas", () => {
    expect([isDrawn(SAMPLE, DESIGNS), isDrawn(SAMPLE, USES)]).toEqual([true, false]);
  });

  test("an original's sentence stands in its language's marks, a digest's without", () => {
    const said = { quote: " abc " };
    expect([
      quoteWords(said, { kind: "original", language: "ar" }),
      quoteWords(said, { kind: "original", language: "en" }),
      quoteWords(said, { kind: "digest", language: "ar" }),
    ]).toEqual(["«abc»", "“abc”", "abc"]);
  });
});

describe("what was added", () => {
  const began = { onset: "began", before: "notHeld" } as const;
  const documented = { onset: "documented", before: "unknown" } as const;

  test("began, or is documented for the first time; of the other kinds there is nothing to say", () => {
    expect(onsetOf("added", began)).toBe("began");
    expect(onsetOf("added", documented)).toBe("documented");
    expect(onsetOf("added", { before: "unknown" })).toBe("documented");
    expect(onsetOf("added", { before: "notHeld" })).toBe("began");
    expect(onsetOf("ended", began)).toBeNull();
  });

  test("is told with what began first, else in the order given", () => {
    const { added } = compareAnswer.parse({
      from: "2025-01-31",
      to: "2025-02-28",
      added: [change(SUPPLIES, "a"), { ...Object(change(DESIGNS, "b")), onset: "began" }, change(RESTRICTS, "c")],
      ended: [],
      changed: [],
      contested: [],
      articles: [],
      refs: [],
      truncated: null,
    });
    const told = byOnset("added", added).map(({ claims }) => claims[0]?.articleId);
    expect(told).toEqual(["b", "a", "c"]);
  });
});
