import { useTranslation } from "react-i18next";
import { drawOverview } from "../../actions/draw-overview.ts";
import styles from "./canvas-blocks.module.css";
import { Questions } from "./explore-panel.tsx";

/** An empty canvas: what to start with. */
export function EmptyCanvas() {
  const { t } = useTranslation("explore");
  return (
    <div className={styles.empty}>
      <h2>{t("empty.title")}</h2>
      <p>{t("empty.text")}</p>
      <Questions />
      <button type="button" className="link" onClick={() => void drawOverview()}>
        {t("menu.whole")}
      </button>
    </div>
  );
}
