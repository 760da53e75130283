import { useTranslation } from "react-i18next";
import type { EntityAnswer } from "#contract/api.ts";
import { openReader } from "../../actions/look.ts";
import { formatDate } from "../../i18n/format.ts";
import { directionOfText } from "../../i18n/languages.ts";
import { useLanguage } from "../../state/store.ts";
import { outletWords } from "./claim-source.tsx";
import own from "./entity-card.module.css";
import type { Refs } from "./refs.ts";

/** The articles that mention the entity; each opens in the reader. */
export function EntityArticles({ answer, refs }: { readonly answer: EntityAnswer; readonly refs: Refs }) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const { articles } = answer;
  if (articles.length === 0) return null;
  return (
    <section className={own.section}>
      <h3 className="section-head">
        <span>{t("entity.articles")}</span>
        <span>{articles.length}</span>
      </h3>
      <ul className={own.articles}>
        {articles.map((article) => (
          <li key={article.id}>
            <button type="button" className={own.article} onClick={() => openReader(article.id)}>
              <bdi dir={directionOfText(article.language)} lang={article.language} className={own.title}>
                {article.title}
              </bdi>
              <span className={own.about}>
                {[
                  outletWords(article, refs, language, t),
                  article.publishedAt === null ? null : formatDate(article.publishedAt, language),
                  t("entity.mentions", { count: article.mentionCount }),
                ]
                  .filter((part) => part !== null)
                  .join(language === "ar" ? "، " : ", ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
