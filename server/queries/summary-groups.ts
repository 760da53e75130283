import { z } from "zod";
import { CLAIM_STATUS_NAMES } from "#contract/claim-vocabulary.ts";
import { claimMethod, claimReview, entityType, grade, predicateName } from "#contract/model.ts";
import type { ReadQuery } from "./query.ts";
import { RELATION_TYPES } from "./rows/relation-row.ts";

const typeCount = z.object({ type: entityType, count: z.int() });
const predicateCount = z.object({ predicate: predicateName, count: z.int() });
const statusCount = z.object({ status: z.enum(CLAIM_STATUS_NAMES), count: z.int() });
const gradeCount = z.object({ grade, count: z.int() });
const methodCount = z.object({ method: claimMethod, review: claimReview, count: z.int() });

/** How many entities of each type? */
export function entitiesByType(): ReadQuery<z.infer<typeof typeCount>[]> {
  return {
    cypher: "MATCH (e:Entity)\nRETURN e.type AS type, count(e) AS count\nORDER BY count DESC, type\nLIMIT 100",
    params: {},
    map: (rows) => rows.map((row) => typeCount.parse(row)),
  };
}

/** How many relations of each predicate? */
export function relationsByPredicate(): ReadQuery<z.infer<typeof predicateCount>[]> {
  return {
    cypher: `MATCH (:Entity)-[r:${RELATION_TYPES}]->(:Entity)
RETURN type(r) AS predicate, count(r) AS count
ORDER BY count DESC, predicate
LIMIT 100`,
    params: {},
    map: (rows) => rows.map((row) => predicateCount.parse(row)),
  };
}

/** How firmly are the accepted claims said? */
export function claimsByStatus(): ReadQuery<z.infer<typeof statusCount>[]> {
  return {
    cypher: `MATCH (c:Claim {review: 'accepted'})
RETURN c.status AS status, count(c) AS count
ORDER BY count DESC, status
LIMIT 100`,
    params: {},
    map: (rows) => rows.map((row) => statusCount.parse(row)),
  };
}

/** How well are the accepted claims sourced? */
export function claimsByGrade(): ReadQuery<z.infer<typeof gradeCount>[]> {
  return {
    cypher: `MATCH (c:Claim {review: 'accepted'})
RETURN c.grade AS grade, count(c) AS count
ORDER BY grade
LIMIT 100`,
    params: {},
    map: (rows) => rows.map((row) => gradeCount.parse(row)),
  };
}

/** Who found the claims, and what did review make of them? */
export function claimsByMethod(): ReadQuery<z.infer<typeof methodCount>[]> {
  return {
    cypher: `MATCH (c:Claim)
RETURN c.method AS method, c.review AS review, count(c) AS count
ORDER BY method, review
LIMIT 100`,
    params: {},
    map: (rows) => rows.map((row) => methodCount.parse(row)),
  };
}
