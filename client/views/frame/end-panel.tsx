import { useTranslation } from "react-i18next";
import { useApp, useFilters, useSelection } from "../../state/store.ts";
import { timeModeOf } from "../../state/time-window.ts";
import { DetailsPanel } from "../details/details-panel.tsx";
import { CorpusCard } from "../explore/corpus-card.tsx";
import { ComparePanel } from "../timeline/compare-panel.tsx";
import { PathList } from "../trace/path-list.tsx";
import styles from "./panel.module.css";
import { PanelEdge } from "./panel-edge.tsx";

/** The end side: details of what is selected, else the paths of the trace, what changed between two dates, or what the drawing rests on. Always there, so that a click moves nothing. */
export function EndPanel() {
  const { t } = useTranslation("frame");
  const selection = useSelection();
  const comparing = timeModeOf(useFilters()) === "compare";
  const tracing = useApp((state) => state.view.tab === "trace");
  const rest = tracing ? <PathList /> : comparing ? <ComparePanel /> : <CorpusCard />;
  return (
    <aside className={`${styles.panel} ${styles.end}`} aria-label={t("panels.end")}>
      {selection === null ? rest : <DetailsPanel />}
      <PanelEdge side="end" />
    </aside>
  );
}
