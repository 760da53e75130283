import { useEffect, useState } from "react";
import { useApp } from "../../state/store.ts";
import type { TimeWindow } from "./use-time-window.ts";

/** How long a month stands, by speed. */
export const SPEEDS = [0.5, 1, 2] as const;
export type Speed = (typeof SPEEDS)[number];
const MONTH_MS = 900;

export interface Playback {
  readonly playing: boolean;
  readonly toggle: () => void;
  readonly speed: Speed;
  readonly nextSpeed: () => void;
}

/** Steps through time month by month while it plays; the end of the strip ends it, and playing from there begins anew. */
export function usePlayback(window: TimeWindow, months: number): Playback {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const { mode, end, start, moveEnd, slide, select } = window;
  const atEnd = end >= months - 1;
  // A trace that is still asked for the present month is not left behind.
  const waiting = useApp((state) => state.view.tab === "trace" && state.traceWork.running !== null);

  useEffect(() => {
    if (!playing || waiting) return;
    const timer = setTimeout(() => {
      if (mode === "range") slide(1);
      else moveEnd(end + 1);
      if (end + 1 >= months - 1) setPlaying(false);
    }, MONTH_MS / speed);
    return () => clearTimeout(timer);
  }, [playing, waiting, speed, mode, end, months, moveEnd, slide]);

  return {
    playing: playing && mode !== "compare",
    toggle() {
      if (!playing && atEnd) {
        if (start === null) moveEnd(0);
        else select(0, end - start);
      }
      setPlaying(!playing);
    },
    speed,
    nextSpeed: () => setSpeed(SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1),
  };
}
