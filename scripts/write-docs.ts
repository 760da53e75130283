/** Writes docs/ontology.md from the ontology table. `--check` writes nothing and fails where the file is out of date. */
import { readFileSync, writeFileSync } from "node:fs";
import { ontologyPage } from "./ontology-page.ts";

const FILE = "docs/ontology.md";

const page = ontologyPage();
if (process.argv.includes("--check")) {
  if (readFileSync(FILE, "utf8") !== page) {
    console.error(`${FILE} is not what the ontology says: run npm run docs`);
    process.exit(1);
  }
} else {
  writeFileSync(FILE, page);
  console.log(`wrote ${FILE}`);
}
