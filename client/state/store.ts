import { create } from "zustand";
import { EMPTY_DRAWING } from "./drawing.ts";
import { NO_FILTERS } from "./filters.ts";
import { EMPTY_HISTORY, type History, type Scene } from "./history.ts";
import type { QueryRecord } from "./query-history.ts";
import { FIRST_TABS, openTabOf, type QueryTabs } from "./query-tabs.ts";
import { NOTHING_SAVED, type SavedQueries } from "./saved-queries.ts";
import type { Selection } from "./selection.ts";
import type { ShownRead } from "./shown-read.ts";
import { NO_TRACE } from "./trace-ask.ts";
import type { Traced } from "./traced.ts";
import { FIRST_VIEW, type View } from "./view.ts";
import { IDLE, type Work } from "./work.ts";

/** The whole client state. Server data that no drawing holds lives in TanStack Query, derived values in selectors. */
export interface AppState {
  readonly scene: Scene;
  readonly history: History;
  readonly selection: Selection | null;
  readonly view: View;
  readonly work: Work;
  /** The last good answer of the trace, which stays until a better one comes; and the work on the next. */
  readonly traced: Traced | null;
  readonly traceWork: Work;
  readonly queries: QueryTabs;
  readonly queryHistory: readonly QueryRecord[];
  /** Queries kept by name, and stars. */
  readonly saved: SavedQueries;
  /** The read whose queries are shown, or null. */
  readonly shownRead: ShownRead | null;
}

export const FIRST_STATE: AppState = {
  scene: { drawing: EMPTY_DRAWING, filters: NO_FILTERS, trace: NO_TRACE },
  history: EMPTY_HISTORY,
  selection: null,
  view: FIRST_VIEW,
  work: IDLE,
  traced: null,
  traceWork: IDLE,
  queries: FIRST_TABS,
  queryHistory: [],
  saved: NOTHING_SAVED,
  shownRead: null,
};

/** Read it with a selector in components; change it through `client/actions` only. */
export const useApp = create<AppState>()(() => FIRST_STATE);

export const useLanguage = () => useApp((state) => state.view.language);
export const useSelection = () => useApp((state) => state.selection);
export const useFilters = () => useApp((state) => state.scene.filters);
export const useDrawing = () => useApp((state) => state.scene.drawing);
export const useTraceAsk = () => useApp((state) => state.scene.trace);
export const useTraced = () => useApp((state) => state.traced);
export const useOpenArticle = () => useApp((state) => state.view.reader);
export const useQueryTab = () => useApp((state) => openTabOf(state.queries));
