import type { ArticleAnswer } from "#contract/api.ts";
import type { Claim } from "#contract/model.ts";
import type { Range } from "./segments.ts";

/** A paragraph with the claims whose sentence begins in it. */
export interface NotedParagraph extends Range {
  readonly claims: readonly Claim[];
}

/** The claims of an article in reading order: by where the sentence begins, then by id. */
export function inReadingOrder(claims: readonly Claim[]): Claim[] {
  return claims.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** Gives each claim to the paragraph in which its sentence begins; one that begins between two goes to the next. */
export function noteParagraphs(paragraphs: readonly Range[], claims: readonly Claim[]): NotedParagraph[] {
  const ordered = inReadingOrder(claims);
  let previousEnd = 0;
  return paragraphs.map((paragraph, index) => {
    const from = previousEnd;
    previousEnd = index === paragraphs.length - 1 ? Number.POSITIVE_INFINITY : paragraph.end;
    const until = previousEnd;
    return { ...paragraph, claims: ordered.filter(({ start }) => start >= from && start < until) };
  });
}

/** The claim `by` steps from `current` in reading order; from nowhere, the first or the last. */
export function neighbourClaim(claims: readonly Claim[], current: string | null, by: 1 | -1): Claim | undefined {
  const ordered = inReadingOrder(claims);
  const at = ordered.findIndex((claim) => claim.id === current);
  if (at < 0) return by === 1 ? ordered[0] : ordered.at(-1);
  return ordered[Math.min(ordered.length - 1, Math.max(0, at + by))];
}

/** How often each entity is mentioned, the most mentioned first. */
export function mentionCounts(answer: Pick<ArticleAnswer, "mentions">): [entityId: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { entityId } of answer.mentions) counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}
