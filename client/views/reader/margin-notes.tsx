import { useTranslation } from "react-i18next";
import { CLAIM_STATUSES } from "#contract/claim-vocabulary.ts";
import type { Claim } from "#contract/model.ts";
import { PREDICATES } from "#contract/ontology.ts";
import { drawnStateOf } from "../../state/drawn-state.ts";
import { useLanguage } from "../../state/store.ts";
import { Attribution } from "../details/claim-source.tsx";
import { sayClaim } from "../details/claim-words.ts";
import type { Refs } from "../details/refs.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import { GradeBadge } from "../marks/grade-badge.tsx";
import styles from "./margin-notes.module.css";
import { openClaim } from "./open-claim.ts";

interface MarginNotesProps {
  readonly label: string;
  readonly claims: readonly Claim[];
  readonly refs: Refs;
  readonly claimId: string | null;
}

/** One note per claim, level with its paragraph. A click highlights the sentence and selects the relation. */
export function MarginNotes({ label, claims, refs, claimId }: MarginNotesProps) {
  if (claims.length === 0) return <span />;
  return (
    <ul className={styles.notes} aria-label={label}>
      {claims.map((claim) => (
        <li key={claim.id}>
          <Note claim={claim} refs={refs} open={claim.id === claimId} />
        </li>
      ))}
    </ul>
  );
}

function Note({ claim, refs, open }: { readonly claim: Claim; readonly refs: Refs; readonly open: boolean }) {
  const { t } = useTranslation("reader");
  const language = useLanguage();
  const sentence = sayClaim(claim, refs, language);
  return (
    <button
      type="button"
      className={styles.note}
      data-open={open || undefined}
      aria-current={open || undefined}
      title={t("note", { sentence, grade: claim.grade })}
      onClick={() => openClaim(claim)}
    >
      <EdgeGlyph
        family={PREDICATES[claim.predicate].family}
        state={drawnStateOf({ ...claim, contested: false })}
        width={26}
      />
      <span className={styles.words}>
        <span className={styles.sentence}>{sentence}</span>
        {open && (
          <span className={styles.about}>
            {CLAIM_STATUSES[claim.status][language]}
            {language === "ar" ? "، " : ", "}
            <Attribution claim={claim} refs={refs} />
          </span>
        )}
      </span>
      <GradeBadge grade={claim.grade} decoration />
    </button>
  );
}
