import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { readAllDates } from "../../actions/time.ts";
import type { TimelineAsked } from "../../api/reads.ts";
import { useFilters, useLanguage, useTraced } from "../../state/store.ts";
import { endsOf } from "../../state/traced.ts";
import { ShowCypher } from "../details/show-cypher.tsx";
import { ChangesOfEntity } from "./changes-of-entity.tsx";
import { datesInWords } from "./dates-in-words.ts";
import { ModeSwitch } from "./mode-switch.tsx";
import { TimeControls } from "./time-controls.tsx";
import styles from "./timeline.module.css";
import type { TimeWindow } from "./use-time-window.ts";

interface StripHeadProps {
  readonly window: TimeWindow;
  readonly months: readonly string[];
  /** Whose claims are shown, in words, or null for the whole corpus. */
  readonly about: string | null;
  /** Claims known to the year only, which stand in no month. */
  readonly yearOnly: number;
  /** A trace is read up to a date; there is no other way to look at its time. */
  readonly tracing: boolean;
  /** What of the timeline was read. */
  readonly read: TimelineAsked;
  readonly onEvents: () => void;
}

/** From a trace to what changed for the entity that it asks about. */
function ChangesOfEnd() {
  const traced = useTraced();
  if (traced === null) return null;
  const { from, to } = endsOf(traced.found);
  const end = to ?? from;
  return end === null ? null : <ChangesOfEntity entity={end} />;
}

/** The controls, the dates in words, whose claims these are, the list of the month, and the ways to look at time. */
export function StripHead({ window, months, about, yearOnly, tracing, read, onEvents }: StripHeadProps) {
  const { t } = useTranslation("timeline");
  const language = useLanguage();
  const filters = useFilters();
  const words = datesInWords(tracing ? { asOf: filters.asOf, since: null, past: null } : filters, {
    language,
    knownUntil: months.at(-1) ?? "",
    t,
  });
  const whose = [about ?? t("everything"), ...(yearOnly > 0 ? [t("yearOnly", { count: yearOnly })] : [])].join(" ");
  return (
    <div className={styles.head}>
      {window.mode !== "compare" && <TimeControls window={window} months={months.length} />}
      <span className={styles.date} title={words} aria-live="polite">
        {words}
      </span>
      {(filters.asOf !== null || (!tracing && filters.since !== null)) && (
        <button type="button" className={styles.lift} aria-label={t("lift")} title={t("lift")} onClick={readAllDates}>
          <IconX size={13} stroke={2} />
        </button>
      )}
      <span className={styles.about} data-all={about === null || tracing || undefined} title={whose}>
        {whose}
      </span>
      <span className={styles.actions}>
        <button type="button" className="link" onClick={onEvents}>
          {t("open")}
        </button>
        <ShowCypher path="/timeline" values={read} title={t("cypherOf", { whose })} look="icon" />
        {tracing ? <ChangesOfEnd /> : <ModeSwitch mode={window.mode} onChange={window.setMode} />}
      </span>
    </div>
  );
}
