/** Which of a relation's sentences speaks for a hop. Pure. */
import type { RelationAnswer } from "#contract/api.ts";
import { GRADE_NAMES } from "#contract/claim-vocabulary.ts";
import { isAfter } from "../../state/drawn-state.ts";

type ToldClaim = RelationAnswer["claims"][number];

const FIRM: ReadonlySet<string> = new Set(["asserted", "reported"]);

/** Better graded first, then newer. */
function better(a: ToldClaim, b: ToldClaim): number {
  return GRADE_NAMES.indexOf(a.grade) - GRADE_NAMES.indexOf(b.grade) || ((b.date ?? "") < (a.date ?? "") ? -1 : 1);
}

/** The best sentence that says the hop and is not of a later date; any other where there is none. */
export function hopClaim(claims: readonly ToldClaim[], asOf: string): ToldClaim | undefined {
  const by = (claim: ToldClaim) => claim.date === undefined || !isAfter(claim.date, asOf);
  const saying = claims.filter(({ polarity, status }) => polarity === "positive" && FIRM.has(status));
  return saying.filter(by).toSorted(better)[0] ?? saying.toSorted(better)[0] ?? claims[0];
}

/** The sentence that is named, among several relations' sentences; where none is named, the first. */
export function namedClaim(answers: readonly RelationAnswer[], ids: readonly string[]): ToldClaim | undefined {
  const all = answers.flatMap(({ claims }) => claims);
  if (ids.length === 0) return all[0];
  return ids.map((id) => all.find((claim) => claim.id === id)).find((claim) => claim !== undefined);
}
