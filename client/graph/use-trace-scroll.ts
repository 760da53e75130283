import type { Core } from "cytoscape";
import { type KeyboardEvent, type RefObject, useEffect } from "react";
import type { Side } from "./trace-sight.ts";
import type { TraceMoves } from "./use-trace-window.ts";

/** CSS pixels of a line where a wheel counts in lines, and of a step by key. */
const LINE = 18;
const STEP = 60;

/** The wheel moves a trace like a page and zooms with Ctrl, as a pinch on a trackpad does. */
export function useTraceScroll(frame: RefObject<HTMLElement | null>, cy: Core | null, { by }: TraceMoves): void {
  useEffect(() => {
    const element = frame.current;
    if (cy === null || element === null) return;
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const size = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
      const aside = event.shiftKey && event.deltaX === 0;
      by(-(aside ? event.deltaY : event.deltaX) * size, aside ? 0 : -event.deltaY * size);
    };
    // Before Cytoscape, which would zoom.
    element.addEventListener("wheel", onWheel, { capture: true, passive: false });
    return () => element.removeEventListener("wheel", onWheel, { capture: true });
  }, [frame, cy, by]);
}

const PAGES: Readonly<Record<string, Side>> = { PageUp: "top", PageDown: "bottom" };
const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
};

/** Page keys and Shift with the arrows move the window; true where the key was one of them. */
export function scrollByKey(event: KeyboardEvent, { by, page }: TraceMoves): boolean {
  const side = PAGES[event.key];
  const step = event.shiftKey ? STEPS[event.key] : undefined;
  if (side !== undefined) page(side);
  else if (step !== undefined) by(...step);
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
