/** The state of a relation on a day by columns alone: what `stateOn` says of the many whose claims are plain, without an object a claim. */
import type { RelationState } from "#contract/model.ts";
import { cell } from "./columns.ts";
import { CLAIM_FLAGS, type ClaimColumns, NO_DAY, VOICES } from "./trace-graph.ts";

export interface ColumnState {
  readonly state: RelationState;
  /** Newest end of a yes by the day, or `NO_DAY`. */
  readonly documented: number;
}

const [YES, NO, DENIES, ENDS] = (["yes", "no", "denies", "ends"] as const).map((voice) => VOICES.indexOf(voice));

/**
 * The claims from `first` up to `end` that `isKnown`, on `day`. Null where they are not plain and must be weighed one against
 * the other by `stateOn`: a no among them, or several of an event.
 */
export function columnState(
  claims: ClaimColumns,
  { first, end, day, isKnown }: { first: number; end: number; day: number; isKnown: (claim: number) => boolean },
): ColumnState | null {
  let told = 0;
  let [yesEnd, yesStart, againstEnd, againstStart, deniedEnd] = [NO_DAY, NO_DAY, NO_DAY, NO_DAY, NO_DAY];
  for (let claim = first; claim < end; claim++) {
    const voice = claims.voice[claim] ?? -1;
    if (voice < 0 || !isKnown(claim)) continue;
    if (voice === NO) return null;
    if (cell(claims.event, claim) >= 0 && ++told > 1) return null;
    const [from, until] = [cell(claims.start, claim), cell(claims.end, claim)];
    if (until > day) continue;
    if (voice === YES) {
      if (until > yesEnd) yesEnd = until;
      if (from > yesStart) yesStart = from;
    } else if (voice === ENDS) {
      if (until > againstEnd) againstEnd = until;
      if (from > againstStart) againstStart = from;
    }
    const isDenied = voice === DENIES || (voice === YES && (cell(claims.flags, claim) & CLAIM_FLAGS.denied) !== 0);
    if (isDenied && until > deniedEnd) deniedEnd = until;
  }
  let state: RelationState = "holds";
  if (yesEnd === NO_DAY) state = againstEnd === NO_DAY ? "unknown" : "notHeld";
  else if (yesStart <= againstEnd) state = "notHeld";
  else if (deniedEnd !== NO_DAY && deniedEnd >= againstStart) state = "contested";
  if (state === "unknown") return { state, documented: yesEnd };
  // Inside its interval a claim may be true already.
  for (let claim = first; claim < end; claim++) {
    const voice = claims.voice[claim] ?? -1;
    const from = cell(claims.start, claim);
    if (voice < 0 || from > day || day >= cell(claims.end, claim) || !isKnown(claim)) continue;
    const changes = state === "notHeld" ? voice === YES && from > againstEnd : voice === ENDS;
    if (changes) return { state: "unknown", documented: yesEnd };
  }
  return { state, documented: yesEnd };
}
