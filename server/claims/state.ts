/**
 * A relation's state over time, from its accepted claims alone (DESIGN §5, "State on a date").
 * Norms of other relations on the same goods (a permission after a restriction) are weighed when tracing, not here.
 */
import type { Claim, RelationState } from "#contract/model.ts";
import type { ArticleSource } from "./claim-source.ts";
import { type DateInterval, dateInterval, intervalsOverlap } from "./date-interval.ts";

/** From `dates[i]` on the state is `states[i]`; before the first date it is unknown. */
export interface StateTimeline {
  readonly dates: string[];
  readonly states: RelationState[];
}

type Voice = "yes" | "no" | "denies" | "ends";

interface Testimony {
  readonly voice: Voice;
  readonly when: DateInterval;
}

/**
 * What a claim testifies, and for when. Null where it begins or ends nothing by itself: plans, expectations and attempts
 * never hold; the undated past was some time before the article. A denial by a party only contests what another says.
 */
function testimonyOf(claim: Claim, article: ArticleSource | undefined): Testimony | null {
  const when = validTime(claim, article);
  if (when === null) return null;
  switch (claim.status) {
    case "planned":
    case "expected":
    case "attempted":
      return null;
    case "denied":
      return { voice: "denies", when };
    case "ended":
      return { voice: claim.polarity === "positive" ? "ends" : "yes", when };
    case "asserted":
    case "reported":
      return { voice: claim.polarity === "positive" ? "yes" : "no", when };
  }
}

/** The claim's date, or, for an undated statement in the present, the date of its article. */
export function validTime(claim: Claim, article: ArticleSource | undefined): DateInterval | null {
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

/**
 * The timeline of the relation's state. A state counts only from the last day of its date's interval on, so that a date
 * known to the month claims nothing about the middle of that month; an end makes the days of its interval unknown.
 * Independent of the order of `claims`.
 */
export function stateTimeline(
  claims: readonly Claim[],
  article: (id: string) => ArticleSource | undefined,
): StateTimeline {
  const testimonies = claims
    .map((claim) => testimonyOf(claim, article(claim.articleId)))
    .filter((testimony): testimony is Testimony => testimony !== null);
  const days = new Set<string>();
  for (const { voice, when } of testimonies) {
    if (leavesUnknown(voice)) days.add(when.start);
    days.add(when.end);
  }
  const dates: string[] = [];
  const states: RelationState[] = [];
  for (const day of [...days].sort()) {
    const state = stateOn(day, testimonies);
    if (state !== (states.at(-1) ?? "unknown")) {
      dates.push(day);
      states.push(state);
    }
  }
  return { dates, states };
}

/** Inside the interval of a no or an end the state may have changed already. */
function leavesUnknown(voice: Voice): boolean {
  return voice === "no" || voice === "ends";
}

function stateOn(day: string, testimonies: readonly Testimony[]): RelationState {
  const heard = testimonies.filter(({ when }) => when.end <= day);
  const lastYes = latest(heard, ["yes"]);
  const against = latest(heard, ["no", "ends"]);
  const lastNo = latest(heard, ["no"]);
  if (lastYes !== null && lastNo !== null && intervalsOverlap(lastYes, lastNo)) return "contested";
  if (testimonies.some(({ voice, when }) => leavesUnknown(voice) && when.start <= day && day < when.end))
    return "unknown";
  if (lastYes === null) return against === null ? "unknown" : "notHeld";
  if (against !== null && against.end >= lastYes.end) return "notHeld";
  return latest(heard, ["denies"]) === null ? "holds" : "contested";
}

function latest(testimonies: readonly Testimony[], voices: readonly Voice[]): DateInterval | null {
  return (
    testimonies
      .filter((each) => voices.includes(each.voice))
      .map((each) => each.when)
      .sort(byEnd)
      .at(-1) ?? null
  );
}

function byEnd(a: DateInterval, b: DateInterval): number {
  if (a.end !== b.end) return a.end < b.end ? -1 : 1;
  return a.start < b.start ? -1 : a.start > b.start ? 1 : 0;
}
