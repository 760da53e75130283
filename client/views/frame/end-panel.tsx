import { useTranslation } from "react-i18next";
import { useFilters, useSelection } from "../../state/store.ts";
import { timeModeOf } from "../../state/time-window.ts";
import { DetailsPanel } from "../details/details-panel.tsx";
import { CorpusCard } from "../explore/corpus-card.tsx";
import { ComparePanel } from "../timeline/compare-panel.tsx";
import styles from "./panel.module.css";
import { PanelEdge } from "./panel-edge.tsx";

/** The end side: details of what is selected, else what changed between two dates, else what the drawing rests on. Always there, so that a click moves nothing. */
export function EndPanel() {
  const { t } = useTranslation("frame");
  const selection = useSelection();
  const comparing = timeModeOf(useFilters()) === "compare";
  return (
    <aside className={`${styles.panel} ${styles.end}`} aria-label={t("panels.end")}>
      {selection === null ? comparing ? <ComparePanel /> : <CorpusCard /> : <DetailsPanel />}
      <PanelEdge side="end" />
    </aside>
  );
}
