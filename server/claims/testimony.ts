/**
 * What each claim testifies, for which days (DESIGN §5, "State on a date"): the rules stand in docs/state-and-grades.md.
 * Days are numbers since 1970-01-01, so that a tracer can weigh many thousands a request.
 */
import type { ClaimId } from "#contract/ids.ts";
import type { Claim } from "#contract/model.ts";
import { type DayInterval, dayInterval } from "./date-interval.ts";

/** `yes` it is so; `no` it is not so; `denies`: a party contests it; `ends`: it was so and is so no longer. */
export type Voice = "yes" | "no" | "denies" | "ends";

/** One claim's word on whether its relation holds. Never changed: cheap to share between requests. */
export interface Testimony {
  readonly claim: ClaimId;
  readonly voice: Voice;
  /** First day of the claim's time, at its precision. */
  readonly start: number;
  /** Last day, inclusive; the claim counts from here on. */
  readonly end: number;
  /** Last day of the article's print interval; null where the article has no date. */
  readonly printed: number | null;
  /** The time is the article's: the text speaks in its present and gives no date. */
  readonly undated: boolean;
  /** A positive claim that carries its own denial (`deniedBy`). */
  readonly denied: boolean;
  /** Key of the event in the world, shared by all claims that tell it. */
  readonly event: string | null;
}

/** What of a claim its testimony rests on; null and absent mean the same, so that rows of a stream fit too. */
export interface TestimonyClaim extends Pick<Claim, "id" | "polarity" | "status"> {
  readonly date?: string | null | undefined;
  readonly dateEnd?: string | null | undefined;
  readonly tense?: Claim["tense"] | null | undefined;
  readonly event?: string | null | undefined;
  readonly deniedBy?: string | null | undefined;
}

interface PrintDate {
  readonly publishedAt?: string | null | undefined;
}

/**
 * What the claim testifies. Null where it begins or ends nothing by itself: plans, expectations and attempts never hold,
 * the undated past was some time before the article, and an undated claim of an undated article is known for no day.
 */
export function testimonyOf(claim: TestimonyClaim, article: PrintDate | undefined): Testimony | null {
  const voice = voiceOf(claim);
  if (voice === null) return null;
  const print = article?.publishedAt == null ? null : dayInterval(article.publishedAt);
  const when = validDays(claim, print, voice);
  if (when === null) return null;
  return {
    claim: claim.id,
    voice,
    start: when.start,
    end: when.end,
    printed: print?.end ?? null,
    undated: claim.date == null,
    denied: voice === "yes" && claim.deniedBy != null,
    event: claim.event ?? null,
  };
}

function voiceOf({ status, polarity }: TestimonyClaim): Voice | null {
  switch (status) {
    case "planned":
    case "expected":
    case "attempted":
      return null;
    case "denied":
      return "denies";
    case "ended":
      return polarity === "positive" ? "ends" : "yes";
    case "asserted":
    case "reported":
      return polarity === "positive" ? "yes" : "no";
  }
}

/** The claim's date, or its article's: of the present, and of an end in the undated past, which had come by then. */
function validDays(claim: TestimonyClaim, print: DayInterval | null, voice: Voice): DayInterval | null {
  if (claim.date != null) return dayInterval(claim.date, claim.dateEnd ?? undefined);
  if (claim.tense === "future") return null;
  if (claim.tense === "past" && voice !== "ends") return null;
  return print;
}

/**
 * The last day by which the claim documents that its relation had held at some time, also in an undated past; null where it
 * documents no such thing. A plan, a denial and a no do not; an end does.
 */
export function heldBefore(claim: TestimonyClaim, article: PrintDate | undefined): number | null {
  const voice = voiceOf(claim);
  if ((voice !== "yes" && voice !== "ends") || claim.tense === "future") return null;
  if (claim.date != null) return dayInterval(claim.date, claim.dateEnd ?? undefined).end;
  return article?.publishedAt == null ? null : dayInterval(article.publishedAt).end;
}

/** Only what was in print by the end of that day. An article without a date is not known to have been. */
export function knownBy(day: number, testimonies: readonly Testimony[]): Testimony[] {
  return testimonies.filter(({ printed }) => printed !== null && printed <= day);
}

/**
 * The same testimonies, with one date an event: an undated claim of a dated event takes the event's date, and a wide date of
 * it the most exact that lies within. So a later article that tells an old event again begins and ends nothing anew.
 * What happens after `day` dates nothing. Returns the list itself where nothing is to settle.
 */
export function settleEvents(testimonies: readonly Testimony[], day: number): readonly Testimony[] {
  if (!sharesAnEvent(testimonies)) return testimonies;
  return testimonies.map((each) => {
    const best = eventDays(each, testimonies, day);
    if (best === null || (best.start === each.start && best.end === each.end && !each.undated)) return each;
    return { ...each, start: best.start, end: best.end, undated: false };
  });
}

function sharesAnEvent(testimonies: readonly Testimony[]): boolean {
  let told = 0;
  for (const { event } of testimonies) if (event !== null) told += 1;
  return told > 1;
}

function eventDays(testimony: Testimony, testimonies: readonly Testimony[], day: number): DayInterval | null {
  let best: DayInterval | null = null;
  if (testimony.event === null) return null;
  for (const other of testimonies) {
    if (other.event !== testimony.event || other.undated || other.start > day) continue;
    // An undated claim tells what had begun when its article was printed.
    const within = testimony.undated
      ? other.start <= testimony.end
      : other.start >= testimony.start && other.end <= testimony.end;
    if (within && (best === null || isMoreExact(other, best))) best = other;
  }
  return best;
}

/** Of two as narrow the earlier: an event is told after it happened, never before. */
function isMoreExact(a: DayInterval, b: DayInterval): boolean {
  const [widthA, widthB] = [a.end - a.start, b.end - b.start];
  return widthA === widthB ? a.start < b.start : widthA < widthB;
}
