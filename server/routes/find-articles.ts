import type { SearchResult } from "#contract/api.ts";
import { fold, foldForSearch } from "#text/fold.ts";
import { originalSpan } from "#text/offset-map.ts";
import { allWordsQuery } from "../queries/full-text-query.ts";
import type { GraphReader } from "../queries/query.ts";
import { type ArticleCandidate, searchArticles } from "../queries/search-articles.ts";

/** Characters of text shown around what was found. */
const AROUND = 60;
/** A text match stands below every name that matches. */
const TEXT_SCORE = 0.2;

/** Articles that hold every word of the query in title or text, with the passage that does. */
export async function findArticles(
  reader: GraphReader,
  text: string,
  limit: number,
): Promise<{ results: SearchResult[]; more: boolean }> {
  const query = allWordsQuery(text);
  if (query === null) return { results: [], more: false };
  const found = await reader.read(searchArticles(query, limit + 1));
  const results = found.slice(0, limit).map((candidate, index): SearchResult => {
    const { id, title } = candidate;
    const score = TEXT_SCORE / (index + 1);
    const matched = passage(text, candidate);
    return { kind: "article", id, type: candidate.kind, nameEn: title, nameAr: title, score, matched, match: "text" };
  });
  return { results, more: found.length > limit };
}

/** The words around the first place where the query, or else its first word, stands; the title where only that matches. */
function passage(query: string, { title, text }: ArticleCandidate): string {
  const asked = foldForSearch(query);
  const folded = fold(text);
  for (const wanted of [asked, ...asked.split(" ")]) {
    const at = folded.folded.indexOf(wanted);
    const span = at < 0 ? null : originalSpan(text, folded, at, at + wanted.length);
    if (span !== null) return excerpt(text, span.start, span.end);
  }
  return title;
}

function excerpt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const left = from === 0 ? 0 : text.indexOf(" ", from) + 1;
  const right = to === text.length ? to : text.lastIndexOf(" ", to);
  const begin = left > start || left === 0 ? from : left;
  const stop = right < end ? to : right;
  const words = text.slice(begin, stop).toWellFormed().replace(/\s+/g, " ").trim();
  return `${begin > 0 ? "… " : ""}${words}${stop < text.length ? " …" : ""}`;
}
