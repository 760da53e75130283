import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { openQuery } from "../../actions/open-query.ts";
import { formatCount, localeOf } from "../../i18n/format.ts";
import type { Language } from "../../i18n/languages.ts";
import type { QueryRecord } from "../../state/query-history.ts";
import { parseParams } from "../../state/query-params.ts";
import { queryTitle } from "../../state/query-title.ts";
import { useApp, useLanguage } from "../../state/store.ts";
import styles from "./query-panel.module.css";

function whenRun(at: number, language: Language): string {
  const day = new Date(at);
  const today = day.toDateString() === new Date().toDateString();
  const parts: Intl.DateTimeFormatOptions = today
    ? { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }
    : { day: "numeric", month: "short" };
  return new Intl.DateTimeFormat(localeOf(language), parts).format(day);
}

function outcomeWords({ outcome }: QueryRecord, t: TFunction<"query">): string {
  return outcome.kind === "rows" ? t("history.rows", { count: outcome.rows }) : t(`history.${outcome.kind}`);
}

/** The last runs: when, what came of them, how long. A click brings the query back, and runs nothing. */
export function QueryHistory() {
  const { t } = useTranslation("query");
  const language = useLanguage();
  const records = useApp((state) => state.queryHistory);
  return (
    <section aria-label={t("history.title")}>
      <div className="section-head">
        <h2>{t("history.title")}</h2>
        {records.length > 0 && (
          <button type="button" className="link" onClick={() => useApp.setState({ queryHistory: [] })}>
            {t("history.clear")}
          </button>
        )}
      </div>
      {records.length === 0 && <p className={styles.none}>{t("history.none")}</p>}
      <ul className={styles.rows}>
        {records.map((record) => (
          <li key={`${record.at} ${record.ms} ${record.text.length}`}>
            <button
              type="button"
              className={styles.row}
              title={record.text}
              onClick={() =>
                openQuery({
                  text: record.text,
                  params: parseParams(record.params) ?? {},
                  ...(record.title !== null && { title: record.title }),
                })
              }
            >
              <span className={styles.when}>{whenRun(record.at, language)}</span>
              <span className={styles.outcome} data-outcome={record.outcome.kind}>
                {outcomeWords(record, t)}
              </span>
              <span className={styles.when}>{t("history.ms", { formatted: formatCount(record.ms, language) })}</span>
              <bdi className={styles.what} dir="auto">
                {queryTitle(record)}
              </bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
