import type { ReactNode } from "react";
import type { RelationAnswer } from "#contract/api.ts";
import type { ArticleRef } from "#contract/model.ts";
import { selectRelation } from "../../../actions/select.ts";
import { useRelation } from "../../../api/queries.ts";
import { directionOf } from "../../../i18n/languages.ts";
import { sayRelation } from "../../details/claim-words.ts";
import { FailureBlock, LoadingRows } from "../../details/read-state.tsx";
import { refsOf } from "../../details/refs.ts";
import { byTelling } from "../../timeline/told-order.ts";
import styles from "./evidence.module.css";
import { EvidenceQuote } from "./evidence-quote.tsx";
import { type EvidenceFrame, EvidenceLayout, isMissing } from "./row-evidence.tsx";

interface RelationEvidenceProps {
  readonly id: string;
  readonly frame: EvidenceFrame;
  /** The other relations and claims of the row, to choose from. */
  readonly more: ReactNode;
}

const SHOWN = 2;

function ordered({ claims }: RelationAnswer): RelationAnswer["claims"] {
  const printed = new Map(claims.map(({ article }): [string, ArticleRef] => [article.id, article]));
  return claims.toSorted(byTelling((id) => printed.get(id)));
}

/** The first quotes of a relation's claims, and the way to all of them in its card. */
export function RelationEvidence({ id, frame, more }: RelationEvidenceProps) {
  const { t, language } = frame.words;
  const { data, error, refetch } = useRelation(id);
  if (data === undefined)
    return (
      <EvidenceLayout {...frame}>
        {more}
        {isMissing(error) && <p className={styles.hint}>{t("row.nothing")}</p>}
        {error !== null && !isMissing(error) && <FailureBlock error={error} retry={() => void refetch()} />}
        {error === null && <LoadingRows label={t("row.loading")} rows={2} />}
      </EvidenceLayout>
    );
  const refs = refsOf(data.refs);
  const claims = ordered(data);
  const articles = new Set(claims.map(({ articleId }) => articleId)).size;
  const counts = t("row.claimsIn", {
    claims: t("row.claims", { count: claims.length }),
    articles: t("row.articles", { count: articles }),
  });
  return (
    <EvidenceLayout
      {...frame}
      sentence={<bdi dir={directionOf(language)}>{sayRelation(data.relation, data.claims, refs, language)}</bdi>}
      counts={counts}
    >
      {more}
      <div className={styles.quotes}>
        {claims.slice(0, SHOWN).map((claim) => (
          <EvidenceQuote key={claim.id} claim={claim} article={claim.article} refs={refs} />
        ))}
      </div>
      <button type="button" className={`link ${styles.all}`} onClick={() => selectRelation(id, claims[0]?.id)}>
        {t("row.all")}
      </button>
    </EvidenceLayout>
  );
}
