import { useTranslation } from "react-i18next";
import { MAX_ROWS } from "#contract/cypher.ts";
import { runQuery } from "../../actions/run-query.ts";
import { formatCount } from "../../i18n/format.ts";
import { sentenceDirection } from "../../i18n/sentence-direction.ts";
import type { FailedRun } from "../../state/query-run.ts";
import type { QueryTab } from "../../state/query-tabs.ts";
import { useLanguage } from "../../state/store.ts";
import styles from "./query-view.module.css";

const BY_CODE = ["query_refused", "query_invalid", "query_too_large", "query_timeout", "payload_too_large"] as const;
const BY_KIND = ["busy", "engine", "network"] as const;

function wordsOf({ failure }: FailedRun) {
  return BY_CODE.find((code) => code === failure.code) ?? BY_KIND.find((kind) => kind === failure.kind) ?? "other";
}

/** What happened to a run that failed, why, what was kept, and what to do. */
function FailedNote({ tab, run }: { readonly tab: QueryTab; readonly run: FailedRun }) {
  const { t } = useTranslation("query");
  const language = useLanguage();
  const { refusal, retryAfter, code, requestId } = run.failure;
  const words = wordsOf(run);
  return (
    <div className={styles.failure} role="alert">
      <h2>{t(`failure.${words}`)}</h2>
      {refusal !== null && (
        <p className={styles.reason}>
          <bdi dir={sentenceDirection(refusal.reason[language])}>{refusal.reason[language]}</bdi>
        </p>
      )}
      {tab.last !== null && <p>{t("run.kept")}</p>}
      <p>
        {retryAfter !== null && words === "busy" ? t("run.wait", { seconds: retryAfter }) : t(`failure.${words}Advice`)}
      </p>
      <p className={styles.code}>
        <code>
          {code}
          {requestId !== null && ` ${requestId}`}
        </code>
      </p>
      {refusal === null && (
        <button type="button" className={styles.stop} onClick={() => void runQuery(tab.id)}>
          {t("run.retry")}
        </button>
      )}
    </div>
  );
}

/** Where a tab's query stands between writing and its answer. */
export function RunNote({ tab }: { readonly tab: QueryTab }) {
  const { t } = useTranslation("query");
  const language = useLanguage();
  const { run } = tab;
  if (run?.kind === "failed") return <FailedNote tab={tab} run={run} />;
  const limits = t("run.limits", { rows: formatCount(MAX_ROWS, language) });
  if (run?.kind === "cancelled")
    return (
      <p className={styles.note} role="status">
        {t("run.cancelled", {
          elapsed: t("history.ms", { formatted: formatCount(Math.round(run.elapsed), language) }),
        })}
        {tab.last !== null && ` ${t("run.kept")}`}
      </p>
    );
  if (run !== null) return null;
  return (
    <div className={styles.note}>
      <p>{tab.fromLink ? t("run.fromLink") : t("run.none")}</p>
      <p>{limits}</p>
    </div>
  );
}
