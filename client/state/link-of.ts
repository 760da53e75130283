/** Between the client state and the link: only what differs from the first state is written. */
import { type Direction, directionOf } from "../i18n/languages.ts";
import { type Drawing, placeOf } from "./drawing.ts";
import type { Filters } from "./filters.ts";
import type { LinkState } from "./link-state.ts";
import { queryLinkOf } from "./query-link.ts";
import type { Selection } from "./selection.ts";
import type { AppState } from "./store.ts";
import { traceLinkOf } from "./trace-link.ts";
import type { View } from "./view.ts";

type DrawingPart = Pick<LinkState, "entities" | "relations" | "hidden" | "pinned" | "layered">;
type TracePart = Pick<LinkState, "tab" | "trace" | "path">;
type FilterPart = Pick<LinkState, "typesOff" | "predicatesOff" | "statesOff" | "gradesOff" | "asOf" | "since" | "past">;

function entityRow(id: string, drawing: Drawing, direction: Direction): NonNullable<LinkState["entities"]>[number] {
  const place = placeOf(drawing, id, direction);
  if (place === null) return [id, 0, 0];
  const x = Math.round(place.x * 10) / 10;
  const y = Math.round(place.y * 10) / 10;
  return place.side === undefined ? [id, x, y] : [id, x, y, place.side];
}

function drawingPart(drawing: Drawing, direction: Direction): DrawingPart {
  if (drawing.overview) return {};
  return {
    // Sorted, so that one drawing has one address whatever the order in which it was drawn.
    entities: Object.keys(drawing.entities)
      .toSorted()
      .map((id) => entityRow(id, drawing, direction)),
    relations: Object.keys(drawing.relations).toSorted(),
    ...(drawing.hidden.length > 0 && { hidden: [...drawing.hidden] }),
    ...(drawing.pinned.length > 0 && { pinned: [...drawing.pinned] }),
    ...(drawing.arrangement === "layered" && { layered: true as const }),
  };
}

function filterPart(filters: Filters): FilterPart {
  return {
    ...(filters.typesOff.length > 0 && { typesOff: [...filters.typesOff] }),
    ...(filters.predicatesOff.length > 0 && { predicatesOff: [...filters.predicatesOff] }),
    ...(filters.statesOff.length > 0 && { statesOff: [...filters.statesOff] }),
    ...(filters.gradesOff.length > 0 && { gradesOff: [...filters.gradesOff] }),
    ...(filters.asOf !== null && { asOf: filters.asOf }),
    ...(filters.since !== null && { since: filters.since }),
    ...(filters.past !== null && { past: filters.past }),
    ...(filters.past !== null && filters.about !== null && { about: filters.about }),
  };
}

function selectionRow(selection: Selection): NonNullable<LinkState["selection"]> {
  if (selection.kind === "entity") return ["entity", selection.id];
  return selection.claimId === undefined ? ["relation", selection.id] : ["relation", selection.id, selection.claimId];
}

function tracePart({ trace }: Pick<AppState["scene"], "trace">, { tab, openPath, openHop }: View): TracePart {
  const link = traceLinkOf(trace);
  return {
    ...(tab !== "explore" && { tab }),
    ...(link !== null && { trace: link }),
    ...(openPath !== null && {
      path: openHop === null ? ([openPath] satisfies TracePart["path"]) : [openPath, openHop],
    }),
  };
}

function queryPart({ queries, view }: Pick<AppState, "queries" | "view">): Pick<LinkState, "query"> {
  const link = view.tab === "query" ? queryLinkOf(queries) : null;
  return link === null ? {} : { query: link };
}

/** Everything of the state that a link restores, or null where there is nothing to say. */
export function linkOf(state: Pick<AppState, "scene" | "selection" | "view" | "queries">): LinkState | null {
  const { selection, view } = state;
  const parts = {
    ...drawingPart(state.scene.drawing, directionOf(view.language)),
    ...filterPart(state.scene.filters),
    ...tracePart(state.scene, view),
    ...queryPart(state),
    ...(selection !== null && { selection: selectionRow(selection) }),
    ...(view.reader !== null && { reader: [view.reader.articleId, view.reader.claimId] satisfies LinkState["reader"] }),
    ...(view.listOpen && { list: true as const }),
    ...(view.window !== null && { window: [...view.window] satisfies LinkState["window"] }),
  };
  return Object.keys(parts).length === 0 ? null : { v: 1, ...parts };
}

/** Is what the link draws drawn already? `direction` is that of the link's page. */
export function drawsLink(link: LinkState, drawing: Drawing, direction: Direction): boolean {
  if (link.entities === undefined) return drawing.overview;
  const told = ({ entities, relations = [], hidden, pinned, layered }: DrawingPart) =>
    JSON.stringify({ entities, relations, hidden, pinned, layered });
  return !drawing.overview && told(link) === told(drawingPart(drawing, direction));
}

export function selectionOf(link: LinkState): Selection | null {
  if (link.selection === undefined) return null;
  const [kind, id, claimId] = link.selection;
  if (kind === "entity") return { kind, id };
  return claimId === undefined ? { kind, id } : { kind, id, claimId };
}

export function filtersOf(link: LinkState): Filters {
  return {
    typesOff: link.typesOff ?? [],
    predicatesOff: link.predicatesOff ?? [],
    statesOff: link.statesOff ?? [],
    gradesOff: link.gradesOff ?? [],
    asOf: link.asOf ?? null,
    since: link.since ?? null,
    past: link.since === undefined ? (link.past ?? null) : null,
    about: link.since === undefined && link.past !== undefined ? (link.about ?? null) : null,
  };
}
