/** The shipped data: lexicon, digests and reviewed facts, read and checked against one another. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { ArticleHead } from "#contract/fact-file.ts";
import type { Files } from "../effects.ts";
import type { Fault } from "../fault.ts";
import { type FactFile, type ReviewedFact, readFactFile } from "./facts.ts";
import { parseStoryHead, splitFrontMatter } from "./front-matter.ts";
import { type Lexicon, readLexicon } from "./lexicon.ts";
import { readTexts, type TextFile } from "./read.ts";

/** Raised when the stages change what they make of the same input, so that everything is written anew. */
export const PIPELINE_VERSION = "1";

export interface Story {
  readonly id: string;
  readonly file: string;
  readonly head: ArticleHead;
  /** The digest's text. */
  readonly text: string;
  readonly facts: readonly ReviewedFact[];
}

export interface Corpus {
  readonly lexicon: Lexicon;
  /** By id, in the order of the ids. */
  readonly stories: ReadonlyMap<string, Story>;
  /** The story whose original has this sha256. */
  readonly originals: ReadonlyMap<string, Story>;
  readonly faults: readonly Fault[];
  /** sha256 over all the files and the pipeline's version: while it stays, a seed would change nothing. */
  readonly hash: string;
}

/** Reads `lexicon/`, `corpus/` and `annotations/` of a folder. */
export async function readCorpus(files: Files, folder: string): Promise<Corpus> {
  const lexiconFiles = await readTexts(files, [join(folder, "lexicon")], [".yaml"]);
  const digestFiles = await readTexts(files, [join(folder, "corpus")], [".md"]);
  const annotationFiles = await readTexts(files, [join(folder, "annotations")], [".yaml"]);
  const lexicon = readLexicon(lexiconFiles.texts);
  const faults: Fault[] = [...lexiconFiles.faults, ...digestFiles.faults, ...annotationFiles.faults, ...lexicon.faults];
  const factFiles = new Map<string, FactFile>();
  for (const file of annotationFiles.texts) {
    const read = readFactFile(file);
    if ("reason" in read) {
      faults.push(read);
      continue;
    }
    faults.push(...read.faults);
    const known = factFiles.get(read.story);
    if (known === undefined) factFiles.set(read.story, read);
    else faults.push({ file: read.file, reason: `the facts of ${read.story} stand in ${known.file} already` });
  }
  const stories = readStories(digestFiles.texts, factFiles, faults);
  for (const { story, file } of factFiles.values())
    if (!stories.has(story)) faults.push({ file, reason: `there is no digest of the story ${story}` });
  const originals = new Map<string, Story>();
  for (const story of stories.values())
    if (story.head.originalSha256 !== undefined) originals.set(story.head.originalSha256, story);
  const all = [...lexiconFiles.texts, ...digestFiles.texts, ...annotationFiles.texts];
  return { lexicon, stories, originals, faults: sortFaults(faults), hash: hashFiles(all) };
}

function readStories(
  digests: readonly TextFile[],
  factFiles: ReadonlyMap<string, FactFile>,
  faults: Fault[],
): Map<string, Story> {
  const stories = new Map<string, Story>();
  for (const { file, content } of digests) {
    const { head: rawHead, text } = splitFrontMatter(content);
    if (rawHead === null) {
      faults.push({ file, line: 1, reason: "a digest begins with front matter between two lines of ---" });
      continue;
    }
    const head = parseStoryHead(file, rawHead);
    if (!("story" in head)) {
      faults.push(...head);
      continue;
    }
    if (text === "") {
      faults.push({ file, reason: "the digest has no text" });
      continue;
    }
    const known = stories.get(head.story);
    if (known !== undefined) {
      faults.push({ file, reason: `the story ${head.story} is told in ${known.file} already` });
      continue;
    }
    stories.set(head.story, { id: head.story, file, head, text, facts: factFiles.get(head.story)?.facts ?? [] });
  }
  return new Map([...stories].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Paths differ from machine to machine: only contents count, in the order in which they were read. */
function hashFiles(files: readonly TextFile[]): string {
  const hash = createHash("sha256").update(`pipeline ${PIPELINE_VERSION}\n`);
  for (const { content } of files) hash.update(`${Buffer.byteLength(content)}\n`).update(content);
  return hash.digest("hex");
}

/** By file and line, as an editor would go through them. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  return faults.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || (a.line ?? 0) - (b.line ?? 0));
}
