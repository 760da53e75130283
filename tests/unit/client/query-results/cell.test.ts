import { test as property } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellOf, entityTypeOf } from "../../../../client/views/query/results/cell.ts";
import {
  compactText,
  durationText,
  plainText,
  pointText,
  temporalText,
} from "../../../../client/views/query/results/cell-text.ts";
import { anyValue, CLAIM, ENGLISH, NODE, PATH, RELATION, wordsIn } from "./cells.ts";

const said = (value: unknown, language: "ar" | "en" = "en") => plainText(cellOf(value), wordsIn(language));

describe("values as cells", () => {
  test("integers beyond 2^53 stay exact, whole floats stay floats", () => {
    expect(cellOf({ $type: "integer", value: "9007199254740993" })).toEqual({
      kind: "integer",
      text: "9007199254740993",
      value: 9007199254740993n,
    });
    expect(cellOf({ $type: "float", value: "2.0" })).toEqual({ kind: "float", text: "2.0", value: 2 });
    expect(cellOf(2)).toMatchObject({ kind: "integer", text: "2" });
    expect(cellOf(2.5)).toMatchObject({ kind: "float", text: "2.5" });
  });

  test("a map that has a key $type of its own comes as pairs", () => {
    const cell = cellOf({
      $type: "map",
      value: [
        ["$type", "node"],
        ["a", 1],
      ],
    });
    expect(cell).toEqual({
      kind: "map",
      entries: [
        ["$type", "node"],
        ["a", 1],
      ],
    });
    expect(plainText(cell, ENGLISH)).toBe('{$type: "node", a: 1}');
  });

  test("labels name an entity's type; a claim has none", () => {
    expect([NODE, CLAIM].map((node) => entityTypeOf(node))).toEqual(["Company", null]);
  });

  property.prop([anyValue])("every value is a cell and can be said in both languages", (value) => {
    expect(typeof said(value)).toBe("string");
    expect(typeof said(value, "ar")).toBe("string");
  });

  property.prop([fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })])("no digit of an integer is lost", (value) => {
    const sent = Number.isSafeInteger(Number(value)) ? Number(value) : { $type: "integer", value: String(value) };
    expect(said(sent)).toBe(String(value));
  });
});

describe("cells in words", () => {
  test("nodes by name, relationships as sentences, paths as their relationships", () => {
    expect([said(NODE), said(NODE, "ar"), said(CLAIM)]).toEqual(["Nvidia", "إنفيديا", "A sentence."]);
    expect(said(RELATION)).toBe("Nvidia supplies Alibaba: H20");
    expect(said(PATH)).toBe("Nvidia supplies Alibaba: H20");
    expect(said({ ...NODE, properties: {}, id: null })).toBe(":Entity:Company");
  });

  test("an end that is not known is a question mark; a type that is not ours stays as it is", () => {
    expect(said({ ...RELATION, type: "OBJECT", start: "story:fact", end: null, properties: {} })).toBe(
      "story:fact OBJECT ?",
    );
  });

  test("lists and maps are one line, cut where the room ends and whole where it does not", () => {
    const cell = cellOf([1, "two", null, { a: [NODE] }, true]);
    expect(plainText(cell, ENGLISH)).toBe('[1, "two", null, {a: [Nvidia]}, true]');
    const long = cellOf(Array.from({ length: 1000 }, (_, index) => index));
    if (long.kind !== "list") throw new Error("a list");
    expect(compactText(long, ENGLISH, 5)).toBe("[0, 1, 2, 3, 4, 5, …]");
    expect(plainText(long, ENGLISH)).toContain("999]");
  });

  test("dates and times are read in both languages, to the digit that says something", () => {
    expect(temporalText("2025-09-17", "en")).toBe("17 September 2025");
    expect(temporalText("2025-09-17", "ar")).toBe("17 سبتمبر 2025");
    expect(temporalText("2025-09-17T14:30:00.250000000+03:00[Asia/Riyadh]", "en")).toBe(
      "17 September 2025, 14:30:00.25 Asia/Riyadh",
    );
    expect(temporalText("2025-09-17T14:30:00.000000000Z", "en")).toBe("17 September 2025, 14:30:00 UTC");
    expect(temporalText("14:30:00.5", "ar")).toBe("14:30:00.5");
    expect(temporalText("+12025-09-17", "en")).toBe("+12025-09-17");
  });

  test("durations are words with the right plural", () => {
    const cell = cellOf({
      $type: "duration",
      value: "P1Y2M3DT4H5M6.5S",
      months: 14,
      days: 3,
      seconds: 14706,
      nanoseconds: 500000000,
    });
    if (cell.kind !== "duration") throw new Error("a duration");
    expect(durationText(cell, ENGLISH)).toBe("1 year, 2 months, 3 days, 4 hours, 5 minutes, 6.5 seconds");
    expect(durationText(cell, wordsIn("ar"))).toContain("3 أيام");
    expect(durationText({ ...cell, months: 0, days: 0, seconds: 0, nanoseconds: 0 }, ENGLISH)).toBe("no time");
  });

  test("a point on the globe says latitude and longitude", () => {
    const cell = cellOf({ $type: "point", srid: 4326, x: 46.7, y: 24.5 });
    if (cell.kind !== "point") throw new Error("a point");
    expect(pointText(cell, ENGLISH)).toBe("latitude 24.5°, longitude 46.7°");
    expect(pointText({ ...cell, srid: 9157, at: [1, 2, 3] }, ENGLISH)).toBe("x 1, y 2, z 3");
  });
});
