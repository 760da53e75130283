import { type EntityType, type Predicate, predicateRow } from "./ontology.ts";

/** Says why a predicate cannot join these two types, or null where it can. `object` null stands for a literal. */
export function endsFault(predicate: Predicate, subject: EntityType, object: EntityType | null): string | null {
  const row = predicateRow(predicate);
  if (!row.subjects.includes(subject))
    return `${predicate} takes no ${subject} as subject (allowed: ${row.subjects.join(", ")})`;
  if (object === null) return row.literal ? null : `${predicate} takes no literal object`;
  if (!row.objects.includes(object))
    return `${predicate} takes no ${object} as object (allowed: ${row.objects.join(", ")})`;
  return null;
}
