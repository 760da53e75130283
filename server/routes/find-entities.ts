import type { SearchResult } from "#contract/api.ts";
import type { EntityType } from "#contract/ontology.ts";
import { type LexicalScore, lexicalScore } from "#text/lexical-score.ts";
import { fullTextQuery } from "../queries/full-text-query.ts";
import type { GraphReader } from "../queries/query.ts";
import { type EntityCandidate, searchEntities } from "../queries/search-entities.ts";

/** Names are compared outside the database, so candidates are bounded. */
const CANDIDATES = 400;
const TIERS: readonly LexicalScore["match"][] = ["exact", "prefix", "word", "fuzzy"];

interface EntitySearch {
  readonly text: string;
  readonly types: readonly EntityType[] | null;
  readonly limit: number;
}

/** Entities that a text names, in either script: exact before prefix, word and typo, and within each the best connected first. */
export async function findEntities(
  reader: GraphReader,
  { text, types, limit }: EntitySearch,
): Promise<{ results: SearchResult[]; total: number }> {
  const query = fullTextQuery(text);
  if (query === null) return { results: [], total: 0 };
  const candidates = await reader.read(searchEntities(query, types, CANDIDATES));
  const ranked = candidates
    .map((candidate) => ({ candidate, best: bestName(text, candidate) }))
    .filter((each): each is { candidate: EntityCandidate; best: NamedScore } => each.best !== null)
    .sort(
      (a, b) =>
        TIERS.indexOf(a.best.match) - TIERS.indexOf(b.best.match) ||
        (a.best.match === "fuzzy" ? b.best.score - a.best.score : 0) ||
        b.candidate.degree - a.candidate.degree ||
        b.best.score - a.best.score ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    );
  const results = ranked.slice(0, limit).map(({ candidate, best }): SearchResult => {
    const { id, type, nameEn, nameAr } = candidate;
    return { kind: "entity", id, type, nameEn, nameAr, score: best.score, matched: best.name, match: best.match };
  });
  return { results, total: ranked.length };
}

type NamedScore = LexicalScore & { readonly name: string };

function bestName(text: string, { nameAr, nameEn, aliases }: EntityCandidate): NamedScore | null {
  let best: NamedScore | null = null;
  for (const name of [nameAr, nameEn, ...aliases]) {
    const score = lexicalScore(text, name);
    if (score !== null && (best === null || score.score > best.score)) best = { ...score, name };
  }
  return best;
}
