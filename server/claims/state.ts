/**
 * A relation's state over time, from its accepted claims alone (DESIGN §5, "State on a date"; docs/state-and-grades.md).
 * Norms of other relations on the same goods (a permission after a restriction) are weighed by norm-state.ts, not here.
 */
import type { Claim, RelationState } from "#contract/model.ts";
import type { ArticleSource } from "./claim-source.ts";
import { type DateInterval, dateInterval, intervalsOverlap, isoDay } from "./date-interval.ts";
import { stateOn } from "./state-on.ts";
import { type Testimony, testimonyOf } from "./testimony.ts";

/** From `dates[i]` on the state is `states[i]`; before the first date it is unknown. */
export interface StateTimeline {
  readonly dates: string[];
  readonly states: RelationState[];
}

/** The claim's date, or, for an undated statement in the present, the date of its article. */
function validTime(claim: Claim, article: ArticleSource | undefined): DateInterval | null {
  if (claim.date !== undefined) return dateInterval(claim.date, claim.dateEnd);
  if (claim.tense === "past" || claim.tense === "future") return null;
  return article?.publishedAt == null ? null : dateInterval(article.publishedAt);
}

/** Does a claim deny what another asserts of the same time? An end ("no longer") is a change, not a contradiction. */
export function isContested(claims: readonly Claim[], article: (id: string) => ArticleSource | undefined): boolean {
  const yes = claims.filter((claim) => claim.polarity === "positive" && isHeld(claim));
  if (yes.length === 0) return false;
  if (claims.some((claim) => claim.status === "denied" || claim.deniedBy !== undefined)) return true;
  return claims.some(
    (claim) =>
      claim.polarity === "negative" && isHeld(claim) && yes.some((other) => overlapInTime(claim, other, article)),
  );
}

function isHeld(claim: Claim): boolean {
  return claim.status === "asserted" || claim.status === "reported";
}

function overlapInTime(a: Claim, b: Claim, article: (id: string) => ArticleSource | undefined): boolean {
  const first = validTime(a, article(a.articleId));
  const second = validTime(b, article(b.articleId));
  return first === null || second === null || intervalsOverlap(first, second);
}

/** What the claims testify, without those that testify nothing. */
export function testimoniesOf(
  claims: readonly Claim[],
  article: (id: string) => ArticleSource | undefined,
): Testimony[] {
  return claims.map((claim) => testimonyOf(claim, article(claim.articleId))).filter((testimony) => testimony !== null);
}

/**
 * The timeline of the state that `stateOn` gives for every day: it changes only on the first or last day of a claim's
 * interval. Independent of the order of `testimonies`.
 */
export function timelineOf(testimonies: readonly Testimony[]): StateTimeline {
  const days = new Set(testimonies.flatMap(({ start, end }) => [start, end]));
  const dates: string[] = [];
  const states: RelationState[] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const { state } = stateOn(day, testimonies);
    if (state !== (states.at(-1) ?? "unknown")) {
      dates.push(isoDay(day));
      states.push(state);
    }
  }
  return { dates, states };
}
