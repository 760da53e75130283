/** The faults that are marked in the text: the server's word first, the grammar's where the server has not spoken. */
import type { RefusalDetail } from "#contract/refusal.ts";
import type { Language } from "../i18n/languages.ts";
import type { LintFault } from "./assistant-messages.ts";

/** What the server says of a text: allowed, or why not; null while it is being asked. */
export type Verdict = { readonly kind: "allowed" } | { readonly kind: "refused"; readonly refusal: RefusalDetail };

export interface MarkedFault {
  readonly from: number;
  readonly to: number;
  readonly severity: "error" | "warning";
  readonly message: string;
}

interface MarkOptions {
  readonly text: string;
  readonly verdict: Verdict | null;
  readonly faults: readonly LintFault[];
  readonly language: Language;
  /** The grammar speaks English; this says so around its words. */
  grammarSays(message: string): string;
}

/** A mark needs a character to stand under; at the end of the text it takes the one before. */
function within(text: string, offset: number, length: number): { from: number; to: number } {
  const from = Math.min(offset, text.length);
  const to = Math.min(text.length, from + Math.max(1, length));
  return from === to ? { from: Math.max(0, from - 1), to } : { from, to };
}

export function marksInText({ text, verdict, faults, language, grammarSays }: MarkOptions): readonly MarkedFault[] {
  const refusal = verdict?.kind === "refused" ? verdict.refusal : null;
  const refused: readonly MarkedFault[] =
    refusal === null
      ? []
      : [{ ...within(text, refusal.offset, refusal.length), severity: "error", message: refusal.reason[language] }];
  const told = faults
    // Of errors the server is the judge; names that the graph does not hold are worth a word all the same.
    .filter(({ severity }) => severity === "warning" || verdict === null)
    .map(({ from, to, severity, message }) => ({
      ...within(text, from, to - from),
      severity,
      message: grammarSays(message),
    }));
  return [...refused, ...told].toSorted((a, b) => a.from - b.from || a.to - b.to);
}
