import { type Relation, relation } from "#contract/model.ts";
import { PREDICATE_NAMES } from "#contract/ontology.ts";
import type { Row } from "../query.ts";

/** Every relationship type that is a relation of ours, for a pattern: what a request names is compared as a parameter. */
export const RELATION_TYPES = PREDICATE_NAMES.join("|");

/** Flat columns of a relation bound to `r`. */
export const RELATION_COLUMNS = `r.id AS id, r.subject AS subject, r.predicate AS predicate, r.object AS object,
  r.item AS item, r.claims AS claims, r.positive AS positive, r.negative AS negative, r.polarity AS polarity,
  r.status AS status, r.firstDate AS firstDate, r.lastDate AS lastDate, r.stateDates AS stateDates, r.states AS states,
  r.articles AS articles, r.outlets AS outlets, r.sources AS sources, r.grade AS grade, r.contested AS contested`;

export function relationFromRow(row: Row): Relation {
  return relation.parse({
    ...row,
    item: row.item ?? null,
    firstDate: row.firstDate ?? null,
    lastDate: row.lastDate ?? null,
    stateDates: row.stateDates ?? [],
    states: row.states ?? [],
    articles: row.articles ?? [],
    outlets: row.outlets ?? [],
  });
}
