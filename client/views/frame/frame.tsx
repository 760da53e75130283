import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { GraphCanvas } from "../../graph/graph-canvas.tsx";
import { TraceCanvas } from "../../graph/trace-canvas.tsx";
import { useApp } from "../../state/store.ts";
import { HelpSheet } from "../explore/help-sheet.tsx";
import { SearchDialog } from "../explore/search-dialog.tsx";
import { StatusLine } from "../explore/status-line.tsx";
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

/** The desktop page: top bar, panels at both sides, canvas or reader between, timeline and status below. */
function DesktopFrame() {
  const { t } = useTranslation("frame");
  const { sizes, startOpen, endOpen, timelineOpen, reader, tab } = useApp((state) => state.view);
  const trace = useTranslation("trace");
  const tracing = tab === "trace";
  const widths: CSSProperties & Record<`--${string}`, string> = {
    "--start": startOpen ? `${sizes.start}px` : "0px",
    "--end": endOpen ? `${sizes.end}px` : "0px",
  };
  return (
    <div className={styles.frame} style={widths} data-reading={reader !== null || undefined}>
      <TopBar />
      <WorkLine />
      <StartPanel />
      <main className={styles.canvas} aria-label={t("panels.canvas")} data-start-closed={!startOpen || undefined}>
        {tracing ? <TraceCanvas /> : <GraphCanvas />}
      </main>
      {reader === null ? (
        <>
          {tracing && (
            <section className={styles.whatIf} aria-label={trace.t("whatIf.label")}>
              <WhatIfBar />
            </section>
          )}
          {timelineOpen && !tracing && (
            <section className={styles.timeline} aria-label={t("panels.timeline")}>
              <TimelineStrip />
            </section>
          )}
          {tracing ? <TraceStatus /> : <StatusLine />}
        </>
      ) : (
        <section className={styles.reader}>
          <ReaderView />
        </section>
      )}
      {endOpen && <EndPanel />}
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
