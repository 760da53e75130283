import { IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { backToChanges } from "../../actions/compare.ts";
import { useFilters } from "../../state/store.ts";
import { timeModeOf } from "../../state/time-window.ts";
import styles from "./compare.module.css";

/** Over a card that was opened while two dates are compared: the way back to the list of changes. */
export function BackToChanges() {
  const { t } = useTranslation("timeline");
  if (timeModeOf(useFilters()) !== "compare") return null;
  return (
    <button type="button" className={styles.back} onClick={backToChanges}>
      <IconChevronRight size={15} stroke={1.75} className={styles.chevron} />
      {t("compare.back")}
    </button>
  );
}
