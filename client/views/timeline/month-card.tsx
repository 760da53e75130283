import { useTranslation } from "react-i18next";
import { PREDICATES } from "#contract/ontology.ts";
import { formatDate } from "../../i18n/format.ts";
import { drawnStateOf } from "../../state/drawn-state.ts";
import { useLanguage } from "../../state/store.ts";
import { sayClaim } from "../details/claim-words.ts";
import type { Refs } from "../details/refs.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import { heaviestFirst } from "./event-labels.ts";
import type { MonthBin } from "./month-bins.ts";
import styles from "./month-card.module.css";

const SHOWN = 4;

interface MonthCardProps {
  readonly id: string;
  readonly bin: MonthBin;
  /** Middle of the month as a fraction of the strip, from its start side. */
  readonly centre: number;
  readonly refs: Refs;
}

/** A month's claims in words while the pointer or the keyboard is on it: the weightiest, and how many more there are. */
export function MonthCard({ id, bin, centre, refs }: MonthCardProps) {
  const { t } = useTranslation("timeline");
  const language = useLanguage();
  const events = heaviestFirst(bin.events);
  const rest = events.length - SHOWN;
  const claims = t("claims", { count: events.length });
  return (
    <div
      className={styles.card}
      id={id}
      role="tooltip"
      style={{ insetInlineStart: `clamp(0px, calc(${centre * 100}% - 150px), calc(100% - 300px))` }}
    >
      <p className={styles.head}>{t("month", { month: formatDate(bin.month, language), claims })}</p>
      {events.length > 0 && (
        <ul className={styles.list}>
          {events.slice(0, SHOWN).map(({ claim }) => (
            <li key={claim.id} className={styles.line}>
              <EdgeGlyph
                family={PREDICATES[claim.predicate].family}
                state={drawnStateOf({ ...claim, contested: false })}
                width={22}
              />
              <span>{sayClaim(claim, refs, language)}</span>
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && <p className={styles.more}>{t("more", { count: rest })}</p>}
    </div>
  );
}
