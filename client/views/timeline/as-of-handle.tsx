import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { setAsOf } from "../../actions/filter.ts";
import { formatDate } from "../../i18n/format.ts";
import { directionOf } from "../../i18n/languages.ts";
import { useLanguage } from "../../state/store.ts";
import { indexAt } from "./axis.ts";
import styles from "./timeline.module.css";

interface AsOfHandleProps {
  readonly months: readonly string[];
  /** The month that the handle stands at the end of. */
  readonly index: number;
  readonly asOf: string | null;
}

/** The handle that says up to when the drawing is read: drag it, or step by month with the arrow keys. */
export function AsOfHandle({ months, index, asOf }: AsOfHandleProps) {
  const { t } = useTranslation("timeline");
  const language = useLanguage();
  const track = useRef<HTMLDivElement>(null);
  const last = months.length - 1;
  const forward = directionOf(language) === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";

  /** The end of the axis reads everything, so it is no filter. */
  function moveTo(next: number): void {
    const at = Math.min(last, Math.max(0, next));
    setAsOf(at === last ? null : (months[at] ?? null));
  }

  function drag(event: PointerEvent<HTMLElement>): void {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0 || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const fromLeft = (event.clientX - box.left) / box.width;
    // The handle stands at the end of its month, so half a month is taken off to round to the nearest end.
    const fraction = directionOf(language) === "rtl" ? 1 - fromLeft : fromLeft;
    moveTo(indexAt(fraction - 0.5 / months.length, months.length));
  }

  function onKey(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      [forward]: index + 1,
      ArrowUp: index + 1,
      [backward]: index - 1,
      ArrowDown: index - 1,
      PageUp: index + 12,
      PageDown: index - 12,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(next);
  }

  const month = months[index] ?? "";
  return (
    <div className={styles.track} ref={track}>
      <div
        className={styles.handle}
        role="slider"
        tabIndex={0}
        aria-label={t("handle")}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={index}
        aria-valuetext={asOf === null ? t("allPlain") : formatDate(month, language)}
        style={{ insetInlineStart: `${((index + 1) / months.length) * 100}%` }}
        onKeyDown={onKey}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      >
        <span className={styles.grip} />
      </div>
    </div>
  );
}
