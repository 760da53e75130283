import { useTranslation } from "react-i18next";
import { openReader } from "../../actions/look.ts";
import { useArticles, useSummary } from "../../api/queries.ts";
import { formatCount, formatDate } from "../../i18n/format.ts";
import { useLanguage } from "../../state/store.ts";
import styles from "./corpus-card.module.css";

const FIGURES = ["articles", "entities", "relations", "claims"] as const;

/** With nothing selected: what the drawing rests on, in numbers and articles. */
export function CorpusCard() {
  const { t } = useTranslation("explore");
  const language = useLanguage();
  const summary = useSummary();
  const articles = useArticles();
  const dates = summary.data?.dates;
  return (
    <div className={styles.card}>
      <h2>{t("corpus.title")}</h2>
      <p className={styles.text}>{t("corpus.text")}</p>
      {summary.isError && <p className={styles.text}>{t("corpus.failed")}</p>}
      <dl className={styles.figures}>
        {FIGURES.map((figure) => (
          <div key={figure}>
            <dt>{t(`corpus.${figure}`)}</dt>
            <dd>{summary.data === undefined ? "" : formatCount(summary.data.counts[figure], language)}</dd>
          </div>
        ))}
      </dl>
      {dates?.first != null && dates.last != null && (
        <p className={styles.span}>
          {t("corpus.span", { first: formatDate(dates.first, language), last: formatDate(dates.last, language) })}
        </p>
      )}
      <div className="section-head">
        <h3>{t("corpus.read")}</h3>
        <span>{articles.data?.articles.length}</span>
      </div>
      <ul className={styles.articles}>
        {articles.data?.articles.map((article) => (
          <li key={article.id}>
            <button type="button" className={styles.article} onClick={() => openReader(article.id)}>
              <span className={styles.title}>
                <bdi dir="auto">{article.title}</bdi>
              </span>
              <span className={styles.source}>
                {article.outlet !== null && <bdi dir="auto">{article.outlet}</bdi>}
                {article.publishedAt !== null && <span>{formatDate(article.publishedAt, language)}</span>}
                {article.kind === "digest" && <span>{t("corpus.digest")}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
