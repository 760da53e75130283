/** What the consequences of a path need to know of the world around it: names, countries, groups, families of goods, makers, authorities. */
import type { ClaimId, EntityId, RelationId } from "#contract/ids.ts";
import type { EntityType } from "#contract/ontology.ts";

/** What a fact of the world rests on: quoted claims, or a reference fact, which is shown as such and never as an article's word. */
export interface Basis {
  readonly claims: readonly ClaimId[];
  readonly relations: readonly RelationId[];
  /** Source of the reference facts among the steps; absent where every step is a quoted claim. */
  readonly reference?: string;
}

/** A fact that needs no evidence, such as that a thing is itself. */
export const NO_BASIS: Basis = { claims: [], relations: [] };

export interface WorldEntity {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly nameAr: string;
  readonly nameEn: string;
  /** A group, class or alliance: "Chinese companies". */
  readonly collective: boolean;
}

/** Something an entity stands under: its country, a group it is a member of, a family that goods belong to. */
export interface Standing {
  readonly id: EntityId;
  readonly basis: Basis;
}

/** Who designs, develops, manufactures or supplies goods, by the relation that says so. */
export interface Maker {
  readonly maker: EntityId;
  readonly predicate: "DESIGNS" | "DEVELOPS" | "MANUFACTURES" | "SUPPLIES";
  readonly relation: RelationId;
  readonly claims: readonly ClaimId[];
}

/**
 * The world as the claims tell it that count in the request (in print by `knownBy`, not dated after `asOf`, not negative,
 * not planned, not ended on the date). Structure that an article states without a date (a seat, a membership, a maker)
 * counts on every date until a claim ends it. Quoted facts stand before reference facts where both exist.
 * Every list is in a fixed order and without repeats; none contains the entity itself.
 */
export interface World {
  readonly entity: (id: EntityId) => WorldEntity | undefined;
  /**
   * Countries of an entity: LOCATED_IN (a city stands for its country), else the reference country, else those of its
   * parent. A country's own list is itself with `NO_BASIS`. Empty: unknown. Of goods: empty.
   */
  readonly countriesOf: (id: EntityId) => readonly Standing[];
  /**
   * Groups that an entity is stated to be in, nearest first: PART_OF from a company, group or place to a collective
   * entity, transitively, and the reference parent where that is collective. Never by country or likeness of name.
   */
  readonly groupsOf: (id: EntityId) => readonly Standing[];
  /** Collective firms and organisations of a country: who is in them may not be stated. */
  readonly collectivesIn: (country: EntityId) => readonly EntityId[];
  /** Firms that a firm is a part of (not collective), nearest first: a subsidiary's parents. */
  readonly parentFirmsOf: (id: EntityId) => readonly Standing[];
  /**
   * Families of goods, nearest first: PART_OF to a series, a family or a class of goods, and the reference parent,
   * transitively. What goods are a part of otherwise (memory of a chip) is no family of theirs.
   */
  readonly familiesOf: (goods: EntityId) => readonly Standing[];
  /** Goods that stand under these goods, at any depth. */
  readonly membersOf: (goods: EntityId) => readonly EntityId[];
  /** Who is documented to design, develop, manufacture or supply exactly these goods. */
  readonly makersOf: (goods: EntityId) => readonly Maker[];
  /** Goods that a firm is documented to design, develop, manufacture or supply: the inverse of `makersOf`. */
  readonly goodsOf: (maker: EntityId) => readonly EntityId[];
}

/** The standing of an entity under another: itself, or the first entry with that id. */
export function standingUnder(id: EntityId, above: EntityId, list: readonly Standing[]): Basis | null {
  if (id === above) return NO_BASIS;
  return list.find((each) => each.id === above)?.basis ?? null;
}

/** Both bases together. */
export function joinBases(...bases: readonly Basis[]): Basis {
  const sources = [...new Set(bases.map((each) => each.reference).filter((each) => each !== undefined))];
  return {
    claims: [...new Set(bases.flatMap((each) => each.claims))],
    relations: [...new Set(bases.flatMap((each) => each.relations))],
    ...(sources.length === 0 ? {} : { reference: sources.join("; ") }),
  };
}
