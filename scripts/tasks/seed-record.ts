import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { hashSources } from "./source-hash.ts";
import { root } from "./step.ts";

/** What the graph of the shipped corpus is made of: the data, and the code that makes claims and relations of them. */
const SOURCES = ["seed", "server/contract", "server/text", "server/claims", "server/layout", "server/neo4j/schema.ts"];

/** Hash of the corpus and of what reads it; `articles` are the user's originals (`SILSILA_ARTICLES`). */
export function corpusHash(articles: string | undefined): string {
  const originals = articles === undefined ? [] : articles.split(delimiter);
  return `${hashSources(root, SOURCES)}:${hashSources(root, originals)}`;
}

/** True where the home's engine was last seeded from exactly this. */
export function isSeeded(home: string, hash: string): boolean {
  try {
    return readFileSync(recordOf(home), "utf8") === hash;
  } catch {
    return false;
  }
}

/** Notes a seed that went well; `undefined` takes the note back before one that may be cut short. */
export function recordSeed(home: string, hash: string | undefined): void {
  if (hash === undefined) rmSync(recordOf(home), { force: true });
  else writeFileSync(recordOf(home), hash);
}

function recordOf(home: string): string {
  return join(home, "seeded");
}
