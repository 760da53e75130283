/** Our stable, readable ids. Neo4j's internal ids never leave `server/neo4j`. */
import { z } from "zod";
import type { Predicate } from "./ontology.ts";

export const entityId = z.string().min(1).max(200).brand<"EntityId">().meta({ id: "EntityId" });
export type EntityId = z.infer<typeof entityId>;
export const articleId = z.string().min(1).max(200).brand<"ArticleId">().meta({ id: "ArticleId" });
/** An article's id is its story's, shared by digest and original. */
export type ArticleId = z.infer<typeof articleId>;
export const claimId = z.string().min(1).max(400).brand<"ClaimId">().meta({ id: "ClaimId" });
export type ClaimId = z.infer<typeof claimId>;
export const relationId = z.string().min(1).max(700).brand<"RelationId">().meta({ id: "RelationId" });
export type RelationId = z.infer<typeof relationId>;

/** `story:fact`. Made of story and proposition, so that it survives the exchange of digest and original. */
export function makeClaimId(story: string, fact: string): ClaimId {
  return claimId.parse(`${story}:${fact}`);
}

/** `subject:PREDICATE:object` and `:item` where goods are named. Kebab-case ends hold no colon, so the id is unambiguous. */
export function makeRelationId(subject: string, predicate: Predicate, object: string, item: string | null): RelationId {
  return relationId.parse([subject, predicate, object, ...(item === null ? [] : [item])].join(":"));
}
