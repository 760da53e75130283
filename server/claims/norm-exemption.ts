/** A permission for one chip stands beside a restriction on its whole class: the narrower norm speaks for what it names. */
import type { EntityId } from "#contract/ids.ts";
import { type Norm, normAxes, normStateOn } from "./norms.ts";

/**
 * The permission in force that takes these goods out of a wider norm of the same state, or null. `goods`: the hop's goods and
 * their families that are narrower than the norm's item, nearest first. A wider norm that surely begins after the permission
 * takes precedence; one told again without a date does not.
 */
export function exemptionOn(day: number, norm: Norm, goods: readonly EntityId[], norms: readonly Norm[]): Norm | null {
  if (norm.effect === "opens") return null;
  const axes = normAxes(norms);
  for (const item of goods) {
    for (const permit of norms) {
      if (permit.effect !== "opens" || permit.item !== item || item === norm.item) continue;
      if (permit.jurisdiction !== norm.jurisdiction || !agree(permit.destination, norm.destination)) continue;
      const state = normStateOn(day, permit, axes.get(permit.axis) ?? [permit]);
      if (state.inForce && !beginsAfter(day, norm, permit)) return permit;
    }
  }
  return null;
}

/** Either may leave open where the goods would go. */
function agree(a: EntityId | null, b: EntityId | null): boolean {
  return a === null || b === null || a === b;
}

function beginsAfter(day: number, norm: Norm, permit: Norm): boolean {
  const permitted = permit.testimonies.filter(({ voice, end }) => voice === "yes" && end <= day).map(({ end }) => end);
  return norm.testimonies.some(
    ({ voice, start, end, undated }) =>
      voice === "yes" && !undated && end <= day && permitted.every((each) => start > each),
  );
}
