import { useTranslation } from "react-i18next";
import type { ArticleRef } from "#contract/model.ts";
import type { CompareAnswer } from "#contract/trace.ts";
import { formatDate } from "../../i18n/format.ts";
import { CHANGE_KINDS } from "../../state/comparison.ts";
import { useLanguage } from "../../state/store.ts";
import styles from "./compare.module.css";

interface ResponsibleArticlesProps {
  readonly answer: CompareAnswer;
  /** The article whose changes alone are listed, or null for all. */
  readonly chosen: string | null;
  readonly onChoose: (articleId: string | null) => void;
}

/** The articles behind the changes, those of most first; one can be chosen to list its changes alone. */
export function ResponsibleArticles({ answer, chosen, onChoose }: ResponsibleArticlesProps) {
  const { t } = useTranslation("timeline");
  const language = useLanguage();
  const known = new Map<string, ArticleRef>(
    CHANGE_KINDS.flatMap((kind) =>
      answer[kind].flatMap(({ claims }) => claims.map(({ article }) => [article.id, article])),
    ),
  );
  return (
    <section aria-label={t("compare.articles")}>
      <h3 className="section-head">
        <span>{t("compare.articles")}</span>
        {chosen !== null && (
          <button type="button" className="link" onClick={() => onChoose(null)}>
            {t("compare.allArticles")}
          </button>
        )}
      </h3>
      <ul className={styles.list}>
        {answer.articles.map(({ article: id, changes }) => {
          const article = known.get(id);
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.article}
                aria-pressed={id === chosen}
                onClick={() => onChoose(id === chosen ? null : id)}
              >
                <bdi dir="auto" className={styles.title}>
                  {article?.title ?? id}
                </bdi>
                <span className={styles.source}>
                  {article?.publishedAt != null && <time>{formatDate(article.publishedAt, language)}</time>}
                  <span>{t("compare.changes", { count: changes })}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
