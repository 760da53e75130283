import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ontologyPage } from "../../../scripts/ontology-page.ts";

it("docs/ontology.md is what the ontology table says", () => {
  expect(readFileSync("docs/ontology.md", "utf8")).toBe(ontologyPage());
});
