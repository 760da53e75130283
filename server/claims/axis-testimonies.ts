/** What the claims of one axis testify for one of its norms: a permission speaks against a restriction, and so on. */
import type { Norm } from "./norms.ts";
import { settleEvents, type Testimony } from "./testimony.ts";

interface Told {
  readonly norm: Norm;
  readonly testimony: Testimony;
}

/** Which way a testimony moves the norms of its axis: shut (again), open (again); or it says that there is no such rule. */
type Move = "shuts" | "opens" | "saysNo" | null;

/**
 * The testimonies that decide the norm's state, in its own terms (`yes`: in force): its own; ends of other norms that do the
 * same on the axis, for they state the same rule; permissions, which end what is closed and whose withdrawal closes it again.
 * Undated restatements of a dated event are dated by it. What is dated after the day is left out.
 */
export function axisTestimonies(day: number, norm: Norm, axisNorms: readonly Norm[]): Testimony[] {
  const told = tellOnce(day, axisNorms.includes(norm) ? axisNorms : [...axisNorms, norm]);
  const own = told.filter((each) => each.norm === norm).map(({ testimony }) => testimony);
  const others = told
    .filter((each) => each.norm !== norm)
    .map((each) => heardBy(norm, each, own))
    .filter((each) => each !== null);
  return [...own, ...others, ...norm.policyEnds];
}

/** All that the axis says of the time until the day, with events and restatements settled. */
function tellOnce(day: number, norms: readonly Norm[]): Told[] {
  const raw = norms.flatMap((norm) => norm.testimonies.map((testimony) => ({ norm, testimony })));
  const settled = settleEvents(
    raw.map(({ testimony }) => testimony),
    day,
  );
  const told = raw.map(({ norm, testimony }, index) => ({ norm, testimony: settled[index] ?? testimony }));
  const dated = told.filter(({ testimony: { undated, start } }) => !undated && start <= day);
  return told
    .map((each) => (each.testimony.start > day ? each : restated(each, dated)))
    .filter((each) => each !== null);
}

const CLOSER_MOVES = {
  yes: "shuts",
  ends: "opens",
  no: "saysNo",
  denies: null,
} as const satisfies Record<Testimony["voice"], Move>;

function moveOf({ norm, testimony: { voice } }: Told): Move {
  if (norm.effect === "opens") return voice === "yes" ? "opens" : voice === "denies" ? null : "shuts";
  return CLOSER_MOVES[voice];
}

/**
 * An undated claim whose axis has an earlier dated event of the same kind tells that event again, and takes its date. An
 * undated restriction after a dated opening tells the rule that was lifted, and says nothing new (null). Else it stands.
 */
function restated(each: Told, dated: readonly Told[]): Told | null {
  const { norm, testimony } = each;
  const move = moveOf(each);
  if (!testimony.undated || move === null) return each;
  let event: Testimony | null = null;
  let opened = false;
  for (const other of dated) {
    if (other.testimony.start > testimony.end) continue;
    const otherMove = moveOf(other);
    if (otherMove === "opens" && norm.effect !== "opens") opened = true;
    if (otherMove !== move || (move !== "opens" && other.norm.effect !== norm.effect)) continue;
    if (event === null || isLater(other.testimony, event)) event = other.testimony;
  }
  if (event !== null) return { norm, testimony: { ...testimony, start: event.start, end: event.end, undated: false } };
  return move === "shuts" && opened ? null : each;
}

function isLater(a: Testimony, b: Testimony): boolean {
  return a.end > b.end || (a.end === b.end && a.start > b.start);
}

/** What a testimony of another norm on the axis says of this one. */
function heardBy(norm: Norm, { norm: other, testimony }: Told, own: readonly Testimony[]): Testimony | null {
  const { voice } = testimony;
  if (norm.effect === "opens") {
    if (other.effect === "opens") return voice === "ends" || voice === "no" ? testimony : null;
    return other.effect === "closes" && voice === "yes" ? { ...testimony, voice: "ends" } : null;
  }
  if (other.effect === norm.effect) return voice === "ends" || voice === "no" ? testimony : null;
  if (other.effect !== "opens" || voice === "denies") return null;
  if (voice === "yes") return { ...testimony, voice: "ends", denied: false };
  const wasClosed = own.some((each) => each.voice === "yes" && each.start < testimony.start);
  return wasClosed ? { ...testimony, voice: "yes" } : null;
}
