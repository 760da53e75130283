import { ApiFailure } from "../api/api-failure.ts";
import { type Direction, directionOf } from "../i18n/languages.ts";
import { type Drawing, draw, EMPTY_DRAWING, place } from "../state/drawing.ts";
import { drawsLink, filtersOf, selectionOf } from "../state/link-of.ts";
import type { LinkState } from "../state/link-state.ts";
import { onPhone } from "../state/phone.ts";
import { useApp } from "../state/store.ts";
import { askOfLink } from "../state/trace-link.ts";
import { drawFirstOverview } from "./draw-overview.ts";
import { fetchAmong } from "./fetch-drawing.ts";
import { withLinkedQuery } from "./open-query.ts";
import { runWork } from "./run-work.ts";

interface Restored {
  readonly drawing: Drawing;
  /** How many entities of the link the graph no longer knows. */
  readonly gone: number;
}

async function fetchDrawing(link: LinkState, direction: Direction, signal: AbortSignal): Promise<Restored> {
  const rows = link.entities ?? [];
  if (rows.length === 0) return { drawing: EMPTY_DRAWING, gone: 0 };
  const { nodes, edges, missing } = await fetchAmong(
    rows.map(([id]) => id),
    signal,
  );
  const wanted = new Set(link.relations);
  const places = rows.map(([id, x, y, side]) => [id, side === undefined ? { x, y } : { x, y, side }] as const);
  const drawn = draw(
    EMPTY_DRAWING,
    nodes,
    edges.filter((edge) => wanted.has(edge.id)),
  );
  const drawing: Drawing = {
    ...place(drawn, direction, Object.fromEntries(places)),
    hidden: (link.hidden ?? []).filter((id) => id in drawn.entities),
    pinned: (link.pinned ?? []).filter((id) => id in drawn.entities),
    arrangement: link.layered === true ? "layered" : "organic",
  };
  return { drawing, gone: missing.length };
}

function isReload(): boolean {
  return performance.getEntriesByType("navigation").some((entry) => "type" in entry && entry.type === "reload");
}

/** The link as the page loads with it. On a reload the window's own query tabs know more than the address, which lags. */
export function linkOnLoad(link: LinkState, ownQueries: boolean): LinkState {
  if (!ownQueries || !isReload()) return link;
  const { query: _, ...rest } = link;
  return rest;
}

/**
 * Brings back what a link holds: view and filters at once, the drawing when it is fetched, where it is another than the
 * present one. `direction`: of the page that the link was made on; its places are that page's.
 */
export async function restoreLink(
  link: LinkState,
  direction = directionOf(useApp.getState().view.language),
): Promise<void> {
  const [articleId, claimId] = link.reader ?? [];
  const selection = selectionOf(link);
  useApp.setState((state) => ({
    scene: { ...state.scene, filters: filtersOf(link), trace: askOfLink(link.trace) },
    selection,
    ...(link.query !== undefined && { queries: withLinkedQuery(state.queries, link.query) }),
    view: {
      ...state.view,
      // On a phone the card or the comparison that the link names comes up with it, unless an article takes the page.
      // A newcomer's sheet shows the questions below the drawing of the corpus.
      ...(link.entities === undefined && onPhone() && { sheet: "peek", sheetContent: "explore" }),
      ...(link.tab === "trace" &&
        onPhone() && { sheet: "peek", sheetContent: link.trace === undefined ? "trace" : "paths" }),
      ...(link.tab === "query" && onPhone() && { sheet: "closed", sheetContent: "query" }),
      ...(selection !== null && articleId === undefined && { sheet: "peek", sheetContent: "details" }),
      ...(selection === null && link.past !== undefined && { sheet: "half", sheetContent: "timeline" }),
      ...(articleId !== undefined && { sheet: "closed" }),
      reader: articleId === undefined ? null : { articleId, claimId: claimId ?? null },
      listOpen: link.list === true,
      window: link.window ?? null,
      tab: link.tab ?? "explore",
      openPath: link.path?.[0] ?? null,
      openHop: link.path?.[1] ?? null,
      removing: false,
    },
  }));
  if (drawsLink(link, useApp.getState().scene.drawing, direction)) return;
  if (link.entities === undefined) return drawFirstOverview();
  return runWork(async (signal) => {
    const { drawing, gone } = await fetchDrawing(link, direction, signal);
    useApp.setState((state) => ({ scene: { ...state.scene, drawing } }));
    // What is left is drawn all the same; the block says that it is not all.
    if (gone > 0) throw new ApiFailure("partial", `gone_${gone}`, `${gone} entities of the link are no longer there`);
  });
}
