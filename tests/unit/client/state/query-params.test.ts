import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  fieldOfValue,
  paramNames,
  parseParams,
  valueOfField,
  withParam,
} from "../../../../client/state/query-params.ts";

describe("the parameters of a query", () => {
  test.each([
    ["MATCH (n {id: $id}) WHERE n.x > $least RETURN $id", ["id", "least"]],
    ["RETURN $`two words`, $شركة, $1", ["two words", "شركة", "1"]],
    ["RETURN '$no', \"$no\", `$no` // $no\n/* $no */ , $yes", ["yes"]],
    ["RETURN 'it\\'s $no', $yes", ["yes"]],
    ["RETURN 'never closed $no", []],
    ["", []],
  ])("of %j are %j", (text, names) => {
    expect(paramNames(text)).toEqual(names);
  });

  property.prop([fc.string({ unit: "grapheme", maxLength: 300 })])("are found in any text without a fault", (text) => {
    for (const name of paramNames(text)) expect(text).toContain(name.replaceAll("`", "``"));
  });

  // A regular expression that backtracks would not come back before the test's own time is over.
  test.each(["'", '"', "`", "/*", "$", "$`", "\\'", "//"])("are found in 100 kB of %j", (bait) => {
    expect(paramNames(bait.repeat(100_000 / bait.length)).length).toBeLessThanOrEqual(1);
  });
});

describe("what is typed into a parameter's field", () => {
  test.each([
    ["nvidia", "nvidia"],
    ["2025-09-17", "2025-09-17"],
    ["علي بابا", "علي بابا"],
    ["3", 3],
    ["-1.5", -1.5],
    ["2.0", { $type: "float", value: "2.0" }],
    ["9007199254740993", { $type: "integer", value: "9007199254740993" }],
    ["true", true],
    ["null", null],
    ['"3"', "3"],
    ['["a", 1]', ["a", 1]],
    ['{"$type": "date", "value": "2025-09-17"}', { $type: "date", value: "2025-09-17" }],
  ])("%j is the value %j", (text, value) => {
    expect(valueOfField(text)).toEqual({ value });
  });

  test.each(["[1,", '{"a"', '"open'])("%j is no value yet", (text) => {
    expect(valueOfField(text)).toBeNull();
  });

  const wholeNumbers = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
  const values = fc.oneof(
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    wholeNumbers,
    fc.array(fc.oneof(fc.string(), wholeNumbers), { maxLength: 4 }),
    fc.dictionary(fc.string(), fc.string(), { maxKeys: 3, noNullPrototype: true }),
  );
  property.prop([values])("comes back as the same value from the field that shows it", (value) => {
    expect(valueOfField(fieldOfValue(value))).toEqual({ value });
  });
});

describe("a tab's parameters", () => {
  test("are set and taken away by name", () => {
    const set = withParam(withParam("{}", "a", { value: 1 }), "b", { value: "x" });
    expect(parseParams(set)).toEqual({ a: 1, b: "x" });
    expect(parseParams(withParam(set, "a", null))).toEqual({ b: "x" });
  });

  test.each(["[]", "null", "1", "{", ""])("%j holds none", (text) => {
    expect(parseParams(text)).toBeNull();
  });

  test("named like a prototype are values like any other", () => {
    const set = withParam("{}", "__proto__", { value: { a: 1 } });
    expect(set).toBe('{"__proto__":{"a":1}}');
    expect(Object.hasOwn(parseParams(set) ?? {}, "__proto__")).toBe(true);
  });
});
