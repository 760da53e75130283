import { canvas } from "../graph/canvas-handle.ts";
import * as history from "../state/history.ts";
import { useApp } from "../state/store.ts";
import * as asks from "../state/trace-ask.ts";
import { type ListedPath, listedPaths } from "../state/traced.ts";
import type { Tab, View } from "../state/view.ts";

type TraceChange = "trace" | "whatIf";

/** Changes what the trace asks as one step that undo takes back. The answer follows by itself (`keepTrace`). */
export function changeTrace(change: TraceChange, transition: (ask: asks.TraceAsk) => asks.TraceAsk): void {
  useApp.setState((state) => {
    const trace = transition(state.scene.trace);
    return trace === state.scene.trace ? state : history.record(state, change, { ...state.scene, trace });
  });
}

/** Opens a tab of the start side. On a phone the sheet comes up with what the tab begins with. */
export function openTab(tab: Tab): void {
  useApp.setState(({ view, scene }) => {
    if (view.tab === tab) return {};
    const asked = asks.directionOfTrace(scene.trace) !== null;
    const phone: Record<Tab, Pick<View, "sheet" | "sheetContent">> = {
      explore: { sheet: "peek", sheetContent: "explore" },
      trace: { sheet: "peek", sheetContent: asked ? "paths" : "trace" },
      query: { sheet: "closed", sheetContent: "query" },
    };
    return {
      selection: null,
      view: { ...view, tab, ...phone[tab], listOpen: false, reader: null, removing: false },
    };
  });
}

/** Asks from scratch and shows the Trace tab: the way in from questions, menus and cards. */
export function openTrace(ask: Partial<asks.TraceAsk>): void {
  useApp.setState((state) => ({
    ...history.record(state, "trace", { ...state.scene, trace: { ...asks.NO_TRACE, ...ask } }),
    selection: null,
    view: {
      ...state.view,
      tab: "trace",
      reader: null,
      listOpen: false,
      openPath: null,
      openHop: null,
      removing: false,
      startOpen: state.view.startOpen,
      endOpen: true,
      sheet: "peek",
      sheetContent: "paths",
    },
  }));
}

/** Sets one end of the trace from the drawing ("from here", "to here") and shows the tab. */
export function traceEnd(end: "from" | "to", id: string): void {
  changeTrace("trace", (ask) => asks.withEnd(ask, end, id));
  openTab("trace");
}

/** What-if: takes an entity away or gives it back. */
export function toggleRemoved(id: string): void {
  changeTrace("whatIf", (ask) => asks.toggleWithout(ask, id));
}

export function togglePolicyOff(id: string): void {
  changeTrace("whatIf", (ask) => asks.togglePolicy(ask, id));
}

export function resetWhatIf(): void {
  changeTrace("whatIf", (ask) => (asks.hasAssumptions(ask) ? asks.withoutAssumptions(ask) : ask));
}

/** Turns the canvas's clicks into assumptions, and back. */
export function toggleRemoving(): void {
  useApp.setState(({ view }) => ({ view: { ...view, removing: !view.removing } }));
}

/** Unfolds a path in the list, at a hop if one is named; null folds it. */
export function openPath(key: string | null, hop: number | null = null): void {
  useApp.setState(({ view }) => ({
    selection: null,
    view: {
      ...view,
      openPath: key,
      openHop: key === null ? null : hop,
      ...(key !== null && {
        endOpen: true,
        sheet: view.sheet === "closed" ? "peek" : view.sheet,
        sheetContent: "paths" as const,
      }),
    },
  }));
}

/** Chooses a path in the list, or a hop of it: unfolds it there and brings it into sight on the canvas. */
export function choosePath(key: string, hop: number | null = null): void {
  openPath(key, hop);
  canvas()?.show?.(key, hop);
}

function hopOf({ path }: ListedPath, relation: string): number {
  return path.hops.findIndex((hop) => hop.relation === relation);
}

/** Opens a hop that was pointed at on the canvas: in the open path where that has it, else in the best path that has. */
export function openHopOf(relation: string): void {
  const { traced, view } = useApp.getState();
  if (traced === null) return;
  const listed = listedPaths(traced);
  const open = listed.find(({ key }) => key === view.openPath);
  const found = [...(open === undefined ? [] : [open]), ...listed].find((each) => hopOf(each, relation) >= 0);
  if (found !== undefined) openPath(found.key, hopOf(found, relation));
}
