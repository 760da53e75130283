import { type PointerEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { directionOf } from "../../i18n/languages.ts";
import { useFilters, useLanguage } from "../../state/store.ts";
import { TimeHandle } from "./time-handle.tsx";
import styles from "./timeline.module.css";
import type { TimeWindow } from "./use-time-window.ts";

interface TimeHandlesProps {
  readonly months: readonly string[];
  readonly window: TimeWindow;
}

/** What lies between the two handles; the bar above a range moves both at once. */
function Band({ months, window }: TimeHandlesProps) {
  const language = useLanguage();
  const grabbed = useRef<{ x: number; start: number } | null>(null);
  const { mode, start, end } = window;
  if (start === null) return null;
  const first = mode === "range" ? start : start + 1;

  function drag(event: PointerEvent<HTMLElement>): void {
    const from = grabbed.current;
    const width = event.currentTarget.parentElement?.clientWidth ?? 0;
    if (from === null || width === 0 || start === null) return;
    const moved = Math.round(((event.clientX - from.x) / width) * months.length);
    const by = from.start + (directionOf(language) === "rtl" ? -moved : moved) - start;
    if (by !== 0) window.slide(by);
  }

  return (
    <div
      className={styles.band}
      data-mode={mode}
      style={{
        insetInlineStart: `${(first / months.length) * 100}%`,
        inlineSize: `${((end + 1 - first) / months.length) * 100}%`,
      }}
      onPointerDown={(event) => {
        grabbed.current = { x: event.clientX, start };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        grabbed.current = null;
      }}
    />
  );
}

/** The handle of the date, and of a range or comparison that of the earlier one. */
export function TimeHandles({ months, window }: TimeHandlesProps) {
  const { t } = useTranslation("timeline");
  const { asOf } = useFilters();
  const { mode, start, end, mostStart } = window;
  const last = months.length - 1;
  const allWords = asOf === null ? { words: t("allPlain") } : {};
  return (
    <>
      <Band months={months} window={window} />
      {start !== null && (
        <TimeHandle
          months={months}
          index={start}
          at={mode === "range" ? "begin" : "end"}
          least={0}
          most={mostStart}
          label={t(mode === "range" ? "handles.from" : "handles.then")}
          onMove={window.moveStart}
          onSlide={window.slide}
        />
      )}
      <TimeHandle
        months={months}
        index={end}
        at="end"
        least={start === null ? 0 : mode === "compare" ? Math.min(last, start + 1) : start}
        most={last}
        label={mode === "asOf" ? t("handle") : t(mode === "range" ? "handles.to" : "handles.now")}
        {...allWords}
        onMove={window.moveEnd}
        {...(start !== null && { onSlide: window.slide })}
      />
    </>
  );
}
