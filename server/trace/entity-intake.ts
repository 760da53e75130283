/** Entity rows into columns, numbered by id at the end. */

import type { EntityId } from "#contract/ids.ts";
import { ENTITY_TYPE_NAMES, type EntityType } from "#contract/ontology.ts";
import { cell, groupByKey, IntColumn, placesIn, type StringTable } from "./columns.ts";
import { ENTITY_FLAGS, type EntityColumns, named } from "./trace-graph.ts";
import type { TraceEntityRow } from "./trace-rows.ts";

const GOODS: ReadonlySet<EntityType> = new Set<EntityType>(["Chip", "AIModel", "Software", "Equipment"]);
/** Subtypes that stand for all their members: what is part of one is a variant of it, not a component. */
const FAMILY_SUBTYPES: ReadonlySet<string> = new Set(["series", "family"]);

export class EntityIntake {
  /** Draft numbers, in the order of coming. */
  readonly drafts = new Map<string, number>();
  readonly #ids: EntityId[] = [];
  readonly #namesEn: string[] = [];
  readonly #namesAr: string[] = [];
  readonly #types = new IntColumn();
  readonly #flags = new IntColumn();
  readonly #countries: (string | null)[] = [];
  readonly #parents: (string | null)[] = [];
  readonly #references = new IntColumn();
  readonly #strings: StringTable;

  constructor(strings: StringTable) {
    this.#strings = strings;
  }

  add(row: TraceEntityRow): void {
    if (this.drafts.has(row.id)) return;
    if (!isEntityId(row.id)) throw new Error("an entity has no id");
    this.drafts.set(row.id, this.#ids.length);
    this.#ids.push(row.id);
    this.#namesEn.push(row.nameEn);
    this.#namesAr.push(row.nameAr);
    this.#types.push(ENTITY_TYPE_NAMES.indexOf(row.type));
    this.#flags.push(flagsOf(row));
    this.#countries.push(row.country ?? null);
    this.#parents.push(row.parent ?? null);
    this.#references.push(this.#strings.intern(row.referenceSource));
  }

  /** The columns, and the final number of each draft number. */
  finish(): { columns: EntityColumns; numbers: Int32Array } {
    const ids = this.#ids.toSorted();
    const order = Int32Array.from(ids, (id) => this.drafts.get(id) ?? -1);
    const numbers = placesIn(order);
    const at = (id: string | null) => (id === null ? -1 : cell(numbers, this.drafts.get(id) ?? -1));
    const parent = order.map((draft) => at(this.#parents[draft] ?? null));
    const columns: EntityColumns = {
      count: ids.length,
      id: ids,
      nameEn: Array.from(order, (draft) => named(this.#namesEn, draft)),
      nameAr: Array.from(order, (draft) => named(this.#namesAr, draft)),
      type: new Uint8Array(this.#types.take(order)),
      flags: new Uint8Array(this.#flags.take(order)),
      country: order.map((draft) => at(this.#countries[draft] ?? null)),
      parent,
      reference: this.#references.take(order),
      children: groupByKey(parent, ids.length),
    };
    return { columns, numbers };
  }
}

/** Rows come from behind a door: a schema's parse of each would take as long as all the rest. */
function isEntityId(id: string): id is EntityId {
  return id !== "";
}

function flagsOf(row: TraceEntityRow): number {
  return (
    (row.collective ? ENTITY_FLAGS.collective : 0) |
    (row.unnamed ? ENTITY_FLAGS.unnamed : 0) |
    (GOODS.has(row.type) ? ENTITY_FLAGS.goods : 0) |
    (row.type === "Place" ? ENTITY_FLAGS.place : 0) |
    (FAMILY_SUBTYPES.has(row.subtype ?? "") ? ENTITY_FLAGS.family : 0)
  );
}
