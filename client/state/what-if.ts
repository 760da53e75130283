/** What the assumptions of a what-if cost: who loses the last source, who is left with one, how many paths are left. */
import type { Loss, SingleSource } from "#contract/trace.ts";
import { isWhole, listedPaths, singleSourcedOf, type Traced } from "./traced.ts";

export interface Consequences {
  /** Lose the last documented source: for certain, and only if what is doubtful counts as closed. */
  readonly certain: readonly Loss[];
  readonly possible: readonly Loss[];
  readonly becameSingle: readonly SingleSource[];
  /** Standing paths, those of which a hop is not known on the date, and those that stand under the assumptions only. */
  readonly left: number;
  readonly unknown: number;
  readonly returned: number;
}

const lossKey = ({ entity, item, was }: Loss): string => `${entity} ${item ?? ""} ${was.toSorted().join(" ")}`;
const singleKey = ({ customer, item, supplier }: SingleSource): string => `${customer} ${item ?? ""} ${supplier}`;

/** Without assumptions: what the norms in force have cost already. With them: what they add to that. */
export function consequencesOf(traced: Traced): Consequences {
  const { found, plain } = traced;
  const whatIf = found !== plain;
  const lost = isWhole(found) ? found.lost : { certain: [], possible: [] };
  const before = whatIf && isWhole(plain) ? plain.lost : { certain: [], possible: [] };
  const alreadyCertain = new Set(before.certain.map(lossKey));
  const already = new Set([...before.certain, ...before.possible].map(lossKey));
  const formerlySingle = new Set(whatIf ? singleSourcedOf(plain).map(singleKey) : []);
  const paths = listedPaths(traced);
  return {
    certain: lost.certain.filter((loss) => !alreadyCertain.has(lossKey(loss))),
    possible: lost.possible.filter((loss) => !already.has(lossKey(loss))),
    becameSingle: singleSourcedOf(found).filter((each) => each.became && !formerlySingle.has(singleKey(each))),
    left: paths.filter(({ standing }) => standing === "continuous" || standing === "firmLevel").length,
    unknown: paths.filter(({ standing }) => standing === "unknown").length,
    returned: paths.filter(({ returned }) => returned).length,
  };
}
