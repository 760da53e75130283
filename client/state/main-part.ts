import type { Drawing } from "./drawing.ts";
import { erase } from "./drawing.ts";

/** The drawing cut to its most connected entities and the relations among them; ties go by id. */
export function mainPart(drawing: Drawing, most: number): Drawing {
  const degrees = new Map<string, number>(Object.keys(drawing.entities).map((id) => [id, 0]));
  for (const { subject, object } of Object.values(drawing.relations))
    for (const id of [subject, object]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const ranked = [...degrees].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return erase(
    drawing,
    ranked.slice(most).map(([id]) => id),
  );
}
