import { z } from "zod";
import { entityRef } from "#contract/model.ts";
import type { EntityType } from "#contract/ontology.ts";
import type { ReadQuery, Row } from "./query.ts";

const candidate = entityRef.extend({ aliases: z.array(z.string()), degree: z.int() });
/** An entity that may answer a search; how well it does is decided on its names, outside the database. */
export type EntityCandidate = z.infer<typeof candidate>;

/** Entities whose search key holds words like these. `text` is a full-text query made by `fullTextQuery`. */
export function searchEntities(
  text: string,
  types: readonly EntityType[] | null,
  limit: number,
): ReadQuery<EntityCandidate[]> {
  return {
    cypher: `CALL db.index.fulltext.queryNodes('entitySearch', $text) YIELD node AS e, score
WHERE $types IS NULL OR e.type IN $types
RETURN e.id AS id, e.type AS type, e.nameEn AS nameEn, e.nameAr AS nameAr, e.aliases AS aliases,
  coalesce(e.degree, 0) AS degree
ORDER BY score DESC, e.degree DESC, e.id
LIMIT $limit`,
    params: { text, types, limit },
    map: (rows) => rows.map(candidateOf),
  };
}

function candidateOf(row: Row): EntityCandidate {
  return candidate.parse({ ...row, aliases: row.aliases ?? [] });
}
