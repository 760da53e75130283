import { useTranslation } from "react-i18next";
import type { RelationAnswer } from "#contract/api.ts";
import type { Claim } from "#contract/model.ts";
import { PREDICATES } from "#contract/ontology.ts";
import { openReader } from "../../actions/look.ts";
import { formatDate } from "../../i18n/format.ts";
import { useLanguage } from "../../state/store.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import { GradeBadge } from "../marks/grade-badge.tsx";
import { ClaimQuote } from "./claim-quote.tsx";
import { Attribution, outletWords } from "./claim-source.tsx";
import styles from "./for-and-against.module.css";
import type { Refs } from "./refs.ts";

type ToldClaim = RelationAnswer["claims"][number];

interface ForAndAgainstProps {
  readonly claims: readonly ToldClaim[];
  readonly refs: Refs;
}

/** Does the claim speak against the relation: a denial, or a no? */
function isAgainst(claim: Claim): boolean {
  return claim.polarity === "negative" || claim.status === "denied";
}

/** The best documented and then newest claim of one side. */
function speakerOf(claims: readonly ToldClaim[]): ToldClaim | undefined {
  return claims.toSorted((a, b) => {
    if (a.grade !== b.grade) return a.grade < b.grade ? -1 : 1;
    return (b.date ?? "") < (a.date ?? "") ? -1 : 1;
  })[0];
}

/** What one text says and another denies, side by side: neither is taken away. */
export function ForAndAgainst({ claims, refs }: ForAndAgainstProps) {
  const { t } = useTranslation("details");
  const against = speakerOf(claims.filter(isAgainst)) ?? claims.find((claim) => claim.deniedBy !== undefined);
  const pro = speakerOf(claims.filter((claim) => !isAgainst(claim) && claim !== against));
  if (against === undefined || pro === undefined) return null;
  return (
    <section className={styles.section}>
      <h3 className="section-head">
        <span>{t("relation.where")}</span>
        <span>{t("relation.opposed")}</span>
      </h3>
      <div className={styles.sides}>
        <Side claim={pro} refs={refs} says />
        <Side claim={against} refs={refs} />
      </div>
    </section>
  );
}

function Side({
  claim,
  refs,
  says = false,
}: {
  readonly claim: ToldClaim;
  readonly refs: Refs;
  readonly says?: boolean;
}) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const { family } = PREDICATES[claim.predicate];
  return (
    <div className={styles.side}>
      <p className={styles.voice}>
        <EdgeGlyph family={family} state={says ? "standing" : "negative"} width={24} />
        {says ? t("relation.says") : t("relation.denies")}
        <GradeBadge grade={claim.grade} />
      </p>
      <ClaimQuote
        claim={claim}
        article={claim.article}
        marked={false}
        onOpen={() => openReader(claim.articleId, claim.id)}
      />
      <p className={styles.source}>
        <bdi>{outletWords(claim.article, refs, language, t)}</bdi>
        {claim.date !== undefined && <time dateTime={claim.date}>{formatDate(claim.date, language)}</time>}
      </p>
      <p className={styles.by}>
        <Attribution claim={claim} refs={refs} />
      </p>
    </div>
  );
}
