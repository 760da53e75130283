import { z } from "zod";
import { type ArticleHead, articleHeadSchema } from "#contract/fact-file.ts";
import type { Fault } from "../fault.ts";
import { parseYaml, schemaFaults, type YamlSource } from "../yaml-source.ts";

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;

interface SplitFile {
  /** Null where the file begins without front matter. */
  readonly head: string | null;
  /** The article's text: from its first line with something on it, trailing blank space left off. */
  readonly text: string;
}

/** Parts a Markdown file into front matter and text. A front matter that never closes is text. */
export function splitFrontMatter(content: string): SplitFile {
  const opening = OPENING.exec(content);
  const after = opening === null ? "" : content.slice(opening[0].length);
  const closing = opening === null ? null : CLOSING.exec(after);
  if (closing === null) return { head: null, text: trimmed(content) };
  return { head: after.slice(0, closing.index), text: trimmed(after.slice(closing.index + closing[0].length)) };
}

function trimmed(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd();
}

/** The head of a digest: all that a story must say of itself. */
export function parseStoryHead(file: string, head: string): ArticleHead | readonly Fault[] {
  const source = parseHead(file, head);
  if ("reason" in source) return [source];
  const parsed = articleHeadSchema.safeParse(source.value);
  return parsed.success ? parsed.data : schemaFaults(source, parsed.error);
}

const userHeadSchema = z.object(articleHeadSchema.partial().shape);
export type UserHead = ReturnType<typeof userHeadSchema.parse>;

/** The head of a user's own file: everything may be left out, and keys that we do not know are passed over. */
export function parseUserHead(file: string, head: string): UserHead | readonly Fault[] {
  const source = parseHead(file, head);
  if ("reason" in source) return [source];
  const parsed = userHeadSchema.safeParse(source.value ?? {});
  return parsed.success ? parsed.data : schemaFaults(source, parsed.error);
}

/** A bare year is a number to YAML and a date to us. */
function parseHead(file: string, head: string): YamlSource | Fault {
  const source = parseYaml(file, head, 2);
  if ("reason" in source) return source;
  const { value } = source;
  if (value === null || typeof value !== "object" || !("publishedAt" in value)) return source;
  const { publishedAt } = value;
  if (typeof publishedAt !== "number") return source;
  return { ...source, value: { ...value, publishedAt: String(publishedAt) } };
}
