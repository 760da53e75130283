import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { useTranslation } from "react-i18next";
import { formatDate } from "../../i18n/format.ts";
import { useLanguage } from "../../state/store.ts";
import type { MonthBin } from "./month-bins.ts";
import styles from "./timeline.module.css";

const HEIGHT = 36;

interface MonthBarsProps {
  readonly months: readonly MonthBin[];
  /** The last month that counts. */
  readonly index: number;
  readonly onOpen: (month: string) => void;
}

/** A bar per month: ink up to the date, pale after it. The handle and the head's button do by keyboard what a click does here. */
export function MonthBars({ months, index, onOpen }: MonthBarsProps) {
  const { t } = useTranslation("timeline");
  const language = useLanguage();
  const height = scaleLinear([0, Math.max(1, max(months, ({ events }) => events.length) ?? 1)], [0, HEIGHT]);
  return (
    <div className={styles.bars} aria-hidden="true">
      {months.map(({ month, events }, at) => {
        const claims = t("claims", { count: events.length });
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: hidden from the keyboard, which has the handle and the button
          // biome-ignore lint/a11y/noStaticElementInteractions: a bar is thinner than a target may be, so it is no button
          <div
            key={month}
            className={styles.month}
            title={t("month", { month: formatDate(month, language), claims })}
            onClick={() => onOpen(month)}
          >
            <div
              className={styles.bar}
              data-after={at > index || undefined}
              data-some={events.length > 0 || undefined}
              style={{ blockSize: `${height(events.length)}px` }}
            />
          </div>
        );
      })}
    </div>
  );
}
