import { useTranslation } from "react-i18next";
import { DetailsPanel } from "../details/details-panel.tsx";
import styles from "./panel.module.css";
import { PanelEdge } from "./panel-edge.tsx";

/** The end side: details of what is selected. The panel inside brings its own head, body and foot. */
export function EndPanel() {
  const { t } = useTranslation("frame");
  return (
    <aside className={`${styles.panel} ${styles.end}`} aria-label={t("panels.end")}>
      <DetailsPanel />
      <PanelEdge side="end" />
    </aside>
  );
}
