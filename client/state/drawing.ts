/** Drawing: which entities and relations are on the canvas, where each entity stands, and which are hidden or pinned. */
import type { Relation, SubgraphNode } from "#contract/model.ts";

export type LabelSide = "bottom" | "top" | "left" | "right";

/** Where an entity stands, in the canvas's own units as the Arabic page draws it; the English page mirrors x. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly side?: LabelSide;
}

/** The way the entities were laid out last. */
export type Arrangement = "organic" | "layered";

export interface Drawing {
  readonly entities: Readonly<Record<string, SubgraphNode>>;
  readonly relations: Readonly<Record<string, Relation>>;
  readonly places: Readonly<Record<string, Place>>;
  readonly hidden: readonly string[];
  readonly pinned: readonly string[];
  /** True while this is the ready-made drawing of the corpus, untouched. */
  readonly overview: boolean;
  readonly arrangement: Arrangement;
}

export const EMPTY_DRAWING: Drawing = {
  entities: {},
  relations: {},
  places: {},
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
    places: without(drawing.places, gone),
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

/** Puts entities at places; places of entities that are not drawn are dropped. */
export function place(drawing: Drawing, places: Named<Place>): Drawing {
  const known = Object.entries(places).filter(([id]) => id in drawing.entities);
  return { ...drawing, places: { ...drawing.places, ...Object.fromEntries(known) }, overview: false };
}
