import { describe, expect, test } from "vitest";
import { mainPart } from "../../../../client/state/main-part.ts";
import { undrawnParts } from "../../../../client/state/undrawn-parts.ts";
import { SAMPLE } from "../sample-drawing.ts";

describe("what is not drawn of a neighbourhood", () => {
  test("is the graph's counts less the drawing's, by relation and by type, the largest first", () => {
    const parts = undrawnParts(SAMPLE, "nvidia", [
      { predicate: "SUPPLIES", direction: "out", otherType: "Company", count: 3 },
      { predicate: "DESIGNS", direction: "out", otherType: "Chip", count: 1 },
      { predicate: "LEADS", direction: "in", otherType: "Person", count: 1 },
      { predicate: "DESIGNS", direction: "out", otherType: "Software", count: 4 },
    ]);
    expect(parts).toEqual({
      total: 7,
      byPredicate: [
        { predicate: "DESIGNS", direction: "out", count: 4 },
        { predicate: "SUPPLIES", direction: "out", count: 2 },
        { predicate: "LEADS", direction: "in", count: 1 },
      ],
      byType: [
        { type: "Software", count: 4 },
        { type: "Company", count: 2 },
        { type: "Person", count: 1 },
      ],
    });
  });

  test("is nothing where all is drawn", () => {
    const counts = [{ predicate: "SUPPLIES", direction: "in", otherType: "Company", count: 1 }] as const;
    expect(undrawnParts(SAMPLE, "alibaba", [...counts]).total).toBe(0);
  });
});

describe("the main part of a drawing", () => {
  test("keeps the most connected entities and the relations among them", () => {
    const part = mainPart(SAMPLE, 2);
    expect(Object.keys(part.entities)).toEqual(["nvidia", "h20"]);
    expect(Object.keys(part.relations)).toEqual(["nvidia:DESIGNS:h20"]);
  });
});
