/** History: the scenes before and after the present one, each with the name of the change that left it. */
import type { Drawing } from "./drawing.ts";
import type { Filters } from "./filters.ts";
import type { TraceAsk } from "./trace-ask.ts";

/** What undo brings back: the drawing, the filters over it, and what the trace asks. */
export interface Scene {
  readonly drawing: Drawing;
  readonly filters: Filters;
  readonly trace: TraceAsk;
}

/** Names of changes; `history.<kind>` in i18n says each in words. */
export const CHANGES = [
  "add",
  "expand",
  "remove",
  "hide",
  "show",
  "pin",
  "move",
  "layout",
  "filter",
  "date",
  "question",
  "clear",
  "trace",
  "whatIf",
] as const;
export type Change = (typeof CHANGES)[number];

interface Step {
  readonly change: Change;
  readonly scene: Scene;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const EMPTY_HISTORY: History = { past: [], future: [] };
const MAX_STEPS = 100;

interface Timeline {
  readonly scene: Scene;
  readonly history: History;
}

/** Keeps the present scene as a step to go back to. Repeated changes of one kind with `merge` make one step. */
export function record(now: Timeline, change: Change, next: Scene, merge = false): Timeline {
  const last = now.history.past.at(-1);
  const merged = merge && last?.change === change && now.history.future.length === 0;
  const past = merged ? now.history.past : [...now.history.past, { change, scene: now.scene }].slice(-MAX_STEPS);
  return { scene: next, history: { past, future: [] } };
}

export function undo(now: Timeline): Timeline {
  const step = now.history.past.at(-1);
  if (step === undefined) return now;
  return {
    scene: step.scene,
    history: {
      past: now.history.past.slice(0, -1),
      future: [{ change: step.change, scene: now.scene }, ...now.history.future],
    },
  };
}

export function redo(now: Timeline): Timeline {
  const step = now.history.future[0];
  if (step === undefined) return now;
  return {
    scene: step.scene,
    history: {
      past: [...now.history.past, { change: step.change, scene: now.scene }],
      future: now.history.future.slice(1),
    },
  };
}
