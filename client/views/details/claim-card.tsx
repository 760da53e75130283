import { IconCopy, IconQuote } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { CLAIM_STATUSES, HEDGES } from "#contract/claim-vocabulary.ts";
import type { ArticleRef, Claim } from "#contract/model.ts";
import { PREDICATES } from "#contract/ontology.ts";
import { openReader } from "../../actions/look.ts";
import { formatDate } from "../../i18n/format.ts";
import { drawnStateOf } from "../../state/drawn-state.ts";
import { useLanguage } from "../../state/store.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import { GradeBadge } from "../marks/grade-badge.tsx";
import styles from "./claim-card.module.css";
import { ClaimFacts } from "./claim-facts.tsx";
import { ClaimQuote } from "./claim-quote.tsx";
import { Attribution, outletWords } from "./claim-source.tsx";
import { sayClaim } from "./claim-words.ts";
import { copyCitation } from "./copy-citation.ts";
import type { Refs } from "./refs.ts";

interface ClaimCardProps {
  readonly claim: Claim;
  readonly article: ArticleRef | undefined;
  readonly refs: Refs;
  /** The claim that the selection names: its sentence is marked, its details are open. */
  readonly open?: boolean;
  /** Also says the claim in our own sentence, where no heading has said it. */
  readonly said?: boolean;
}

/** "reported, possibly; says no": status, hedge and polarity in words. */
function StatusWords({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const status = CLAIM_STATUSES[claim.status][language];
  const words =
    claim.hedge === undefined ? status : t("claim.statusHedged", { status, hedge: HEDGES[claim.hedge][language] });
  return (
    <span className={styles.status}>
      {claim.polarity === "negative" && <b className={styles.no}>{t("claim.negative")}</b>}
      {words}
      <GradeBadge grade={claim.grade} />
    </span>
  );
}

/** One claim: its sentence, where it stands, when it happened, how firmly it is said, and by whom. */
export function ClaimCard({ claim, article, refs, open = false, said = false }: ClaimCardProps) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const sentence = sayClaim(claim, refs, language);
  return (
    <article className={styles.card} data-claim={claim.id} data-open={open || undefined}>
      {said && (
        <h4 className={styles.said}>
          <EdgeGlyph
            family={PREDICATES[claim.predicate].family}
            state={drawnStateOf({ ...claim, contested: false })}
            width={24}
          />
          <span>{sentence}</span>
        </h4>
      )}
      <ClaimQuote claim={claim} article={article} marked={open} onOpen={() => openReader(claim.articleId, claim.id)} />
      <p className={styles.source}>
        {article !== undefined && (
          <span className={styles.outlet}>
            <bdi>{outletWords(article, refs, language, t)}</bdi>
          </span>
        )}
        {claim.date !== undefined && <time dateTime={claim.date}>{formatDate(claim.date, language)}</time>}
        <StatusWords claim={claim} />
      </p>
      <p className={styles.attribution}>
        <Attribution claim={claim} refs={refs} />
      </p>
      <div className={styles.more}>
        <details open={open}>
          <summary>{t("claim.details")}</summary>
          <ClaimFacts claim={claim} article={article} refs={refs} />
        </details>
        <span className={styles.tools}>
          <button
            type="button"
            className="icon-button"
            title={t("claim.inReader")}
            aria-label={t("claim.inReader")}
            onClick={() => openReader(claim.articleId, claim.id)}
          >
            <IconQuote size={15} stroke={1.75} />
          </button>
          {article !== undefined && (
            <button
              type="button"
              className="icon-button"
              title={t("claim.cite")}
              aria-label={t("claim.cite")}
              onClick={() => void copyCitation({ claim, article, refs, language, t })}
            >
              <IconCopy size={15} stroke={1.75} />
            </button>
          )}
        </span>
      </div>
    </article>
  );
}
