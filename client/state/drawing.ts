/** Drawing: which entities and relations are on the canvas, where each entity stands, and which are hidden or pinned. */
import type { Relation, SubgraphNode } from "#contract/model.ts";
import type { Direction } from "../i18n/languages.ts";

export type LabelSide = "bottom" | "top" | "left" | "right";

/** Where an entity stands, in the canvas's own units. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly side?: LabelSide;
}

export type Places = Readonly<Record<string, Place>>;

/** The way the entities were laid out last. */
export type Arrangement = "organic" | "layered";

export interface Drawing {
  readonly entities: Readonly<Record<string, SubgraphNode>>;
  readonly relations: Readonly<Record<string, Relation>>;
  /** Places by reading direction: one that is known in one direction only is mirrored in the other. */
  readonly places: Readonly<Record<Direction, Places>>;
  readonly hidden: readonly string[];
  readonly pinned: readonly string[];
  /** True while this is the ready-made drawing of the corpus, untouched. */
  readonly overview: boolean;
  readonly arrangement: Arrangement;
}

export const EMPTY_DRAWING: Drawing = {
  entities: {},
  relations: {},
  places: { rtl: {}, ltr: {} },
  hidden: [],
  pinned: [],
  overview: false,
  arrangement: "organic",
};

type Named<T> = Readonly<Record<string, T>>;

function byId<T extends { readonly id: string }>(list: readonly T[]): Record<string, T> {
  return Object.fromEntries(list.map((each) => [each.id, each]));
}

function without<T>(record: Named<T>, ids: ReadonlySet<string>): Named<T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !ids.has(id)));
}

/** Adds what is new and renews what is known; relations whose ends are not both drawn are left out. */
export function draw(drawing: Drawing, nodes: readonly SubgraphNode[], edges: readonly Relation[]): Drawing {
  const entities = { ...drawing.entities, ...byId(nodes) };
  const whole = edges.filter((edge) => edge.subject in entities && edge.object in entities);
  const shown = new Set(nodes.map((node): string => node.id));
  return {
    ...drawing,
    entities,
    relations: { ...drawing.relations, ...byId(whole) },
    hidden: drawing.hidden.filter((id) => !shown.has(id)),
    overview: false,
  };
}

/** Takes entities off the canvas with every relation that touches them. */
export function erase(drawing: Drawing, ids: readonly string[]): Drawing {
  const gone = new Set(ids);
  const cut = Object.values(drawing.relations).filter((edge) => gone.has(edge.subject) || gone.has(edge.object));
  return {
    ...drawing,
    entities: without(drawing.entities, gone),
    relations: without(drawing.relations, new Set(cut.map((edge): string => edge.id))),
    places: { rtl: without(drawing.places.rtl, gone), ltr: without(drawing.places.ltr, gone) },
    hidden: drawing.hidden.filter((id) => !gone.has(id)),
    pinned: drawing.pinned.filter((id) => !gone.has(id)),
    overview: false,
  };
}

/** Takes single relations off the canvas; their ends stay. */
export function eraseRelations(drawing: Drawing, ids: readonly string[]): Drawing {
  return { ...drawing, relations: without(drawing.relations, new Set(ids)), overview: false };
}

/** Hidden entities keep their place and come back with one click. */
export function hide(drawing: Drawing, ids: readonly string[]): Drawing {
  return { ...drawing, hidden: [...new Set([...drawing.hidden, ...ids])], overview: false };
}

export function unhide(drawing: Drawing, ids: readonly string[] = drawing.hidden): Drawing {
  const back = new Set(ids);
  return { ...drawing, hidden: drawing.hidden.filter((id) => !back.has(id)) };
}

/** Pinned entities are moved by hand only, never by a layout. */
export function togglePin(drawing: Drawing, id: string): Drawing {
  const pinned = drawing.pinned.includes(id) ? drawing.pinned.filter((each) => each !== id) : [...drawing.pinned, id];
  return { ...drawing, pinned, overview: false };
}

const OTHER: Readonly<Record<Direction, Direction>> = { rtl: "ltr", ltr: "rtl" };
const MIRRORED: Readonly<Record<LabelSide, LabelSide>> = { bottom: "bottom", top: "top", left: "right", right: "left" };

/** The same place on the page of the other direction. */
export function mirror({ x, y, side }: Place): Place {
  return side === undefined ? { x: -x, y } : { x: -x, y, side: MIRRORED[side] };
}

/** Where an entity stands on a page of this direction, or null where no layout has placed it yet. */
export function placeOf(drawing: Drawing, id: string, direction: Direction): Place | null {
  const own = drawing.places[direction][id];
  if (own !== undefined) return own;
  const other = drawing.places[OTHER[direction]][id];
  return other === undefined ? null : mirror(other);
}

/** Puts entities at places on the page of this direction; the other page mirrors them. */
export function place(drawing: Drawing, direction: Direction, places: Places): Drawing {
  const known = Object.fromEntries(Object.entries(places).filter(([id]) => id in drawing.entities));
  const other = without(drawing.places[OTHER[direction]], new Set(Object.keys(known)));
  const own = { ...drawing.places[direction], ...known };
  return {
    ...drawing,
    places: direction === "rtl" ? { rtl: own, ltr: other } : { rtl: other, ltr: own },
    overview: false,
  };
}

/** Puts entities at places of their own on either page, as the stored drawing of the corpus has them. */
export function placeBothWays(drawing: Drawing, rtl: Places, ltr: Places): Drawing {
  return { ...drawing, places: { rtl: { ...drawing.places.rtl, ...rtl }, ltr: { ...drawing.places.ltr, ...ltr } } };
}
