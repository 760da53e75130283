/** Which of several claims is the better evidence: what is shown first where not all are shown. */
import { GRADE_NAMES } from "#contract/claim-vocabulary.ts";
import type { Claim } from "#contract/model.ts";

type Weighed = Pick<Claim, "id" | "grade" | "hedge" | "status" | "date">;

/** The better grade first, then what is said without a hedge, asserted, dated of itself; then by id, so that no order of input shows. */
export function strongestFirst<C extends Weighed>(claims: readonly C[]): C[] {
  return claims.toSorted(
    (a, b) =>
      GRADE_NAMES.indexOf(a.grade) - GRADE_NAMES.indexOf(b.grade) ||
      Number(a.hedge !== undefined) - Number(b.hedge !== undefined) ||
      Number(a.status === "reported") - Number(b.status === "reported") ||
      Number(a.date === undefined) - Number(b.date === undefined) ||
      (a.id < b.id ? -1 : 1),
  );
}
