import type { Claim, Entity } from "#contract/model.ts";
import type { ArticleSource } from "../../server/claims/claim-source.ts";
import { deriveRelations } from "../../server/claims/derive.ts";
import { TRACED_PREDICATES, type TraceRows } from "../../server/trace/trace-rows.ts";

/** Entities, articles and accepted claims as the tracer is fed with them; relations are derived as the loader derives them. */
export function traceRows(
  entities: readonly Entity[],
  articles: readonly ArticleSource[],
  claims: readonly Claim[],
): TraceRows {
  const traced = claims.filter(({ predicate }) => TRACED_PREDICATES.some((each) => each === predicate));
  const relations = deriveRelations({
    claims: traced,
    articles: new Map(articles.map((article) => [article.id, article])),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
  });
  return {
    entities: entities.map((entity) => ({
      ...entity,
      country: entity.reference?.country ?? null,
      parent: entity.reference?.parent ?? null,
      referenceSource: entity.reference?.source ?? null,
    })),
    articles,
    relations,
    claims: traced.flatMap((claim) => (claim.object === null ? [] : [{ ...claim, object: claim.object }])),
  };
}
