import type { ArticleSource, ClaimContext } from "../../../server/claims/claim-source.ts";
import { articleId } from "../../../server/contract/ids.ts";
import {
  type Claim,
  claim as claimSchema,
  type Entity,
  entity as entitySchema,
} from "../../../server/contract/model.ts";

type ClaimInput = Partial<Record<keyof Claim, unknown>>;

/** A valid claim "nvidia supplies alibaba", with what the test says in place of the defaults. */
export function buildClaim(input: ClaimInput = {}): Claim {
  return claimSchema.parse({
    id: "story:fact",
    articleId: "story",
    subject: "nvidia",
    predicate: "SUPPLIES",
    object: "alibaba",
    item: null,
    polarity: "positive",
    status: "asserted",
    start: 0,
    end: 4,
    quote: "قالت",
    grade: "B",
    method: "curated",
    review: "accepted",
    ...input,
  });
}

export function buildEntity(id: string, input: Partial<Record<keyof Entity, unknown>> = {}): Entity {
  return entitySchema.parse({
    id,
    type: "Company",
    nameEn: id,
    nameAr: id,
    aliases: [],
    collective: false,
    unnamed: false,
    ...input,
  });
}

export function buildArticle(id: string, input: Partial<ArticleSource> = {}): ArticleSource {
  return {
    id: articleId.parse(id),
    story: id,
    kind: "digest",
    outlet: `outlet of ${id}`,
    citedOutlets: [],
    publishedAt: "2025-09-18",
    datePrecision: "day",
    ...input,
  };
}

export function buildContext(articles: readonly ArticleSource[], entities: readonly Entity[]): ClaimContext {
  return {
    article: (id) => articles.find((each) => each.id === id),
    entity: (id) => entities.find((each) => each.id === id),
  };
}
