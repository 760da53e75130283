import { useTranslation } from "react-i18next";
import { PREDICATES } from "#contract/ontology.ts";
import type { Change } from "#contract/trace.ts";
import { showRelation } from "../../actions/add-entity.ts";
import { openReader } from "../../actions/look.ts";
import { formatDate } from "../../i18n/format.ts";
import { type ChangeKind, isDrawn, onsetOf } from "../../state/comparison.ts";
import { drawnStateOf } from "../../state/drawn-state.ts";
import { useDrawing, useLanguage } from "../../state/store.ts";
import { outletWords } from "../details/claim-source.tsx";
import { sayRelation } from "../details/claim-words.ts";
import type { Refs } from "../details/refs.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import { GradeBadge } from "../marks/grade-badge.tsx";
import { quoteWords } from "./change-quote.ts";
import styles from "./compare.module.css";

const CLAIMS_SHOWN = 2;

interface ChangeRowProps {
  readonly change: Change;
  readonly kind: ChangeKind;
  readonly refs: Refs;
}

/** One relation that changed, in a sentence that opens its card, with the sentences that say so, each opening its article. */
export function ChangeRow({ change, kind, refs }: ChangeRowProps) {
  const { t } = useTranslation("timeline");
  const details = useTranslation("details").t;
  const language = useLanguage();
  const drawing = useDrawing();
  const { relation, before, after, claims } = change;
  const states = {
    before: details(`relation.state.${before}`),
    after: details(`relation.state.${after}`),
  };
  const drawn = isDrawn(drawing, relation);
  const onset = onsetOf(kind, change);
  const changed = onset === null || before !== "unknown";
  return (
    <li className={styles.change}>
      <button type="button" className={styles.sentence} onClick={() => void showRelation(relation, claims[0]?.id)}>
        <EdgeGlyph family={PREDICATES[relation.predicate].family} state={drawnStateOf(relation)} width={28} />
        <span className={styles.words}>{sayRelation(relation, claims, refs, language)}</span>
        <GradeBadge grade={relation.grade} />
      </button>
      {(onset !== null || changed || !drawn) && (
        <p className={styles.states}>
          {onset !== null && <span className={styles.onset}>{t(`compare.onset.${onset}`)}</span>}
          {changed && <span>{t("compare.states", states)}</span>}
          {!drawn && <span>{t("compare.undrawn")}</span>}
        </p>
      )}
      {claims.slice(0, CLAIMS_SHOWN).map((claim) => {
        const { article } = claim;
        return (
          <button
            key={claim.id}
            type="button"
            className={styles.quote}
            data-voice={article.kind === "digest" ? "ours" : "source"}
            title={details("claim.inReader")}
            onClick={() => openReader(claim.articleId, claim.id)}
          >
            <bdi lang={article.language} dir={article.language === "ar" ? "rtl" : "ltr"} className={styles.said}>
              {quoteWords(claim, article)}
            </bdi>
            <span className={styles.source}>
              <bdi>{outletWords(article, refs, language, details)}</bdi>
              {article.publishedAt !== null && <time>{formatDate(article.publishedAt, language)}</time>}
              {article.kind === "digest" && <span>{details("claim.digest")}</span>}
            </span>
          </button>
        );
      })}
      {claims.length > CLAIMS_SHOWN && (
        <button type="button" className={`link ${styles.more}`} onClick={() => void showRelation(relation)}>
          {t("more", { count: claims.length - CLAIMS_SHOWN })}
        </button>
      )}
    </li>
  );
}
