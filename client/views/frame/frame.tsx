import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { GraphCanvas } from "../../graph/graph-canvas.tsx";
import { TraceCanvas } from "../../graph/trace-canvas.tsx";
import { useApp } from "../../state/store.ts";
import { HelpSheet } from "../explore/help-sheet.tsx";
import { SearchDialog } from "../explore/search-dialog.tsx";
import { StatusLine } from "../explore/status-line.tsx";
import { LazyQueryView } from "../query/lazy-query.tsx";
import { ReaderView } from "../reader/reader-view.tsx";
import { TimelineStrip } from "../timeline/timeline-strip.tsx";
import { TraceStatus } from "../trace/trace-status.tsx";
import { WhatIfBar } from "../trace/what-if-bar.tsx";
import { EndPanel } from "./end-panel.tsx";
import styles from "./frame.module.css";
import { PhoneFrame } from "./phone-frame.tsx";
import { StartPanel } from "./start-panel.tsx";
import { TopBar } from "./top-bar.tsx";
import { usePhone } from "./use-phone.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { WorkLine } from "./work-line.tsx";

/** The drawing, or the trace's, with what stands below it. The reader takes its place and leaves it small at the side. */
function DrawingPart() {
  const { t } = useTranslation("frame");
  const trace = useTranslation("trace");
  const { startOpen, timelineOpen, reader, tab } = useApp((state) => state.view);
  const tracing = tab === "trace";
  const idle = reader === null;
  return (
    <>
      <main className={styles.canvas} aria-label={t("panels.canvas")} data-start-closed={!startOpen || undefined}>
        {tracing ? <TraceCanvas /> : <GraphCanvas />}
      </main>
      {idle && (
        <div className={styles.below}>
          {timelineOpen && (
            <section className={styles.timeline} aria-label={t("panels.timeline")}>
              <TimelineStrip />
            </section>
          )}
          {tracing && (
            <section className={styles.whatIf} aria-label={trace.t("whatIf.label")}>
              <WhatIfBar />
            </section>
          )}
        </div>
      )}
      {idle && (tracing ? <TraceStatus /> : <StatusLine />)}
    </>
  );
}

/** The desktop page: top bar, panels at both sides, between them the drawing, the query or the article. */
function DesktopFrame() {
  const { t } = useTranslation("frame");
  const { sizes, startOpen, endOpen, reader, tab } = useApp((state) => state.view);
  const selected = useApp((state) => state.selection !== null);
  const querying = tab === "query";
  const reading = reader !== null;
  // A query's results need the room; the details come up when something in them is selected.
  const endShown = endOpen && (!querying || reading || selected);
  const widths: CSSProperties & Record<`--${string}`, string> = {
    "--start": startOpen ? `${sizes.start}px` : "0px",
    "--end": endShown ? `${sizes.end}px` : "0px",
  };
  return (
    <div className={styles.frame} style={widths} data-reading={reading || undefined}>
      <TopBar />
      <WorkLine />
      <StartPanel />
      {(!querying || reading) && <DrawingPart />}
      {querying && (
        // Hidden, not gone, while an article is read: the editor keeps its undo steps and its place.
        <main className={styles.query} aria-label={t("panels.query")} hidden={reading}>
          <LazyQueryView />
        </main>
      )}
      {reading && (
        <section className={styles.reader}>
          <ReaderView />
        </section>
      )}
      {endShown && <EndPanel />}
    </div>
  );
}

/** The page's frame: the desktop's, or the phone's below 768px. */
export function Frame() {
  useShortcuts();
  return (
    <>
      {usePhone() ? <PhoneFrame /> : <DesktopFrame />}
      <SearchDialog />
      <HelpSheet />
    </>
  );
}
