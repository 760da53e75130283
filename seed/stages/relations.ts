/** Relations of what the database holds: derived from its accepted claims, whoever wrote them. */
import type { Claim, Entity, Relation } from "#contract/model.ts";
import { foldForSearch } from "#text/fold.ts";
import type { ArticleSource } from "../../server/claims/claim-source.ts";
import { deriveRelations } from "../../server/claims/derive.ts";
import { groupNearCopies } from "../../server/claims/near-copy.ts";
import type { StoredArticle } from "../../server/neo4j/graph-store.ts";

export interface HeldGraph {
  readonly entities: readonly Entity[];
  /** As claims refer to them, by id: `articleSources` of the texts. */
  readonly articles: ReadonlyMap<string, ArticleSource>;
  readonly claims: readonly Claim[];
}

/** The articles as claims refer to them: near-copies of one text share a group. */
export function articleSources(articles: readonly StoredArticle[]): Map<string, ArticleSource> {
  const groups = groupNearCopies(articles.map(({ id, text }) => ({ id, folded: foldForSearch(text) })));
  return new Map(
    articles.map((article) => {
      const copyGroup = groups.get(article.id);
      return [article.id, copyGroup === undefined ? article : { ...article, copyGroup }];
    }),
  );
}

/** Sorted by id. */
export function relationsOf({ entities, articles, claims }: HeldGraph): Relation[] {
  return deriveRelations({
    claims,
    articles,
    entities: new Map(entities.map((entity) => [entity.id, entity])),
  });
}

/** How many relations each entity has, both ways; a relation of an entity with itself counts twice. */
export function degreesOf(relations: readonly Relation[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { subject, object } of relations)
    for (const end of [subject, object]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  return degrees;
}
