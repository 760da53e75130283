import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CypherAnswer } from "#contract/cypher.ts";
import { reads } from "../../../api/queries.ts";
import { type Named, nameOf } from "../../../i18n/bilingual.ts";
import { localeOf } from "../../../i18n/format.ts";
import { useLanguage } from "../../../state/store.ts";
import type { CellWords } from "./cell-text.ts";
import { plainText } from "./cell-text.ts";
import type { CellOrder } from "./compare-cells.ts";

const CHUNK = 80;

/** Goods that the answer's relations carry but that are none of its nodes. */
function missingItems({ subgraph }: CypherAnswer): string[][] {
  const held = new Set<string>(subgraph.nodes.map(({ id }) => id));
  const items = new Set<string>(subgraph.edges.flatMap(({ item }) => (item === null || held.has(item) ? [] : [item])));
  const sorted = [...items].sort();
  return Array.from({ length: Math.ceil(sorted.length / CHUNK) }, (_, index) =>
    sorted.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}

/** Names of goods that relations carry, fetched where the answer does not hold them. */
export function useItemNames(answer: CypherAnswer): Readonly<Record<string, Named>> {
  const chunks = useMemo(() => missingItems(answer), [answer]);
  return useQueries({
    queries: chunks.map((ids) => reads.subgraph(ids)),
    combine: (answers) =>
      Object.fromEntries(answers.flatMap(({ data }) => data?.nodes ?? []).map((node) => [node.id, node])),
  });
}

/** What the cells of an answer are said with, and sorted by, in the page's language. */
export function useCellWords(
  answer: CypherAnswer,
  itemNames: Readonly<Record<string, Named>>,
): { readonly words: CellWords; readonly order: CellOrder } {
  const { t } = useTranslation("queryResults");
  const language = useLanguage();
  return useMemo(() => {
    const named = new Map<string, Named>(answer.subgraph.nodes.map((node) => [node.id, node]));
    const words: CellWords = {
      language,
      t,
      nameOf: (id) => {
        const found = named.get(id) ?? itemNames[id];
        return found === undefined ? null : nameOf(found, language);
      },
    };
    const collator = new Intl.Collator(localeOf(language), { numeric: true });
    return { words, order: { compareText: collator.compare, textOf: (cell) => plainText(cell, words) } };
  }, [answer, itemNames, language, t]);
}
