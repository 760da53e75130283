import { readFileSync, writeFileSync } from "node:fs";
import { apiPage } from "./api-page.ts";
import { ontologyPage } from "./ontology-page.ts";

const PAGES: Readonly<Record<string, () => string>> = { "docs/ontology.md": ontologyPage, "docs/api.md": apiPage };

for (const [file, make] of Object.entries(PAGES)) {
  const page = make();
  if (process.argv.includes("--check")) {
    if (readFileSync(file, "utf8") === page) continue;
    console.error(`${file} is not what the contract says: run npm run docs`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, page);
    console.log(`wrote ${file}`);
  }
}
