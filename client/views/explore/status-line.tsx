import { useTranslation } from "react-i18next";
import { showHidden } from "../../actions/arrange-drawing.ts";
import { clearFilters } from "../../actions/filter.ts";
import { openDrawingQuery } from "../../actions/open-drawing-query.ts";
import { readAllDates } from "../../actions/time.ts";
import { useSummary } from "../../api/queries.ts";
import { useVisible } from "../../graph/use-elements.ts";
import { formatDate } from "../../i18n/format.ts";
import { useDrawing, useLanguage } from "../../state/store.ts";
import styles from "./status-line.module.css";

interface HeldBackProps {
  readonly words: string;
  readonly count: number;
  readonly onLift: () => void;
}

/** One reason why relations are not in sight, with the click that lifts it. */
function HeldBack({ words, count, onLift }: HeldBackProps) {
  if (count === 0) return null;
  return (
    <button type="button" className={`link ${styles.part}`} onClick={onLift}>
      {words}
    </button>
  );
}

/** What is shown, what holds the rest back, and until when the graph knows. */
export function StatusLine() {
  const { t } = useTranslation("explore");
  const language = useLanguage();
  const drawing = useDrawing();
  const { relations, heldBack } = useVisible();
  const { data: summary } = useSummary();
  const drawn = Object.keys(drawing.relations).length;
  const total = summary?.counts.relations ?? drawn;
  const knownUntil = summary?.dates.knownUntil ?? null;
  return (
    <section className={styles.line} aria-label={t("status.label")}>
      <span className={styles.part}>{t("status.shown", { shown: relations.length, total })}</span>
      <HeldBack words={t("status.byDate", { count: heldBack.date })} count={heldBack.date} onLift={readAllDates} />
      <HeldBack
        words={t("status.byFilters", { count: heldBack.filters })}
        count={heldBack.filters}
        onLift={clearFilters}
      />
      <HeldBack words={t("status.byHiding", { count: heldBack.hidden })} count={heldBack.hidden} onLift={showHidden} />
      {total > drawn && (
        <span className={styles.part} title={t("status.undrawnHint")}>
          {t("status.undrawn", { count: total - drawn })}
        </span>
      )}
      {drawn > 0 && (
        <button
          type="button"
          className={`link ${styles.part}`}
          title={t("status.cypherHint")}
          onClick={() => openDrawingQuery(t("status.shown", { shown: relations.length, total }))}
        >
          {t("status.cypher")}
        </button>
      )}
      <span className={styles.counts}>
        {knownUntil !== null && <span>{t("status.knownUntil", { date: formatDate(knownUntil, language) })}</span>}
        {summary !== undefined && (
          <>
            <span>{t("articles", { count: summary.counts.articles })}</span>
            <span>{t("entities", { count: summary.counts.entities })}</span>
            <span>{t("claims", { count: summary.counts.claims })}</span>
          </>
        )}
      </span>
    </section>
  );
}
