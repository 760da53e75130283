import type { Relation } from "#contract/model.ts";

/**
 * When a relation ended, cut to what is known: by its own newest claim, or, where another statement of the same rule lifted it,
 * the month in which its state changed.
 */
export function endedOn({
  lastDate,
  stateDates,
  states,
}: Pick<Relation, "lastDate" | "stateDates" | "states">): string | null {
  const changed = states.at(-1) === "notHeld" ? (stateDates.at(-1) ?? null) : null;
  if (changed === null || (lastDate !== null && changed.startsWith(lastDate))) return lastDate;
  return changed.slice(0, "2025-07".length);
}
