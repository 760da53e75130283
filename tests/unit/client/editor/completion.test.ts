import { describe, expect, test } from "vitest";
import { complete, format, lint } from "../../../../client/editor/cypher-language.ts";
import { offersByPlace } from "../../../../client/editor/offers-by-place.ts";
import { stringAt } from "../../../../client/editor/string-at.ts";

const NAMES = {
  labels: ["Company", "Chip"],
  relationTypes: ["SUPPLIES", "USES"],
  properties: ["id", "nameAr", "nameEn"],
  functions: ["toUpper", "count"],
  procedures: ["db.labels"],
};

function offered(text: string): string[] {
  return complete({ ask: "complete", text, caret: text.length, params: ["asOf"] }, NAMES).map(({ label }) => label);
}

describe("completion by the grammar", () => {
  test.each([
    ["MATCH (n:Com", ["Company"]],
    ["MATCH ()-[r:SU", ["SUPPLIES"]],
    ["MATCH (n) WHERE n.nameA", ["nameAr"]],
    ["MATCH (n) RETURN toUp", ["toUpper"]],
    ["MATCH (n) RETURN $as", ["$asOf"]],
  ])("after %j offers %j first", (text, first) => {
    expect(offered(text).slice(0, first.length)).toEqual(first);
  });
});

describe("completion while the grammar is loading", () => {
  test.each([
    ["MATCH (n:Com", ["Company", "Chip"]],
    ["MATCH (n:Company|Ch", ["Company", "Chip"]],
    ["MATCH (a)-[r:SUPPLIES|U", ["SUPPLIES", "USES"]],
    ["MATCH (n) WHERE n.na", ["id", "nameAr", "nameEn"]],
    ["MATCH (n {na", ["id", "nameAr", "nameEn"]],
    ["RETURN $a", ["asOf"]],
    ["RETURN ", []],
  ])("after %j offers %j", (text, labels) => {
    expect(offersByPlace(text, NAMES, ["asOf"]).map(({ label }) => label)).toEqual(labels);
  });
});

describe("the string at the caret", () => {
  test.each([
    ['MATCH (n {id: "nvi', { from: 15, typed: "nvi", quote: '"', property: "id" }],
    ["WHERE n.nameAr = 'علي", { from: 18, typed: "علي", quote: "'", property: "nameAr" }],
    ["WHERE n.id IN ['a', 'b", { from: 21, typed: "b", quote: "'", property: "id" }],
    ["WHERE n.nameEn STARTS WITH 'N", { from: 28, typed: "N", quote: "'", property: "nameEn" }],
    ["RETURN 'x", { from: 8, typed: "x", quote: "'", property: null }],
  ])("of %j is %j", (text, at) => {
    expect(stringAt(text, text.length)).toEqual(at);
  });

  test.each(["RETURN 'x'", "// 'x", "/* 'x */ ", "RETURN `'x`", "RETURN x"])("is none in %j", (text) => {
    expect(stringAt(text, text.length)).toBeNull();
  });
});

describe("lint", () => {
  const faults = (text: string) => lint({ ask: "lint", text, params: ["asOf"] }, NAMES);

  test("marks what does not parse and what the graph does not hold, at its place", () => {
    expect(faults("MATCH (n RETURN n")).toMatchObject([{ from: 9, to: 15, severity: "error" }]);
    expect(faults("MATCH (n:Compny) RETURN n")).toMatchObject([{ from: 9, to: 15, severity: "warning" }]);
  });

  test("leaves good queries alone", () => {
    expect(faults("MATCH (n:Company) WHERE n.id = $asOf RETURN n.nameEn, count(*)")).toEqual([]);
    expect(faults("CALL db.labels() YIELD label RETURN label")).toEqual([]);
    expect(faults(" ")).toEqual([]);
  });
});

test("format lays a query out by clauses and keeps the caret in its word", () => {
  const text = "match (a)-[s:SUPPLIES]->(b) return a,s limit 3";
  const formatted = format({ ask: "format", text, caret: text.indexOf("return") + 2 });
  expect(formatted.text).toBe("MATCH (a)-[s:SUPPLIES]->(b)\nRETURN a, s\nLIMIT 3");
  expect(formatted.text.slice(formatted.caret - 2, formatted.caret + 4)).toBe("RETURN");
});
