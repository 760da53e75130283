import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../../state/store.ts";
import bar from "../marks/work-bar.module.css";
import styles from "./work-line.module.css";

const WORDS_AFTER_MS = 2000;

/** The 2px line under the top bar while the drawing is fetched; after two seconds, words and a way to cancel. */
export function WorkLine() {
  const { t } = useTranslation("frame");
  const running = useApp((state) => state[state.view.tab === "trace" ? "traceWork" : "work"].running);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (running === null) return;
    const timer = setTimeout(() => setSlow(true), WORDS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [running]);
  if (running === null) return null;
  return (
    <div className={styles.line} role="status">
      <div className={bar.bar} />
      <span className="visually-hidden">{t("work.loading")}</span>
      {slow && (
        <p className={styles.words}>
          {t("work.slow")}{" "}
          <button type="button" className="link" onClick={running.cancel}>
            {t("work.cancel")}
          </button>
        </p>
      )}
    </div>
  );
}
