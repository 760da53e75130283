import { type PointerEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { setSheet } from "../../actions/look.ts";
import { useApp } from "../../state/store.ts";
import type { SheetHeight } from "../../state/view.ts";
import { DetailsPanel } from "../details/details-panel.tsx";
import { ExplorePanel } from "../explore/explore-panel.tsx";
import { LazyQueryPanel } from "../query/lazy-query.tsx";
import { ComparePanel } from "../timeline/compare-panel.tsx";
import { TimelineStrip } from "../timeline/timeline-strip.tsx";
import { PathList } from "../trace/path-list.tsx";
import { TracePanel } from "../trace/trace-panel.tsx";
import { WhatIfBar } from "../trace/what-if-bar.tsx";
import styles from "./sheet.module.css";

const HEIGHTS: readonly SheetHeight[] = ["closed", "peek", "half", "full"];
const DRAG_STEP = 48;

function step(height: SheetHeight, by: 1 | -1): SheetHeight {
  const index = HEIGHTS.indexOf(height) + by;
  return HEIGHTS[Math.min(HEIGHTS.length - 1, Math.max(0, index))] ?? height;
}

/** The phone's sheet: details, filters or timeline at peek, half or full height. Drag or tap its handle. */
export function Sheet() {
  const { t } = useTranslation("frame");
  const { sheet, sheetContent } = useApp((state) => state.view);
  const from = useRef(0);
  if (sheet === "closed") return null;

  function release(event: PointerEvent): void {
    const moved = event.clientY - from.current;
    if (Math.abs(moved) < 6) setSheet(sheet === "full" ? "peek" : step(sheet, 1));
    else if (Math.abs(moved) >= DRAG_STEP) setSheet(step(sheet, moved < 0 ? 1 : -1));
  }

  return (
    <section className={styles.sheet} data-height={sheet} aria-label={t("panels.end")}>
      <button
        type="button"
        className={styles.handle}
        aria-label={t("sheet.handle")}
        onPointerDown={(event) => {
          from.current = event.clientY;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={release}
        onKeyDown={(event) => {
          if (event.key === "ArrowUp") setSheet(step(sheet, 1));
          if (event.key === "ArrowDown" || event.key === "Escape") setSheet(step(sheet, -1));
          if (event.key === "Enter" || event.key === " ") setSheet(sheet === "full" ? "peek" : step(sheet, 1));
        }}
      />
      <div className={styles.body}>
        {sheetContent === "details" && <DetailsPanel />}
        {sheetContent === "explore" && <ExplorePanel />}
        {sheetContent === "timeline" && <TimelineStrip />}
        {sheetContent === "trace" && <TracePanel />}
        {sheetContent === "paths" && <PathList />}
        {sheetContent === "whatIf" && <WhatIfBar />}
        {sheetContent === "query" && <LazyQueryPanel />}
        {sheetContent === "timeline" && <ComparePanel />}
      </div>
    </section>
  );
}
