import type { CypherAnswer } from "#contract/cypher.ts";
import { ResultGraph } from "../../../graph/result-graph.tsx";
import type { Named } from "../../../i18n/bilingual.ts";
import type { CellWords } from "./cell-text.ts";
import styles from "./results.module.css";

interface GraphPanelProps {
  readonly answer: CypherAnswer;
  readonly marked: readonly string[];
  readonly itemNames: Readonly<Record<string, Named>>;
  readonly words: CellWords;
}

/** The answer's graph, or why there is none and what to return for one. */
export function GraphPanel({ answer: { subgraph }, marked, itemNames, words: { t } }: GraphPanelProps) {
  if (subgraph.nodes.length === 0)
    return (
      <div className={styles.empty}>
        <p>
          <strong>{t("graph.empty")}</strong>
        </p>
        <p>{t("graph.emptyAdvice")}</p>
      </div>
    );
  const { truncated } = subgraph;
  return (
    <div className={styles.graph}>
      <div className={styles.stage}>
        <ResultGraph subgraph={subgraph} marked={marked} itemNames={itemNames} />
      </div>
      {truncated !== null && (
        <p className={styles.graphNote}>
          {t("graph.cut", { shown: truncated.shown, total: truncated.total ?? truncated.shown })}
        </p>
      )}
    </div>
  );
}
