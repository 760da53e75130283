/** The library as data: complete in both languages, and one with the parameters that its queries name. */
import { describe, expect, it } from "vitest";
import { PREDICATE_NAMES } from "#contract/ontology.ts";
import { exampleParams, LIBRARY } from "#library/library.ts";
import { LIBRARY_CATEGORY_NAMES } from "#library/library-query.ts";
import { checkCypher } from "../../../server/cypher-guard/check-cypher.ts";

const repeated = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);
const parametersIn = (cypher: string) => [
  ...new Set([...cypher.matchAll(/\$([A-Za-z]\w*)/g)].map(([, name = ""]) => name)),
];

describe("the library", () => {
  it("holds at least 24 queries, and some of every category", () => {
    expect(LIBRARY.length).toBeGreaterThanOrEqual(24);
    expect(new Set(LIBRARY.map(({ category }) => category))).toEqual(new Set(LIBRARY_CATEGORY_NAMES));
  });

  it("repeats no id, no text and no title", () => {
    expect(repeated(LIBRARY.map(({ id }) => id))).toEqual([]);
    expect(repeated(LIBRARY.map(({ cypher }) => cypher))).toEqual([]);
    expect(repeated(LIBRARY.flatMap(({ title }) => [title.ar, title.en]))).toEqual([]);
    expect(repeated(LIBRARY.flatMap(({ about }) => [about.ar, about.en]))).toEqual([]);
  });
});

describe.each(LIBRARY.map((query) => [query.id, query] as const))("%s", (_, query) => {
  it("is told in both languages", () => {
    const words = [query.title, query.about, ...query.parameters.map(({ label }) => label)];
    for (const { ar, en } of words) {
      expect(ar).toMatch(/\p{Script=Arabic}/u);
      expect(en).toMatch(/^[A-Z]/);
      expect(en).not.toMatch(/\p{Script=Arabic}/u);
      expect([ar.trim(), en.trim()]).toEqual([ar, en]);
    }
  });

  it("describes the parameters that its text names, and no others", () => {
    expect(parametersIn(query.cypher).toSorted()).toEqual(query.parameters.map(({ name }) => name).toSorted());
    for (const { kind, example } of query.parameters) {
      if (kind === "date") expect(example).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (kind === "entity") expect(example).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      if (kind === "predicate") expect(PREDICATE_NAMES).toContain(example);
    }
  });

  it("passes the guard, with a stable order and a bound", () => {
    expect(checkCypher(query.cypher, exampleParams(query))).toMatchObject({ kind: "allowed" });
    expect(query.cypher).toMatch(/\nORDER BY [^\n]+\nLIMIT \d+$/);
  });
});
