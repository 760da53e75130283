import { useTranslation } from "react-i18next";
import type { ArticleAnswer } from "#contract/api.ts";
import { directionOfText } from "../../i18n/languages.ts";
import { useLanguage } from "../../state/store.ts";
import { outletWords, printDateWords } from "../details/claim-source.tsx";
import type { Refs } from "../details/refs.ts";
import styles from "./reader.module.css";

/** Title, who printed it and when, on what basis that is known, what kind of text it is, and whose words these are. */
export function ArticleHead({ answer, refs }: { readonly answer: ArticleAnswer; readonly refs: Refs }) {
  const { t } = useTranslation("reader");
  const { t: details } = useTranslation("details");
  const language = useLanguage();
  const { article } = answer;
  return (
    <header className={styles.head}>
      <h2 className={styles.title} lang={article.language} dir={directionOfText(article.language)}>
        {article.title}
      </h2>
      <ul className={styles.meta}>
        <li className={styles.outlet}>
          <bdi>{outletWords(article, refs, language, details)}</bdi>
        </li>
        <li>{article.publishedAt === null ? t("undated") : printDateWords(article, language, details)}</li>
        <li>{t(`genre.${article.genre}`)}</li>
        {(article.language === "ar" || article.language === "en") && <li>{t(`language.${article.language}`)}</li>}
        <li className={article.kind === "digest" ? styles.ours : undefined}>{t(`kind.${article.kind}`)}</li>
      </ul>
      {article.dateBasis !== null && (
        <details className={styles.basis}>
          <summary>{t("dateBasis")}</summary>
          <p>{article.dateBasis[language]}</p>
        </details>
      )}
      {article.sourceUrl !== undefined && (
        <p className={styles.basis}>
          {t("source")}{" "}
          <a href={article.sourceUrl} target="_blank" rel="noreferrer">
            <bdi dir="auto">{article.sourceTitle ?? article.sourceUrl}</bdi>
          </a>
        </p>
      )}
    </header>
  );
}
