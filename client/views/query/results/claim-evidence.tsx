import { type ReactNode, useEffect } from "react";
import { selectEntity, selectRelation } from "../../../actions/select.ts";
import { useArticle } from "../../../api/queries.ts";
import { directionOf } from "../../../i18n/languages.ts";
import { onPhone } from "../../../state/phone.ts";
import { sayClaim } from "../../details/claim-words.ts";
import { FailureBlock, LoadingRows } from "../../details/read-state.tsx";
import { refsOf } from "../../details/refs.ts";
import { relationOfClaim } from "../../details/relation-of-claim.ts";
import styles from "./evidence.module.css";
import { EvidenceQuote } from "./evidence-quote.tsx";
import { type EvidenceFrame, EvidenceLayout, isMissing } from "./row-evidence.tsx";

interface ClaimEvidenceProps {
  /** `story:fact`: an article's id is its story's. */
  readonly id: string;
  readonly frame: EvidenceFrame;
  readonly more: ReactNode;
  /** The claim alone leads somewhere in its row, so its relation's card opens with it. */
  readonly opensCard: boolean;
}

/** The quote of a claim that stands in the row itself, read from its article. */
export function ClaimEvidence({ id, frame, more, opensCard }: ClaimEvidenceProps) {
  const { t, language } = frame.words;
  const { data, error, refetch } = useArticle(id.slice(0, id.indexOf(":")));
  const claim = data?.claims.find((each) => each.id === id);
  const relation = claim === undefined ? null : relationOfClaim(claim);
  const card = opensCard && !onPhone() ? (relation?.id ?? null) : null;
  useEffect(() => {
    if (card !== null) selectRelation(card, id);
  }, [card, id]);
  if (data === undefined || claim === undefined)
    return (
      <EvidenceLayout {...frame}>
        {more}
        {(isMissing(error) || (data !== undefined && error === null)) && (
          <p className={styles.hint}>{t("row.gone", { id })}</p>
        )}
        {error !== null && !isMissing(error) && <FailureBlock error={error} retry={() => void refetch()} />}
        {error === null && data === undefined && <LoadingRows label={t("row.loading")} rows={2} />}
      </EvidenceLayout>
    );
  const refs = refsOf(data.refs);
  return (
    <EvidenceLayout {...frame} sentence={<bdi dir={directionOf(language)}>{sayClaim(claim, refs, language)}</bdi>}>
      {more}
      <div className={styles.quotes}>
        <EvidenceQuote claim={claim} article={data.article} refs={refs} />
      </div>
      <button
        type="button"
        className={`link ${styles.all}`}
        onClick={() => (relation === null ? selectEntity(claim.subject) : selectRelation(relation.id, claim.id))}
      >
        {t("row.all")}
      </button>
    </EvidenceLayout>
  );
}
