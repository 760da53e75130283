import { useTranslation } from "react-i18next";
import { formatDate } from "../../i18n/format.ts";
import { useLanguage, useTraced } from "../../state/store.ts";
import line from "../explore/status-line.module.css";

/** What the trace was searched in, and as of when. */
export function TraceStatus() {
  const { t } = useTranslation("trace");
  const explore = useTranslation("explore");
  const language = useLanguage();
  const traced = useTraced();
  if (traced === null) return <section className={line.line} aria-label={t("status.label")} />;
  const { found } = traced;
  const { searched, truncated } = found;
  return (
    <section className={line.line} aria-label={t("status.label")}>
      <span className={line.part}>{t("status.asOf", { date: formatDate(found.asOf, language) })}</span>
      <span className={line.part}>
        {t("status.drawn", {
          plates: t("status.plates", { count: found.subgraph.nodes.length }),
          paths: t("paths", { count: found.paths.length }),
        })}
      </span>
      {truncated !== null && (
        <span className={line.part}>
          {truncated.total === undefined
            ? t("list.cutSome", { shown: truncated.shown })
            : t("list.cut", { shown: truncated.shown, total: truncated.total })}
        </span>
      )}
      <span className={line.counts}>
        <span>{explore.t("articles", { count: searched.articles })}</span>
        <span>{explore.t("relations", { count: searched.relations })}</span>
        <span>{explore.t("claims", { count: searched.claims })}</span>
      </span>
    </section>
  );
}
