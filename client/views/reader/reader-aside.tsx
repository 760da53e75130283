import { group } from "d3-array";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleAnswer } from "#contract/api.ts";
import { PREDICATES } from "#contract/ontology.ts";
import { PREDICATE_FAMILIES, type PredicateFamily } from "#contract/predicate-families.ts";
import { openReader } from "../../actions/look.ts";
import { selectEntity } from "../../actions/select.ts";
import { useArticle, useArticles } from "../../api/queries.ts";
import { formatDate } from "../../i18n/format.ts";
import { directionOfText } from "../../i18n/languages.ts";
import { useLanguage, useOpenArticle, useSelection } from "../../state/store.ts";
import { nameIn, refsOf } from "../details/refs.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import { TypeGlyph } from "../marks/type-glyph.tsx";
import { inReadingOrder, mentionCounts } from "./article-claims.ts";
import { openClaim } from "./open-claim.ts";
import styles from "./reader-aside.module.css";

/** Beside the reader, under the small graph: the entities and claims of the open article, and the other articles. */
export function ReaderAside() {
  const open = useOpenArticle();
  return open === null ? null : <Aside articleId={open.articleId} />;
}

const ENTITIES_FIRST = 10;

function Aside({ articleId }: { readonly articleId: string }) {
  const { data } = useArticle(articleId);
  return (
    <div className={styles.aside}>
      {data !== undefined && <Entities answer={data} />}
      {data !== undefined && <ClaimFamilies answer={data} />}
      <OtherArticles articleId={articleId} />
    </div>
  );
}

function Entities({ answer }: { readonly answer: ArticleAnswer }) {
  const { t } = useTranslation("reader");
  const language = useLanguage();
  const selection = useSelection();
  const [all, setAll] = useState(false);
  const refs = refsOf(answer.refs);
  const counts = mentionCounts(answer);
  const shown = all ? counts : counts.slice(0, ENTITIES_FIRST);
  return (
    <section>
      <h2 className="section-head">
        <span>{t("aside.title")}</span>
        <span>
          {t("aside.counts", {
            entities: t("aside.entities", { count: counts.length }),
            claims: t("aside.claims", { count: answer.claims.length }),
          })}
        </span>
      </h2>
      <ul className={styles.list}>
        {shown.map(([id, count]) => {
          const type = refs.get(id)?.type;
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.row}
                aria-pressed={selection?.id === id}
                onClick={() => selectEntity(id)}
              >
                {type !== undefined && <TypeGlyph type={type} />}
                <span className={styles.name}>
                  <bdi>{nameIn(refs, id, language)}</bdi>
                </span>
                <span className={styles.count}>{count}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {counts.length > ENTITIES_FIRST && (
        <button type="button" className={`link ${styles.all}`} onClick={() => setAll(!all)}>
          {all ? t("aside.few") : t("aside.all", { count: counts.length })}
        </button>
      )}
    </section>
  );
}

/** Claims by family; a click opens the first of the family in reading order. */
function ClaimFamilies({ answer }: { readonly answer: ArticleAnswer }) {
  const { t } = useTranslation("reader");
  const language = useLanguage();
  const families = group(inReadingOrder(answer.claims), (claim): PredicateFamily => PREDICATES[claim.predicate].family);
  return (
    <section>
      <h2 className="section-head">
        <span>{t("aside.claimsTitle")}</span>
        <span>{answer.claims.length}</span>
      </h2>
      <ul className={styles.list}>
        {[...families]
          .sort(([, a], [, b]) => b.length - a.length)
          .map(([family, claims]) => (
            <li key={family}>
              <button
                type="button"
                className={styles.row}
                onClick={() => claims[0] !== undefined && openClaim(claims[0])}
              >
                <EdgeGlyph family={family} />
                <span className={styles.name}>{PREDICATE_FAMILIES[family].label[language]}</span>
                <span className={styles.count}>{claims.length}</span>
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}

function OtherArticles({ articleId }: { readonly articleId: string }) {
  const { t } = useTranslation("reader");
  const language = useLanguage();
  const articles = (useArticles().data?.articles ?? []).filter((article) => article.id !== articleId);
  if (articles.length === 0) return null;
  return (
    <section>
      <h2 className="section-head">
        <span>{t("aside.others")}</span>
        <span>{articles.length}</span>
      </h2>
      <ul className={styles.list}>
        {articles.map((article) => (
          <li key={article.id}>
            <button type="button" className={styles.article} onClick={() => openReader(article.id)}>
              <bdi dir={directionOfText(article.language)} lang={article.language} className={styles.title}>
                {article.title}
              </bdi>
              <span className={styles.about}>
                {[article.outlet, article.publishedAt === null ? null : formatDate(article.publishedAt, language)]
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
