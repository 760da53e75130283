import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { ENTITY_TYPE_NAMES, PREDICATE_NAMES } from "#contract/ontology.ts";
import { FAMILY_NAMES } from "#contract/predicate-families.ts";
import { filtersActive, isolate, NO_FILTERS, predicatesOf, setAsOf, toggle } from "../../../../client/state/filters.ts";

describe("filters", () => {
  test("a row is turned off and on again", () => {
    const off = toggle(NO_FILTERS, "typesOff", ["Chip"]);
    expect(off.typesOff).toEqual(["Chip"]);
    expect(toggle(off, "typesOff", ["Chip"])).toEqual(NO_FILTERS);
  });

  test("a family with one predicate off is turned off whole, then on whole", () => {
    const make = predicatesOf("make");
    const part = toggle(NO_FILTERS, "predicatesOff", ["DESIGNS"]);
    const whole = toggle(part, "predicatesOff", make);
    expect(new Set(whole.predicatesOff)).toEqual(new Set(make));
    expect(whole.predicatesOff).toHaveLength(make.length);
    expect(toggle(whole, "predicatesOff", make).predicatesOff).toEqual([]);
  });

  test("isolating leaves one kind alone, and a second time brings all back", () => {
    const alone = isolate(NO_FILTERS, "typesOff", ["Chip"], ENTITY_TYPE_NAMES);
    expect(alone.typesOff).toEqual(ENTITY_TYPE_NAMES.filter((type) => type !== "Chip"));
    expect(isolate(alone, "typesOff", ["Chip"], ENTITY_TYPE_NAMES).typesOff).toEqual([]);
  });

  test("isolating another kind moves there at once", () => {
    const chips = isolate(NO_FILTERS, "typesOff", ["Chip"], ENTITY_TYPE_NAMES);
    const places = isolate(chips, "typesOff", ["Place"], ENTITY_TYPE_NAMES);
    expect(places.typesOff).toEqual(ENTITY_TYPE_NAMES.filter((type) => type !== "Place"));
  });

  test("the families share all predicates out among them", () => {
    expect(FAMILY_NAMES.flatMap(predicatesOf).toSorted()).toEqual(PREDICATE_NAMES.toSorted());
  });

  test("a date alone is a filter", () => {
    expect(filtersActive(NO_FILTERS)).toBe(false);
    expect(filtersActive(setAsOf(NO_FILTERS, "2025-09"))).toBe(true);
    expect(filtersActive(toggle(NO_FILTERS, "gradesOff", ["D"]))).toBe(true);
  });

  property.prop([fc.subarray(PREDICATE_NAMES), fc.subarray(PREDICATE_NAMES, { minLength: 1 })])(
    "two clicks on a row that was not all off leave the others as they were",
    (before, row) => {
      const start = { ...NO_FILTERS, predicatesOff: before.filter((each) => !row.includes(each)) };
      const twice = toggle(toggle(start, "predicatesOff", row), "predicatesOff", row);
      expect(twice.predicatesOff).toEqual(start.predicatesOff);
    },
  );
});
