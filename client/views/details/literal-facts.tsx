import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntityAnswer } from "#contract/api.ts";
import type { ArticleRef } from "#contract/model.ts";
import { ClaimCard } from "./claim-card.tsx";
import own from "./entity-card.module.css";
import type { Refs } from "./refs.ts";

const SHOWN_FIRST = 2;

/** What is said of the entity that joins it to no other: attributes and estimates, each with its sentence. */
export function LiteralFacts({ answer, refs }: { readonly answer: EntityAnswer; readonly refs: Refs }) {
  const { t } = useTranslation("details");
  const [all, setAll] = useState(false);
  const { facts } = answer;
  if (facts.length === 0) return null;
  const articles = new Map(answer.articles.map((article): [string, ArticleRef] => [article.id, article]));
  const shown = all ? facts : facts.slice(0, SHOWN_FIRST);
  return (
    <section className={own.section}>
      <h3 className="section-head">
        <span>{t("entity.facts")}</span>
        <span>{facts.length}</span>
      </h3>
      {shown.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} article={articles.get(claim.articleId)} refs={refs} said />
      ))}
      {facts.length > SHOWN_FIRST && (
        <button type="button" className={`link ${own.showAll}`} onClick={() => setAll(!all)}>
          {all ? t("entity.less") : t("entity.more", { count: facts.length })}
        </button>
      )}
    </section>
  );
}
