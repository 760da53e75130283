import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { formatDate } from "../../i18n/format.ts";
import { directionOf } from "../../i18n/languages.ts";
import { useLanguage } from "../../state/store.ts";
import { arrowsOf } from "./axis.ts";
import styles from "./timeline.module.css";

interface TimeHandleProps {
  readonly months: readonly string[];
  /** Index of the month that the handle names. */
  readonly index: number;
  /** Does it stand where its month begins, or where it ends? */
  readonly at: "begin" | "end";
  readonly least: number;
  readonly most: number;
  readonly label: string;
  /** In place of the month's name. */
  readonly words?: string;
  readonly onMove: (index: number) => void;
  /** Moves what else there is along by so many months (with Shift). */
  readonly onSlide?: (by: number) => void;
}

/** A handle on the strip that names a month: drag it, or step by month with the arrow keys. */
export function TimeHandle({ months, index, at, least, most, label, words, onMove, onSlide }: TimeHandleProps) {
  const language = useLanguage();
  const track = useRef<HTMLDivElement>(null);
  const direction = directionOf(language);
  const after = at === "end" ? 1 : 0;

  function moveTo(next: number): void {
    const kept = Math.min(most, Math.max(least, next));
    if (kept !== index) onMove(kept);
  }

  function drag(event: PointerEvent<HTMLElement>): void {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0 || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const fromLeft = (event.clientX - box.left) / box.width;
    const fraction = direction === "rtl" ? 1 - fromLeft : fromLeft;
    moveTo(Math.round(fraction * months.length) - after);
  }

  function onKey(event: KeyboardEvent): void {
    const { forward, backward } = arrowsOf(direction);
    const steps: Readonly<Record<string, number>> = {
      [forward]: 1,
      ArrowUp: 1,
      [backward]: -1,
      ArrowDown: -1,
      PageUp: 12,
      PageDown: -12,
      Home: -months.length,
      End: months.length,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey && onSlide !== undefined) onSlide(step);
    else moveTo(index + step);
  }

  return (
    <div className={styles.track} ref={track}>
      <div
        className={styles.handle}
        data-at={at}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={least}
        aria-valuemax={most}
        aria-valuenow={index}
        aria-valuetext={words ?? formatDate(months[index] ?? "", language)}
        style={{ insetInlineStart: `${((index + after) / months.length) * 100}%` }}
        onKeyDown={onKey}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      >
        <span className={styles.grip} />
      </div>
    </div>
  );
}
