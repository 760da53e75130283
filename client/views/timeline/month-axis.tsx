import { formatDate, localeOf } from "../../i18n/format.ts";
import { useLanguage } from "../../state/store.ts";
import { ticksOf } from "./axis.ts";
import { dayOfMonth } from "./month-bins.ts";
import styles from "./timeline.module.css";

/** Years, and July of each where there is room. */
export function MonthAxis({ months, width }: { readonly months: readonly string[]; readonly width: number }) {
  const language = useLanguage();
  const monthName = new Intl.DateTimeFormat(localeOf(language), { month: "long", timeZone: "UTC" });
  return (
    <div className={styles.axis} aria-hidden="true">
      {ticksOf(months, width / months.length).map(({ month, index, kind }) => (
        <span
          key={month}
          className={styles.tick}
          data-kind={kind}
          style={{ insetInlineStart: `${(index / months.length) * 100}%` }}
        >
          {kind === "year" ? formatDate(month.slice(0, 4), language) : monthName.format(dayOfMonth(month))}
        </span>
      ))}
    </div>
  );
}
