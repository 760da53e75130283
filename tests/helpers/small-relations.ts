import type { Relation } from "#contract/model.ts";
import { deriveRelations } from "../../server/claims/derive.ts";
import { SMALL_ARTICLES, SMALL_CLAIMS, SMALL_ENTITIES } from "./small-graph-data.ts";

/** The relations of the small graph, derived as the loader derives them. */
export const SMALL_RELATIONS: readonly Relation[] = deriveRelations({
  claims: SMALL_CLAIMS,
  articles: new Map(SMALL_ARTICLES.map((article) => [article.id, article])),
  entities: new Map(SMALL_ENTITIES.map((entity) => [entity.id, entity])),
});
