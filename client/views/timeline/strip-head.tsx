import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { readAllDates } from "../../actions/time.ts";
import { useFilters, useLanguage } from "../../state/store.ts";
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
  readonly onEvents: () => void;
}

/** The controls, the dates in words, whose claims these are, the list of the month, and the ways to look at time. */
export function StripHead({ window, months, about, yearOnly, tracing, onEvents }: StripHeadProps) {
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
      <span className={styles.date} aria-live="polite">
        {words}
      </span>
      {(filters.asOf !== null || (!tracing && filters.since !== null)) && (
        <button type="button" className={styles.lift} aria-label={t("lift")} title={t("lift")} onClick={readAllDates}>
          <IconX size={13} stroke={2} />
        </button>
      )}
      <span className={styles.about} data-all={about === null || undefined} title={whose}>
        {whose}
      </span>
      <span className={styles.actions}>
        <button type="button" className="link" onClick={onEvents}>
          {t("open")}
        </button>
        {!tracing && <ModeSwitch mode={window.mode} onChange={window.setMode} />}
      </span>
    </div>
  );
}
