import { IconAdjustmentsHorizontal, IconCalendar } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { setSheet } from "../../actions/look.ts";
import { formatDate } from "../../i18n/format.ts";
import { useFilters, useLanguage } from "../../state/store.ts";
import styles from "./phone-chips.module.css";

const ICON = { size: 16, stroke: 1.75 } as const;

/** The chips over the phone's canvas: filters and date, each opening its part in the sheet. */
export function PhoneChips() {
  const { t } = useTranslation("frame");
  const language = useLanguage();
  const { asOf } = useFilters();
  return (
    <div className={styles.chips}>
      <button type="button" className={styles.chip} onClick={() => setSheet("half", "explore")}>
        <IconAdjustmentsHorizontal {...ICON} />
        {t("sheet.filters")}
      </button>
      <button type="button" className={styles.chip} onClick={() => setSheet("peek", "timeline")}>
        <IconCalendar {...ICON} />
        {asOf === null ? t("panels.timeline") : formatDate(asOf, language)}
      </button>
    </div>
  );
}
