import type { Completion, CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import { reads } from "../api/queries.ts";
import { queryClient } from "../api/query-client.ts";
import { nameOf } from "../i18n/bilingual.ts";
import type { Language } from "../i18n/languages.ts";
import { paramNames } from "../state/query-params.ts";
import type { CompletionKind, CompletionOffer, GraphNames } from "./assistant-messages.ts";
import type { CypherAssistant } from "./cypher-assistant.ts";
import { offersByPlace } from "./offers-by-place.ts";
import { type StringAt, stringAt } from "./string-at.ts";

export interface CompletionWords {
  readonly language: Language;
  kind(kind: CompletionKind): string;
}

export interface CompletionMeans {
  readonly assistant: CypherAssistant;
  /** The graph's names as they are known by now. */
  names(): GraphNames;
}

/** Until the grammar is loaded, and while it lints, the list comes from the names alone. */
const PATIENCE_MS = 400;

interface FoundEntity {
  readonly id: string;
  readonly nameEn: string;
  readonly nameAr: string;
}

/** A name where the property is a name, else the id: ids stay when names are corrected. */
function writtenFor(property: string | null, entity: FoundEntity): string {
  if (property === "nameAr") return entity.nameAr;
  return property === "nameEn" ? entity.nameEn : entity.id;
}

async function entitiesFor(at: StringAt, { language }: CompletionWords): Promise<CompletionResult | null> {
  const typed = at.typed.trim();
  if (typed === "") return null;
  const { results } = await queryClient.fetchQuery(reads.search(typed.slice(0, 200)));
  const options = results.flatMap((found): Completion[] => {
    if (found.kind !== "entity") return [];
    const written = writtenFor(at.property, found).replaceAll("\\", "\\\\").replaceAll(at.quote, `\\${at.quote}`);
    return [{ label: nameOf(found, language), detail: written, apply: written }];
  });
  // The search folds and crosses scripts: what it found fits, though it does not begin with what was typed.
  return { from: at.from, options, filter: false };
}

const BOOST: Partial<Record<CompletionKind, number>> = { variable: 3, param: 2, property: 2, label: 2, keyword: -1 };

async function grammarFor(
  context: CompletionContext,
  { assistant, names }: CompletionMeans,
  words: CompletionWords,
): Promise<CompletionResult | null> {
  const before = context.matchBefore(/\$?[\p{L}\p{N}_]*$/u);
  const text = context.state.doc.toString();
  const opened = /[:.($[|]\s?$/.test(text.slice(Math.max(0, context.pos - 2), context.pos));
  if (!context.explicit && !opened && (before === null || before.from === before.to)) return null;
  const params = paramNames(text);
  const byPlace = () => offersByPlace(text.slice(0, context.pos), names(), params);
  const offers = await Promise.race([
    assistant.complete({ ask: "complete", text, caret: context.pos, params }),
    new Promise<readonly CompletionOffer[]>((resolve) => setTimeout(() => resolve(byPlace()), PATIENCE_MS)),
  ]);
  if (context.aborted || offers.length === 0) return null;
  const from = before === null ? context.pos : before.from + (before.text.startsWith("$") ? 1 : 0);
  return {
    from,
    validFor: /^[\p{L}\p{N}_]*$/u,
    options: offers.map(({ label, kind, insert }) => ({
      label: label.startsWith("$") && before?.text.startsWith("$") === true ? label.slice(1) : label,
      detail: words.kind(kind),
      apply: insert,
      boost: BOOST[kind] ?? 0,
    })),
  };
}

/** Completes by the grammar and the live graph; inside quotes by the search, which crosses scripts. */
export function completeCypher(means: CompletionMeans, words: CompletionWords): CompletionSource {
  return async (context) => {
    try {
      const at = stringAt(context.state.doc.toString(), context.pos);
      return await (at === null ? grammarFor(context, means, words) : entitiesFor(at, words));
    } catch {
      // No list is better than an alert while typing.
      return null;
    }
  };
}
