/** Does it hold on that day? The one truth for timelines, tracing, comparison and norms (docs/state-and-grades.md). */
import type { ClaimId } from "#contract/ids.ts";
import type { RelationState } from "#contract/model.ts";
import type { DayInterval } from "./date-interval.ts";
import { settleEvents, type Testimony } from "./testimony.ts";

export interface StateOnDay {
  readonly state: RelationState;
  /** The claims that make the state, sorted; empty where nothing is known by that day. */
  readonly decidedBy: readonly ClaimId[];
  /** Day number of the newest yes by that day, whatever came after; null where there is none. */
  readonly lastDocumented: number | null;
  /** The days that the yes which begins last may mean: what is surely later than something else is told by its start. */
  readonly newestYes: DayInterval | null;
}

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * The state on a day. A claim counts from the last day of its interval on, and not at all before the first; in between, a
 * change that may have come already makes the state unknown. Independent of the order of `testimonies`; runs in their number,
 * squared only where yes and no meet.
 */
export function stateOn(day: number, testimonies: readonly Testimony[]): StateOnDay {
  const settled = settleEvents(testimonies, day);
  const heard = weigh(day, settled);
  const base = baseState(day, settled, heard);
  const state = mayHaveChanged(day, settled, base, heard) ? "unknown" : base;
  return {
    state,
    decidedBy: decidedBy(day, settled, state, heard),
    lastDocumented: heard.yesEnd === NEVER ? null : heard.yesEnd,
    newestYes: heard.yesStart === NEVER ? null : { start: heard.yesStart, end: heard.yesStartEnd },
  };
}

/** What was heard by the day, in one pass. */
interface Heard {
  /** Newest end, and latest start, of a yes. */
  readonly yesEnd: number;
  readonly yesStart: number;
  /** The end of the yes that starts last. */
  readonly yesStartEnd: number;
  /** The same of a no or an end. */
  readonly againstEnd: number;
  readonly againstStart: number;
  /** Newest end of a denial, also of one that a yes carries itself. */
  readonly deniedEnd: number;
  readonly hasNo: boolean;
}

function weigh(day: number, testimonies: readonly Testimony[]): Heard {
  let yesEnd = NEVER;
  let yesStart = NEVER;
  let yesStartEnd = NEVER;
  let againstEnd = NEVER;
  let againstStart = NEVER;
  let deniedEnd = NEVER;
  let hasNo = false;
  for (const { voice, start, end, denied } of testimonies) {
    if (end > day) continue;
    if (voice === "yes") {
      if (end > yesEnd) yesEnd = end;
      if (start > yesStart || (start === yesStart && end > yesStartEnd)) {
        yesStart = start;
        yesStartEnd = end;
      }
    } else if (voice !== "denies") {
      if (end > againstEnd) againstEnd = end;
      if (start > againstStart) againstStart = start;
      if (voice === "no") hasNo = true;
    }
    if ((voice === "denies" || denied) && end > deniedEnd) deniedEnd = end;
  }
  return { yesEnd, yesStart, yesStartEnd, againstEnd, againstStart, deniedEnd, hasNo };
}

/** The state by what is fully heard. An end has the last word unless a yes is surely later than it. */
function baseState(day: number, testimonies: readonly Testimony[], heard: Heard): RelationState {
  const { yesEnd, yesStart, againstEnd, againstStart, deniedEnd, hasNo } = heard;
  if (yesEnd === NEVER) return againstEnd === NEVER ? "unknown" : "notHeld";
  if (yesStart <= againstEnd) {
    const clash = hasNo && testimonies.some((each) => isClash(day, each, testimonies, againstStart));
    return clash ? "contested" : "notHeld";
  }
  return deniedEnd !== NEVER && deniedEnd >= againstStart ? "contested" : "holds";
}

/** Is this a yes of which a no says otherwise for the same time, with nothing against that is surely later than both? */
function isClash(day: number, yes: Testimony, testimonies: readonly Testimony[], againstStart: number): boolean {
  if (yes.voice !== "yes" || yes.end > day || yes.end < againstStart) return false;
  return testimonies.some((each) => each.voice === "no" && each.end <= day && overlap(yes, each));
}

function overlap(a: Testimony, b: Testimony): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Inside its interval a claim may be true already: what holds may have ended, what had ended may have begun again. */
function mayHaveChanged(
  day: number,
  testimonies: readonly Testimony[],
  base: RelationState,
  { yesStart, againstEnd }: Heard,
): boolean {
  const stands = base === "holds" || (base === "contested" && yesStart > againstEnd);
  for (const each of testimonies) {
    if (!isOpen(day, each)) continue;
    if (stands ? isAgainst(each) : base === "notHeld" && each.voice === "yes" && each.start > againstEnd) return true;
  }
  return false;
}

function isOpen(day: number, { start, end }: Testimony): boolean {
  return start <= day && day < end;
}

function isAgainst({ voice }: Testimony): boolean {
  return voice === "no" || voice === "ends";
}

function decidedBy(
  day: number,
  testimonies: readonly Testimony[],
  state: RelationState,
  heard: Heard,
): readonly ClaimId[] {
  const claims: ClaimId[] = [];
  for (const each of testimonies) if (decides(day, each, testimonies, state, heard)) claims.push(each.claim);
  return claims.length > 1 ? claims.sort() : claims;
}

function decides(
  day: number,
  testimony: Testimony,
  testimonies: readonly Testimony[],
  state: RelationState,
  heard: Heard,
): boolean {
  const { voice, end, denied } = testimony;
  const isHeard = end <= day;
  switch (state) {
    case "holds":
      return isHeard && voice === "yes" && end === heard.yesEnd;
    case "notHeld":
      return isHeard && isAgainst(testimony) && end === heard.againstEnd;
    case "unknown":
      return isOpen(day, testimony);
    case "contested":
      if (!isHeard || voice === "ends") return false;
      if (heard.yesStart > heard.againstEnd)
        return voice === "denies" || denied || (voice === "yes" && end === heard.yesEnd);
      return voice === "yes"
        ? isClash(day, testimony, testimonies, heard.againstStart)
        : voice === "no" &&
            testimonies.some((each) => each.voice === "yes" && each.end <= day && overlap(each, testimony));
  }
}
