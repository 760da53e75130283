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
 * Near-copies of one text have one origin, though one of them names the agency and the other does not.
 */
export function countIndependentSources(claims: readonly Claim[], context: ClaimContext): number {
  const originByCopies = sharedOrigins(claims, context);
  const byOrigin = new Map<string, { claims: Claim[]; stories: Set<string> }>();
  for (const claim of claims) {
    const origin = originOf(claim, context);
    const shared = originByCopies.get(origin) ?? origin;
    const known = byOrigin.get(shared) ?? { claims: [], stories: new Set<string>() };
    const article = context.article(claim.articleId);
    known.claims.push(claim);
    known.stories.add(article?.copyGroup ?? article?.story ?? claim.articleId);
    byOrigin.set(shared, known);
  }
  let count = 0;
  for (const each of byOrigin.values()) count += Math.min(countEvents(each.claims), each.stories.size);
  return count;
}

/** Origins of claims without a named speaker in near-copies of one text: each stands for the smallest of them. */
function sharedOrigins(claims: readonly Claim[], context: ClaimContext): Map<string, string> {
  const byCopies = new Map<string, string[]>();
  for (const claim of claims) {
    const group = context.article(claim.articleId)?.copyGroup;
    if (group === undefined) continue;
    if (claim.attributedTo !== undefined && isNamed(context.entity(claim.attributedTo))) continue;
    byCopies.set(group, [...(byCopies.get(group) ?? []), originOf(claim, context)].sort());
  }
  const shared = new Map<string, string>();
  const rootOf = (origin: string): string => {
    const above = shared.get(origin);
    return above === undefined ? origin : rootOf(above);
  };
  for (const origins of byCopies.values()) {
    for (const origin of origins) {
      const [low, high] = [rootOf(origins[0] ?? origin), rootOf(origin)].sort();
      if (low !== undefined && high !== undefined && low !== high) shared.set(high, low);
    }
  }
  return new Map([...shared.keys()].map((origin) => [origin, rootOf(origin)]));
}

/**
 * How many events the claims surely tell: those with a key of their own, and of the others each month that no keyed claim
 * is dated in. An undated claim without a key may tell any of them.
 */
function countEvents(claims: readonly Claim[]): number {
  const keys = new Set<string>();
  const keyedMonths = new Set<string>();
  const otherMonths = new Set<string>();
  for (const { event, date } of claims) {
    if (event !== undefined) keys.add(event);
    if (date !== undefined) (event === undefined ? otherMonths : keyedMonths).add(date.slice(0, 7));
  }
  const more = [...otherMonths].filter((month) => !keyedMonths.has(month)).length;
  return Math.max(1, keys.size + more);
}
