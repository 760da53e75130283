import { IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { cancelQuery, runQuery } from "../../actions/run-query.ts";
import type { QueryTab } from "../../state/query-tabs.ts";
import { COMMAND_KEY } from "../frame/command-key.ts";
import styles from "./query-view.module.css";

const TICK_MS = 100;

/** Seconds since a run began, to a tenth, in Latin digits. */
function useSeconds(since: number): string {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return (Math.max(0, now - since) / 1000).toFixed(1);
}

function Elapsed({ since }: { readonly since: number }) {
  const { t } = useTranslation("query");
  return <span className={styles.elapsed}>{t("view.running", { seconds: useSeconds(since) })}</span>;
}

/** Runs the open query; while it runs, tells how long and cancels it. */
export function RunButton({ tab }: { readonly tab: QueryTab }) {
  const { t } = useTranslation("query");
  const running = tab.run?.kind === "running" ? tab.run : null;
  const waiting = Object.keys(tab.drafts).length > 0;
  if (running !== null)
    return (
      <>
        <Elapsed since={running.startedAt} />
        <button type="button" className={styles.stop} onClick={() => cancelQuery(tab.id)}>
          <IconPlayerStop size={14} stroke={1.75} aria-hidden="true" />
          {t("view.cancel")}
          <kbd>Esc</kbd>
        </button>
      </>
    );
  return (
    <button
      type="button"
      className={styles.run}
      disabled={waiting || tab.text.trim() === ""}
      title={waiting ? t("run.drafts") : undefined}
      onClick={() => void runQuery(tab.id)}
    >
      <IconPlayerPlay size={14} stroke={1.75} className="flip" aria-hidden="true" />
      {t("view.run")}
      <kbd>{COMMAND_KEY}↵</kbd>
    </button>
  );
}
