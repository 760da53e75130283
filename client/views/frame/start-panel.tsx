import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { togglePanel } from "../../actions/look.ts";
import { openTab } from "../../actions/trace.ts";
import { useApp } from "../../state/store.ts";
import type { Tab } from "../../state/view.ts";
import { ExplorePanel } from "../explore/explore-panel.tsx";
import { LazyQueryPanel } from "../query/lazy-query.tsx";
import { ReaderAside } from "../reader/reader-aside.tsx";
import { TracePanel } from "../trace/trace-panel.tsx";
import styles from "./panel.module.css";
import { PanelEdge } from "./panel-edge.tsx";
import { TabRow } from "./tab-row.tsx";

/** What the open tab shows at the start side. */
function TabBody({ tab }: { readonly tab: Tab }) {
  if (tab === "trace") return <TracePanel />;
  return tab === "query" ? <LazyQueryPanel /> : <ExplorePanel />;
}

/** The start side: tabs, and below them the open tab; beside the reader, what the article holds. */
export function StartPanel() {
  const { t } = useTranslation("frame");
  const open = useApp((state) => state.view.startOpen);
  const reading = useApp((state) => state.view.reader !== null);
  const tab = useApp((state) => state.view.tab);
  if (!open)
    return (
      <button
        type="button"
        className={`icon-button ${styles.reopen}`}
        aria-label={t("panels.expand")}
        title={t("panels.expand")}
        onClick={() => togglePanel("startOpen")}
      >
        <IconLayoutSidebarLeftExpand size={18} stroke={1.75} className="flip" />
      </button>
    );
  return (
    <aside className={`${styles.panel} ${styles.start}`} aria-label={t("panels.start")}>
      <div className={styles.tabs}>
        <TabRow tab={tab} onOpen={openTab} />
        <button
          type="button"
          className={`icon-button ${styles.fold}`}
          aria-label={t("panels.collapse")}
          title={t("panels.collapse")}
          onClick={() => togglePanel("startOpen")}
        >
          <IconLayoutSidebarLeftCollapse size={16} stroke={1.75} className="flip" />
        </button>
      </div>
      <div
        id="start-tab"
        className={styles.body}
        role="tabpanel"
        aria-label={t(`tabs.${tab}`)}
        data-below-canvas={reading || undefined}
      >
        {reading ? <ReaderAside /> : <TabBody tab={tab} />}
      </div>
      <PanelEdge side="start" />
    </aside>
  );
}
