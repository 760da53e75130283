/** From texts to articles: who printed it, when, and which story of ours it tells. */
import type { ArticleHead } from "#contract/fact-file.ts";
import { articleId, entityId } from "#contract/ids.ts";
import type { ArticleRef, Entity } from "#contract/model.ts";
import type { StoredArticle } from "../../server/neo4j/graph-store.ts";
import type { Fault } from "../fault.ts";
import { findBoilerplate } from "./boilerplate.ts";
import { precisionOf } from "./claims.ts";
import type { Corpus, Story } from "./corpus.ts";
import { parseUserHead, splitFrontMatter, type UserHead } from "./front-matter.ts";
import { sha256, type TextFile } from "./read.ts";

const TITLE_LENGTH = 120;
/** Hex digits of the text's sha256 in the id of an article without a story of its own. */
const ID_DIGITS = 16;

/** The shipped digest of a story. */
export function digestArticle(story: Story, entities: ReadonlyMap<string, Entity>): StoredArticle {
  return storyArticle(story, "digest", story.text, entities);
}

/** The original of a story: its text from the file, the rest from the story. Titled as printed where that is known. */
export function originalArticle(story: Story, text: string, entities: ReadonlyMap<string, Entity>): StoredArticle {
  const article = storyArticle(story, "original", text, entities);
  return { ...article, title: story.head.sourceTitle ?? article.title };
}

function storyArticle(
  { id, head }: Story,
  kind: ArticleRef["kind"],
  text: string,
  entities: ReadonlyMap<string, Entity>,
): StoredArticle {
  return {
    id: articleId.parse(id),
    story: id,
    kind,
    genre: head.genre,
    title: head.title,
    language: head.language,
    outlet: head.outlet,
    citedOutlets: head.citedOutlets.filter((outlet) => entities.has(outlet)).map((outlet) => entityId.parse(outlet)),
    publishedAt: head.publishedAt,
    datePrecision: head.datePrecision,
    dateBasis: head.dateBasis,
    ...(head.sourceTitle === undefined ? {} : { sourceTitle: head.sourceTitle }),
    ...(head.sourceUrl === undefined ? {} : { sourceUrl: head.sourceUrl }),
    sha256: sha256(text),
    text,
    regions: findBoilerplate(text),
  };
}

/** Outlets that a head cites and that are no entities. */
export function unknownOutlets(head: ArticleHead, entities: ReadonlyMap<string, Entity>): string[] {
  return head.citedOutlets.filter((outlet) => !entities.has(outlet));
}

/** An article from a user's file: the original of a story where its hash is one, else an article of its own. */
export function loadedArticle(file: TextFile, corpus: Corpus): StoredArticle | readonly Fault[] {
  const { entities } = corpus.lexicon;
  const whole = corpus.originals.get(sha256(file.content));
  if (whole !== undefined) return originalArticle(whole, file.content, entities);
  if (file.extension !== ".md") return userArticle(file.content, {}, entities);
  const { head: rawHead, text } = splitFrontMatter(file.content);
  const story = corpus.originals.get(sha256(text));
  if (story !== undefined) return originalArticle(story, text, entities);
  if (text === "") return [{ file: file.file, reason: "the file has front matter and no text" }];
  const head = rawHead === null ? {} : parseUserHead(file.file, rawHead);
  if (isFaults(head)) return head;
  const reason = headFault(head, text, corpus);
  if (reason !== null) return [{ file: file.file, line: 1, reason }];
  return userArticle(text, head, entities);
}

function isFaults(value: UserHead | readonly Fault[]): value is readonly Fault[] {
  return Array.isArray(value);
}

function headFault(head: UserHead, text: string, corpus: Corpus): string | null {
  if (head.story !== undefined && corpus.stories.has(head.story))
    return `the story ${head.story} is one of ours, and this is not the text that it names as its original`;
  const unknown = (head.citedOutlets ?? []).find((outlet) => !corpus.lexicon.entities.has(outlet));
  if (unknown !== undefined) return `citedOutlets names no entity: ${unknown}`;
  if (head.originalSha256 !== undefined && head.originalSha256 !== sha256(text))
    return "originalSha256 is not the hash of this text";
  return null;
}

/** An article that no story of ours tells: mentions, no claims yet. */
export function userArticle(text: string, head: UserHead, entities: ReadonlyMap<string, Entity>): StoredArticle {
  const hash = sha256(text);
  const id = head.story ?? `text-${hash.slice(0, ID_DIGITS)}`;
  const { publishedAt } = head;
  return {
    id: articleId.parse(id),
    story: id,
    kind: "user",
    genre: head.genre ?? "news",
    title: head.title ?? firstLine(text),
    language: head.language ?? languageOf(text),
    outlet: head.outlet ?? null,
    citedOutlets: (head.citedOutlets ?? []).filter((each) => entities.has(each)).map((each) => entityId.parse(each)),
    publishedAt: publishedAt ?? null,
    datePrecision: publishedAt === undefined ? null : (head.datePrecision ?? precisionOf(publishedAt)),
    dateBasis: head.dateBasis ?? null,
    ...(head.sourceTitle === undefined ? {} : { sourceTitle: head.sourceTitle }),
    ...(head.sourceUrl === undefined ? {} : { sourceUrl: head.sourceUrl }),
    sha256: hash,
    text,
    regions: findBoilerplate(text),
  };
}

/** A stored article whose story we no longer ship: the same text as an article of its own. */
export function orphanArticle(article: StoredArticle): StoredArticle {
  const id = `text-${article.sha256.slice(0, ID_DIGITS)}`;
  return { ...article, id: articleId.parse(id), story: id, kind: "user", regions: findBoilerplate(article.text) };
}

function firstLine(text: string): string {
  const regions = findBoilerplate(text);
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end).trim();
    const isBoilerplate = regions.some((region) => region.start < end && region.end > start);
    if (line !== "" && !isBoilerplate) return shortTitle(line.replace(/^#+\s*/, ""));
    start = end + 1;
  }
  return shortTitle(text.trim());
}

function shortTitle(line: string): string {
  const clean = line.replace(/\p{Cc}+/gu, " ").replace(/\p{Cs}/gu, "");
  if (clean.length <= TITLE_LENGTH) return clean;
  const cut = clean.slice(0, TITLE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), TITLE_LENGTH / 2))}…`;
}

/** By the script of most of its letters. */
function languageOf(text: string): "ar" | "en" {
  const probe = text.slice(0, 20_000);
  const arabic = probe.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = probe.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return arabic >= latin ? "ar" : "en";
}
