import { IconAdjustmentsHorizontal, IconCalendar, IconRoute, IconUserMinus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { setSheet } from "../../actions/look.ts";
import { useSummary } from "../../api/queries.ts";
import { formatDate } from "../../i18n/format.ts";
import { useApp, useFilters, useLanguage } from "../../state/store.ts";
import { timeModeOf } from "../../state/time-window.ts";
import { datesInWords } from "../timeline/dates-in-words.ts";
import styles from "./phone-chips.module.css";

const ICON = { size: 16, stroke: 1.75 } as const;

/** In a trace: what is asked, its paths, what if, and the date. */
function TraceChips() {
  const { t } = useTranslation("trace");
  const frame = useTranslation("frame");
  const language = useLanguage();
  const { asOf } = useFilters();
  return (
    <div className={styles.chips}>
      <button type="button" className={styles.chip} onClick={() => setSheet("half", "trace")}>
        <IconAdjustmentsHorizontal {...ICON} />
        {t("phone.ask")}
      </button>
      <button type="button" className={styles.chip} onClick={() => setSheet("half", "paths")}>
        <IconRoute {...ICON} className="flip" />
        {t("phone.paths")}
      </button>
      <button type="button" className={styles.chip} onClick={() => setSheet("peek", "whatIf")}>
        <IconUserMinus {...ICON} />
        {t("phone.whatIf")}
      </button>
      <button type="button" className={styles.chip} onClick={() => setSheet("peek", "timeline")}>
        <IconCalendar {...ICON} />
        {asOf === null ? frame.t("panels.timeline") : formatDate(asOf, language)}
      </button>
    </div>
  );
}

/** The chips over the phone's canvas: filters and date, each opening its part in the sheet. */
export function PhoneChips() {
  const { t } = useTranslation("frame");
  const language = useLanguage();
  const filters = useFilters();
  const { t: timeline } = useTranslation("timeline");
  const knownUntil = useSummary().data?.dates.knownUntil ?? "";
  const idle = timeModeOf(filters) === "asOf";
  const words = datesInWords(filters, { language, knownUntil, t: timeline });
  const tracing = useApp((state) => state.view.tab === "trace");
  if (tracing) return <TraceChips />;
  return (
    <div className={styles.chips}>
      <button type="button" className={styles.chip} onClick={() => setSheet("half", "explore")}>
        <IconAdjustmentsHorizontal {...ICON} />
        {t("sheet.filters")}
      </button>
      <button type="button" className={styles.chip} onClick={() => setSheet("peek", "timeline")}>
        <IconCalendar {...ICON} />
        {!idle ? words : filters.asOf === null ? t("panels.timeline") : formatDate(filters.asOf, language)}
      </button>
    </div>
  );
}
