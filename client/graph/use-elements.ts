import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Relation } from "#contract/model.ts";
import { reads } from "../api/queries.ts";
import type { Named } from "../i18n/bilingual.ts";
import { useApp } from "../state/store.ts";
import { type Visible, visibleOf } from "../state/visible.ts";
import { type Elements, elementsOf } from "./elements.ts";

const CHUNK = 80;

/** What the filters leave of the drawing, recomputed only when the scene changes. */
export function useVisible(): Visible {
  const scene = useApp((state) => state.scene);
  return useMemo(() => visibleOf(scene), [scene]);
}

/** Names of goods that relations mention but that are not drawn themselves. */
function useItemNames(relations: readonly Relation[]): Readonly<Record<string, Named>> {
  const entities = useApp((state) => state.scene.drawing.entities);
  const chunks = useMemo(() => {
    const ids = new Set(relations.flatMap(({ item }) => (item === null || item in entities ? [] : [item])));
    const sorted = [...ids].sort();
    return Array.from({ length: Math.ceil(sorted.length / CHUNK) }, (_, index) =>
      sorted.slice(index * CHUNK, (index + 1) * CHUNK),
    );
  }, [relations, entities]);
  return useQueries({
    queries: chunks.map((ids) => reads.subgraph(ids)),
    combine: (answers) =>
      Object.fromEntries(answers.flatMap(({ data }) => data?.nodes ?? []).map((node) => [node.id, node])),
  });
}

/** Nodes and edges that the canvas should show. */
export function useElements(unfolded: ReadonlySet<string>): Elements {
  const { t } = useTranslation("explore");
  const drawing = useApp((state) => state.scene.drawing);
  const language = useApp((state) => state.view.language);
  const visible = useVisible();
  const itemNames = useItemNames(visible.relations);
  return useMemo(
    () =>
      elementsOf(drawing, visible, {
        language,
        unfolded,
        itemNames,
        countLabel: (count) => t("canvas.folded", { count }),
      }),
    [drawing, visible, language, unfolded, itemNames, t],
  );
}
