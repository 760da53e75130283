import { describe, expect, it } from "vitest";
import type { EntityAnswer } from "#contract/api.ts";
import { type Relation, relation as relationSchema } from "#contract/model.ts";
import { relationGroups } from "../../../../client/views/details/relation-groups.ts";

function relation(subject: string, predicate: string, object: string): Relation {
  return relationSchema.parse({
    id: `${subject}:${predicate}:${object}`,
    subject,
    predicate,
    object,
    item: null,
    claims: 1,
    positive: 1,
    negative: 0,
    polarity: "positive",
    status: "asserted",
    firstDate: null,
    lastDate: null,
    stateDates: [],
    states: [],
    articles: ["story"],
    outlets: [],
    sources: 1,
    grade: "B",
    contested: false,
  });
}

const COUNTS: EntityAnswer["relationCounts"] = [
  { predicate: "SUPPLIES", direction: "in", otherType: "Company", count: 2 },
  { predicate: "SUPPLIES", direction: "in", otherType: "Place", count: 1 },
  { predicate: "SUPPLIES", direction: "out", otherType: "Company", count: 1 },
  { predicate: "COMPETES_WITH", direction: "out", otherType: "Company", count: 1 },
  { predicate: "COMPETES_WITH", direction: "in", otherType: "Company", count: 1 },
];

describe("groups of relations", () => {
  it("add up the types at the other end, keep directions apart, and join those of a symmetric predicate", () => {
    const drawn = [
      relation("nvidia", "SUPPLIES", "alibaba"),
      relation("alibaba", "COMPETES_WITH", "amazon"),
      relation("nvidia", "SUPPLIES", "baidu"),
    ];
    expect(relationGroups("alibaba", COUNTS, drawn)).toEqual([
      { predicate: "SUPPLIES", direction: "in", count: 3, drawn: 1 },
      { predicate: "COMPETES_WITH", direction: "both", count: 2, drawn: 1 },
      { predicate: "SUPPLIES", direction: "out", count: 1, drawn: 0 },
    ]);
  });

  it("never show more as drawn than there are", () => {
    const drawn = [relation("alibaba", "SUPPLIES", "a"), relation("alibaba", "SUPPLIES", "b")];
    expect(relationGroups("alibaba", COUNTS.slice(2, 3), drawn)).toEqual([
      { predicate: "SUPPLIES", direction: "out", count: 1, drawn: 1 },
    ]);
  });
});
