import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Claim } from "#contract/model.ts";
import { openTold } from "../../actions/time.ts";
import { formatDate } from "../../i18n/format.ts";
import type { Language } from "../../i18n/languages.ts";
import { useLanguage } from "../../state/store.ts";
import { sayClaim } from "../details/claim-words.ts";
import { nameIn, type Refs } from "../details/refs.ts";
import { relationOfClaim } from "../details/relation-of-claim.ts";
import { eventLabels } from "./event-labels.ts";
import type { MonthBin } from "./month-bins.ts";
import styles from "./timeline.module.css";

const LABEL_WIDTH = 168;

interface StripLabelsProps {
  readonly months: readonly MonthBin[];
  readonly refs: Refs;
  /** Of the plot, in CSS pixels; 0 before it is measured. */
  readonly width: number;
  /** Where the handles stand, as fractions of the plot from its start side. */
  readonly lines: readonly number[];
}

/** A norm in two or three words where it was really set or lifted; what is planned or denied, and all else, as its sentence. */
function shortWords(claim: Claim, refs: Refs, language: Language, t: TFunction<"timeline">): string {
  const { predicate, object, polarity, status } = claim;
  const name = object === null ? "" : nameIn(refs, object, language);
  const isSet = polarity === "positive" && (status === "asserted" || status === "reported");
  switch (predicate) {
    case "RESTRICTS":
      if (polarity === "positive" && status === "ended") return t("norm.lifted", { name });
      return isSet ? t("norm.RESTRICTS", { name }) : sayClaim(claim, refs, language);
    case "PERMITS":
    case "DISCOURAGES_PURCHASE_OF":
    case "BANS_PURCHASE_OF":
      return isSet ? t(`norm.${predicate}`, { name }) : sayClaim(claim, refs, language);
    default:
      return sayClaim(claim, refs, language);
  }
}

/** At most three events by name, norms first; the rest is told on hover and in the month's list. */
export function StripLabels({ months, refs, width, lines }: StripLabelsProps) {
  const { t } = useTranslation("timeline");
  const language = useLanguage();
  if (width === 0) return <div className={styles.labels} />;
  const length = LABEL_WIDTH / width;
  const centreOf = (index: number): number => (index + 0.5) / months.length;
  /** A label begins at its month, or ends there where it would leave the strip. */
  const spanOf = (index: number): readonly [number, number] => {
    const centre = centreOf(index);
    return centre > 1 - length ? [centre - length, centre] : [centre, centre + length];
  };
  return (
    <div className={styles.labels}>
      {eventLabels(months, { spanOf, lines }).map(({ month, event: { claim } }) => {
        const index = months.findIndex((bin) => bin.month === month);
        const centre = centreOf(index);
        const nearEnd = centre > 1 - length;
        const relation = relationOfClaim(claim);
        const words = shortWords(claim, refs, language, t);
        return (
          <button
            key={month}
            type="button"
            className={styles.label}
            data-near-end={nearEnd || undefined}
            style={nearEnd ? { insetInlineEnd: `${(1 - centre) * 100}%` } : { insetInlineStart: `${centre * 100}%` }}
            title={`${formatDate(claim.date ?? month, language)}: ${sayClaim(claim, refs, language)}`}
            disabled={relation === null}
            onClick={() => relation !== null && openTold(relation, claim.id)}
          >
            {words}
          </button>
        );
      })}
    </div>
  );
}
