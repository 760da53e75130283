/** Who a claim comes from, and how many independent sources a set of claims has. */
import type { ArticleRef, Claim, Entity } from "#contract/model.ts";

/** What the judgement of a claim needs to know of its article. */
export type ArticleSource = Pick<
  ArticleRef,
  "id" | "story" | "kind" | "outlet" | "citedOutlets" | "publishedAt" | "datePrecision"
> & {
  /** Articles whose texts are near-copies share this key; absent: the article stands alone. */
  readonly copyGroup?: string;
};

export interface ClaimContext {
  readonly entity: (id: string) => Entity | undefined;
  readonly article: (id: string) => ArticleSource | undefined;
}

/** Is the entity a source that can be named and asked, not "experts" or "reports"? */
function isNamed(entity: Entity | undefined): boolean {
  return entity !== undefined && !entity.unnamed;
}

/**
 * The claim's originating source: its named speaker, else the outlet that the article cites for it, else the only outlet
 * that the article cites at all, else the article's own outlet, else the article itself (near-copies are one article).
 */
export function originOf(claim: Claim, context: ClaimContext): string {
  if (claim.attributedTo !== undefined && isNamed(context.entity(claim.attributedTo)))
    return `entity:${claim.attributedTo}`;
  if (claim.reportedBy !== undefined && isNamed(context.entity(claim.reportedBy))) return `entity:${claim.reportedBy}`;
  const article = context.article(claim.articleId);
  const [onlyCited, ...otherCited] = article?.citedOutlets ?? [];
  if (onlyCited !== undefined && otherCited.length === 0) return `entity:${onlyCited}`;
  if (article?.copyGroup !== undefined) return `copies:${article.copyGroup}`;
  if (article?.outlet != null) return `outlet:${article.outlet}`;
  return `article:${claim.articleId}`;
}

/** Is there anyone with a name behind the claim: a speaker, a cited outlet, or the outlet that printed it? */
export function hasNamedSource(claim: Claim, context: ClaimContext): boolean {
  if (claim.attributedTo !== undefined) return isNamed(context.entity(claim.attributedTo));
  if (claim.reportedBy !== undefined) return isNamed(context.entity(claim.reportedBy));
  const article = context.article(claim.articleId);
  return article !== undefined && (article.outlet !== null || article.citedOutlets.length > 0);
}

/**
 * How many independent sources the claims have (DESIGN §5, Grade). Sources differ by origin; one origin counts again only
 * for another event told in another story, so that one wire story in ten outlets, or two sentences of one article, are one.
 */
export function countIndependentSources(claims: readonly Claim[], context: ClaimContext): number {
  const byOrigin = new Map<string, { events: Set<string>; stories: Set<string> }>();
  for (const claim of claims) {
    const origin = originOf(claim, context);
    const known = byOrigin.get(origin) ?? { events: new Set<string>(), stories: new Set<string>() };
    const article = context.article(claim.articleId);
    known.events.add(claim.event ?? `month:${claim.date?.slice(0, 7) ?? "undated"}`);
    known.stories.add(article?.copyGroup ?? article?.story ?? claim.articleId);
    byOrigin.set(origin, known);
  }
  let count = 0;
  for (const { events, stories } of byOrigin.values()) count += Math.min(events.size, stories.size);
  return count;
}
