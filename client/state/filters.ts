/** Filters: what of the drawing is held back from view. Everything is listed by what is off, so the start is empty. */
import type { Grade } from "#contract/claim-vocabulary.ts";
import { type EntityType, PREDICATE_NAMES, PREDICATES, type Predicate } from "#contract/ontology.ts";
import { FAMILY_NAMES, type PredicateFamily } from "#contract/predicate-families.ts";
import type { DrawnState } from "./drawn-state.ts";

export interface Filters {
  readonly typesOff: readonly EntityType[];
  readonly predicatesOff: readonly Predicate[];
  readonly statesOff: readonly DrawnState[];
  readonly gradesOff: readonly Grade[];
  /** The day (ISO, cut to precision) up to which the drawing is read; null reads all of it. */
  readonly asOf: string | null;
  /** Where the range that is looked at begins; it ends at `asOf`. Null: at the first claim. */
  readonly since: string | null;
  /** The earlier of two days that are compared; the later one is `asOf`. Null: nothing is compared. */
  readonly past: string | null;
  /** The entity whose changes alone are compared; null: those of all. */
  readonly about: string | null;
}

export const NO_FILTERS: Filters = {
  typesOff: [],
  predicatesOff: [],
  statesOff: [],
  gradesOff: [],
  asOf: null,
  since: null,
  past: null,
  about: null,
};

/** The lists of a filter that a legend row can turn off. */
export interface FilterValues {
  readonly typesOff: EntityType;
  readonly predicatesOff: Predicate;
  readonly statesOff: DrawnState;
  readonly gradesOff: Grade;
}

/** Turns values off, or on again where every one of them is off already. */
export function toggle<K extends keyof FilterValues>(
  filters: Filters,
  list: K,
  values: readonly FilterValues[K][],
): Filters {
  const off: readonly FilterValues[keyof FilterValues][] = filters[list];
  const allOff = values.every((value) => off.includes(value));
  const rest = off.filter((value) => !values.some((each) => each === value));
  return { ...filters, [list]: allOff ? rest : [...rest, ...values] };
}

/** Leaves only these values on; a second time, turns all on again. */
export function isolate<K extends keyof FilterValues>(
  filters: Filters,
  list: K,
  values: readonly FilterValues[K][],
  all: readonly FilterValues[K][],
): Filters {
  const off: readonly FilterValues[keyof FilterValues][] = filters[list];
  const others = all.filter((value) => !values.includes(value));
  const isolated = others.length === off.length && others.every((value) => off.includes(value));
  return { ...filters, [list]: isolated ? [] : others };
}

export function setAsOf(filters: Filters, asOf: string | null): Filters {
  return { ...filters, asOf };
}

const PREDICATES_BY_FAMILY: ReadonlyMap<PredicateFamily, readonly Predicate[]> = new Map(
  FAMILY_NAMES.map((family) => [family, PREDICATE_NAMES.filter((each) => PREDICATES[each].family === family)]),
);

export function predicatesOf(family: PredicateFamily): readonly Predicate[] {
  return PREDICATES_BY_FAMILY.get(family) ?? [];
}

/** Is anything held back at all? */
export function filtersActive(filters: Filters): boolean {
  const { typesOff, predicatesOff, statesOff, gradesOff, asOf, since, past } = filters;
  return (
    asOf !== null ||
    since !== null ||
    past !== null ||
    [typesOff, predicatesOff, statesOff, gradesOff].some((list) => list.length > 0)
  );
}
