import { useTranslation } from "react-i18next";
import { drawOverview } from "../../actions/draw-overview.ts";
import { dismissFailure } from "../../actions/run-work.ts";
import { useApp } from "../../state/store.ts";
import styles from "./canvas-blocks.module.css";

/** What happened to the last fetch, what was kept, what to do, and the code. The drawing stays behind it. */
export function FailureBlock() {
  const { t } = useTranslation("frame");
  const explore = useTranslation("explore");
  const slot = useApp((state) => (state.view.tab === "trace" ? "traceWork" : "work"));
  const failure = useApp((state) => state[slot].failure);
  const drawn = useApp((state) =>
    slot === "work" ? Object.keys(state.scene.drawing.entities).length > 0 : state.traced !== null,
  );
  if (failure === null) return null;
  const partial = failure.kind === "partial";
  return (
    <div className={styles.failure} role="alert">
      <h2>{t(`failure.${failure.kind}`)}</h2>
      {drawn && !partial && <p>{t("failure.kept")}</p>}
      <p>{t(`failure.${failure.kind}Advice`)}</p>
      <p className={styles.code}>
        <code>
          {failure.code}
          {failure.requestId !== null && ` ${failure.requestId}`}
        </code>
      </p>
      <div className={styles.actions}>
        {!partial && (
          <button type="button" className={styles.primary} onClick={failure.retry}>
            {t("failure.retry")}
          </button>
        )}
        {failure.kind === "missing" && slot === "work" && (
          <button type="button" className={styles.secondary} onClick={() => void drawOverview()}>
            {explore.t("menu.whole")}
          </button>
        )}
        <button type="button" className={styles.secondary} onClick={() => dismissFailure(slot)}>
          {t("failure.dismiss")}
        </button>
      </div>
    </div>
  );
}
