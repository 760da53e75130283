import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RelationAnswer } from "#contract/api.ts";
import type { ArticleRef } from "#contract/model.ts";
import { byTelling } from "../timeline/told-order.ts";
import styles from "./card.module.css";
import { ClaimCard } from "./claim-card.tsx";
import type { Refs } from "./refs.ts";

interface RelationClaimsProps {
  readonly answer: RelationAnswer;
  readonly refs: Refs;
  /** The claim whose sentence is marked; it comes first. */
  readonly openId: string | undefined;
}

const SHOWN_FIRST = 3;

/** Every claim that holds the relation up: three at once, the rest on demand. */
export function RelationClaims({ answer, refs, openId }: RelationClaimsProps) {
  const { t } = useTranslation("details");
  const [all, setAll] = useState(false);
  const { claims, truncated } = answer;
  const printed = new Map(claims.map(({ article }): [string, ArticleRef] => [article.id, article]));
  const told = byTelling((id) => printed.get(id));
  const ordered = claims.toSorted((a, b) => Number(b.id === openId) - Number(a.id === openId) || told(a, b));
  const shown = all ? ordered : ordered.slice(0, SHOWN_FIRST);
  const articles = new Set(claims.map((claim) => claim.articleId)).size;
  const counts = {
    claims: t("counts.claims", { count: claims.length }),
    articles: t("counts.articles", { count: articles }),
  };
  return (
    <section className={styles.section}>
      <h3 className="section-head">
        <span>{t("relation.allClaims")}</span>
        <span>{t("relation.claimsIn", counts)}</span>
      </h3>
      {shown.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} article={claim.article} refs={refs} open={claim.id === openId} />
      ))}
      {shown.length < claims.length && (
        <button type="button" className={`link ${styles.moreClaims}`} onClick={() => setAll(true)}>
          {t("relation.moreClaims", { count: claims.length - shown.length })}
        </button>
      )}
      {truncated !== undefined && (
        <p className={styles.empty}>
          {t("relation.cut", { shown: truncated.shown, total: truncated.total ?? truncated.shown })}
        </p>
      )}
    </section>
  );
}
