import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatDate } from "../../i18n/format.ts";
import { directionOf } from "../../i18n/languages.ts";
import { useLanguage } from "../../state/store.ts";
import { arrowsOf, indexAt } from "./axis.ts";
import type { MonthBin } from "./month-bins.ts";
import styles from "./timeline.module.css";
import type { TimeWindow } from "./use-time-window.ts";

const HEIGHT = 36;

interface MonthBarsProps {
  readonly months: readonly MonthBin[];
  readonly window: TimeWindow;
  /** The month that the pointer or the keyboard is on. */
  readonly cursor: number | null;
  /** Id of the card that tells the cursor's claims. */
  readonly cardId: string;
  readonly onCursor: (index: number | null) => void;
  readonly onOpen: (month: string) => void;
}

/** Is the month within what is looked at? "Then" is the end of its month, so the changes begin after it. */
function isWithin(index: number, { mode, start, end }: TimeWindow): boolean {
  if (index > end) return false;
  return start === null || index > start || (mode === "range" && index === start);
}

/**
 * A bar per month: ink within the dates, pale outside. The arrow keys move from month to month and Enter opens its
 * claims; in a range, dragging over months looks at them.
 */
export function MonthBars({ months, window, cursor, cardId, onCursor, onOpen }: MonthBarsProps) {
  const { t } = useTranslation("timeline");
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const brushed = useRef<{ from: number; moved: boolean } | null>(null);
  const height = scaleLinear([0, Math.max(1, max(months, ({ events }) => events.length) ?? 1)], [0, HEIGHT]);
  const rtl = directionOf(language) === "rtl";
  const at = cursor ?? window.end;
  const bin = months[at];

  function monthUnder(event: PointerEvent): number {
    const { left = 0, width = 1 } = box.current?.getBoundingClientRect() ?? {};
    const fromLeft = (event.clientX - left) / width;
    return indexAt(rtl ? 1 - fromLeft : fromLeft, months.length);
  }

  function move(event: PointerEvent<HTMLElement>): void {
    const index = monthUnder(event);
    const brush = brushed.current;
    if (brush === null || window.mode !== "range") {
      onCursor(index);
      return;
    }
    if (index === brush.from && !brush.moved) return;
    brush.moved = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    window.select(Math.min(index, brush.from), Math.max(index, brush.from));
  }

  function release(event: PointerEvent): void {
    const brush = brushed.current;
    brushed.current = null;
    const month = months[monthUnder(event)]?.month;
    if (brush?.moved === false && month !== undefined) onOpen(month);
  }

  function onKey(event: KeyboardEvent): void {
    const { forward, backward } = arrowsOf(rtl ? "rtl" : "ltr");
    const step = event.key === forward ? 1 : event.key === backward ? -1 : 0;
    if (step !== 0) onCursor(Math.min(months.length - 1, Math.max(0, at + step)));
    else if (event.key === "Home") onCursor(0);
    else if (event.key === "End") onCursor(months.length - 1);
    else if ((event.key === "Enter" || event.key === " ") && bin !== undefined) onOpen(bin.month);
    else if (event.key === "Escape" && cursor !== null) onCursor(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={box}
      className={styles.bars}
      role="slider"
      tabIndex={0}
      aria-label={t("months")}
      aria-valuemin={0}
      aria-valuemax={months.length - 1}
      aria-valuenow={at}
      aria-valuetext={
        bin === undefined
          ? ""
          : t("month", { month: formatDate(bin.month, language), claims: t("claims", { count: bin.events.length }) })
      }
      aria-describedby={cursor === null ? undefined : cardId}
      onFocus={(event) => event.currentTarget.matches(":focus-visible") && onCursor(at)}
      onBlur={() => onCursor(null)}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        brushed.current = { from: monthUnder(event), moved: false };
      }}
      onPointerMove={move}
      onPointerUp={release}
      onPointerLeave={() => onCursor(null)}
    >
      {months.map(({ month, events }, index) => (
        <div key={month} className={styles.month} data-month={month} data-cursor={index === cursor || undefined}>
          <div
            className={styles.bar}
            data-outside={!isWithin(index, window) || undefined}
            data-some={events.length > 0 || undefined}
            style={{ blockSize: `${height(events.length)}px` }}
          />
        </div>
      ))}
    </div>
  );
}
