import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { togglePanel } from "../../actions/look.ts";
import { useApp } from "../../state/store.ts";
import { ExplorePanel } from "../explore/explore-panel.tsx";
import { ReaderAside } from "../reader/reader-aside.tsx";
import styles from "./panel.module.css";
import { PanelEdge } from "./panel-edge.tsx";

/** The start side: tabs, and below them the open tab; beside the reader, what the article holds. */
export function StartPanel() {
  const { t } = useTranslation("frame");
  const open = useApp((state) => state.view.startOpen);
  const reading = useApp((state) => state.view.reader !== null);
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
        <div role="tablist" aria-label={t("tabs.label")}>
          <button type="button" role="tab" aria-selected className={styles.tab} style={{ blockSize: 40 }}>
            {t("tabs.explore")}
          </button>
        </div>
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
      <div className={styles.body} data-below-canvas={reading || undefined}>
        {reading ? <ReaderAside /> : <ExplorePanel />}
      </div>
      <PanelEdge side="start" />
    </aside>
  );
}
