import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Subgraph } from "#contract/model.ts";
import { ENTITY_TYPES } from "#contract/ontology.ts";
import { selectEntity } from "../actions/select.ts";
import type { Named } from "../i18n/bilingual.ts";
import { directionOf } from "../i18n/languages.ts";
import { NO_FILTERS } from "../state/filters.ts";
import { useLanguage, useSelection } from "../state/store.ts";
import { visibleOf } from "../state/visible.ts";
import type { Stage } from "./camera.ts";
import { elementsOf } from "./elements.ts";
import styles from "./graph-canvas.module.css";
import { nextNode } from "./keyboard.ts";
import { nodeKeys } from "./node-keys.ts";
import { useCytoscape } from "./use-cytoscape.ts";
import { useResultCanvas } from "./use-result-canvas.ts";
import { useResultDrawing } from "./use-result-drawing.ts";

const MARGINS = { top: 16, bottom: 16, start: 16, end: 16 } as const;
const KEY_MARGIN = { x: 20, y: 20 } as const;

interface ResultGraphProps {
  readonly subgraph: Subgraph;
  /** Ids of relations, or of entities, that stand in the row that is looked at. */
  readonly marked: readonly string[];
  /** Names of goods that the answer itself does not hold. */
  readonly itemNames: Readonly<Record<string, Named>>;
}

/** The graph of an answer, drawn as the canvas draws: a click opens the card, arrows and Enter do the same. */
export function ResultGraph({ subgraph, marked, itemNames }: ResultGraphProps) {
  const { t } = useTranslation("queryResults");
  const language = useLanguage();
  const selection = useSelection();
  const container = useRef<HTMLDivElement>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const { drawing, most, working, move } = useResultDrawing(subgraph, container);
  const cy = useCytoscape(container);
  const elements = useMemo(
    () =>
      elementsOf(drawing, visibleOf({ drawing, filters: NO_FILTERS }), {
        language,
        unfolded,
        itemNames,
        countLabel: (count) => t("graph.folded", { count }),
      }),
    [drawing, language, unfolded, itemNames, t],
  );
  const stageOf = useCallback((): Stage => {
    const { clientWidth = 0, clientHeight = 0 } = container.current ?? {};
    return { width: clientWidth, height: clientHeight, margins: MARGINS, rtl: directionOf(language) === "rtl" };
  }, [language]);
  const selected = selection?.id;
  const chosen = useMemo(() => (selected === undefined ? marked : [...marked, selected]), [marked, selected]);
  const onUnfold = useCallback((ends: string) => setUnfolded((open) => new Set([...open, ends])), []);
  useResultCanvas(cy, elements, { stageOf, chosen, focused, onUnfold, onMove: move });

  // The focus may be on what the next answer does not hold.
  const focus = elements.nodes.find(({ id }) => id === focused) ?? null;
  useEffect(() => {
    if (focused !== null && focus === null) setFocused(null);
  }, [focused, focus]);
  const onKeyDown = nodeKeys({
    cy,
    focused,
    onFocus: setFocused,
    margin: KEY_MARGIN,
    next: (arrow) => nextNode(elements.nodes, focused, arrow),
    act: (event, id) => (event.key === "Enter" ? () => selectEntity(id) : null),
  });

  return (
    <div className={styles.frame}>
      <div
        ref={container}
        className={styles.canvas}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: role application is operated by keys, and the table says the same in words
        tabIndex={0}
        aria-label={t("graph.label", {
          nodes: t("nodes", { count: elements.nodes.length }),
          relations: t("relations", { count: elements.edges.reduce((sum, edge) => sum + edge.relations.length, 0) }),
        })}
        aria-describedby="result-graph-keys"
        data-busy={working || undefined}
        onKeyDown={onKeyDown}
        onBlur={() => setFocused(null)}
      />
      <p id="result-graph-keys" className="visually-hidden">
        {t("graph.keys")}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {focus !== null && t("graph.focused", { name: focus.name, type: ENTITY_TYPES[focus.type].label[language] })}
      </p>
      {working && <p className={styles.title}>{t("graph.working")}</p>}
      {most !== null && !working && <p className={styles.title}>{t("graph.most", most)}</p>}
    </div>
  );
}
