import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { articleId, type ClaimId, claimId } from "#contract/ids.ts";
import { byTelling } from "../../../../client/views/timeline/told-order.ts";

const PRINTED: Readonly<Record<string, { publishedAt: string | null }>> = {
  early: { publishedAt: "2025-08" },
  late: { publishedAt: "2025-09-17" },
  undated: { publishedAt: null },
};
const order = byTelling((id) => PRINTED[id]);

interface Given {
  readonly story: string;
  readonly name: string;
  readonly predicate: "DISCOURAGES_PURCHASE_OF" | "BANS_PURCHASE_OF" | "SUPPLIES";
  readonly start: number;
  readonly date?: string;
}

function told({ story, name, predicate, start, date }: Given) {
  const id: ClaimId = claimId.parse(`${story}:${name}`);
  return { id, articleId: articleId.parse(story), predicate, start, ...(date !== undefined && { date }) };
}

describe("the order of telling", () => {
  test("dates first, then the article that appeared first, then where it says so, then a request before an order", () => {
    const claims = [
      told({ story: "late", name: "order", predicate: "BANS_PURCHASE_OF", start: 40, date: "2025-08" }),
      told({ story: "late", name: "request", predicate: "DISCOURAGES_PURCHASE_OF", start: 40, date: "2025-08" }),
      told({ story: "late", name: "aside", predicate: "SUPPLIES", start: 900, date: "2025-08" }),
      told({ story: "undated", name: "again", predicate: "SUPPLIES", start: 0, date: "2025-08" }),
      told({ story: "early", name: "first", predicate: "SUPPLIES", start: 700, date: "2025-08" }),
      told({ story: "early", name: "vague", predicate: "SUPPLIES", start: 1 }),
      told({ story: "late", name: "before", predicate: "SUPPLIES", start: 1000, date: "2025-07" }),
    ];
    expect(claims.toSorted(order).map(({ id }) => id)).toEqual([
      "late:before",
      "early:first",
      "late:request",
      "late:order",
      "late:aside",
      "undated:again",
      "early:vague",
    ]);
  });

  const claim = fc
    .record({
      story: fc.constantFrom("early", "late", "undated"),
      name: fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom("a", "b", "c") }),
      predicate: fc.constantFrom("DISCOURAGES_PURCHASE_OF", "BANS_PURCHASE_OF", "SUPPLIES"),
      start: fc.integer({ min: 0, max: 3 }),
      date: fc.option(fc.constantFrom("2025", "2025-08", "2025-08-03"), { nil: undefined }),
    })
    .map(({ date, ...rest }) => told(date === undefined ? rest : { ...rest, date }));

  property.prop([fc.array(claim, { maxLength: 12 })])("does not depend on the order in which they came", (claims) => {
    const ids = (list: typeof claims) => list.map(({ id, start, date, predicate }) => [id, start, date, predicate]);
    expect(ids(claims.toReversed().toSorted(order))).toEqual(ids(claims.toSorted(order)));
  });
});
