/** The drawing that is stored with the graph: laid out anew only when what it shows changes. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Entity, Relation } from "#contract/model.ts";
import { chooseOverview, layoutOverview, type OverviewChoice } from "#layout/overview.ts";

/** Raised when the layout itself changes, so that stored drawings are made anew. */
const LAYOUT_VERSION = 1;

const storedKey = z.object({ key: z.string() });

/**
 * The overview's positions as JSON `{key, rtl, ltr}`. Laying out takes seconds, so `previous` is given back unchanged where
 * it was made of the same entities, names and relations: an original in the place of its digest moves nothing.
 */
export function drawOverview(
  entities: readonly Entity[],
  relations: readonly Relation[],
  previous: string | null,
  effort = 1,
): string {
  const choice = chooseOverview(entities, relations);
  const key = keyOf(choice);
  if (previous !== null && keyIn(previous) === key) return previous;
  return JSON.stringify({ key, ...layoutOverview(choice, effort) });
}

function keyOf({ entities, relations }: OverviewChoice): string {
  const shown = [
    LAYOUT_VERSION,
    entities.map(({ id, nameAr, nameEn, reference }) => [id, nameAr, nameEn, reference?.country ?? null]),
    relations.map(({ subject, object }) => [subject, object]),
  ];
  return createHash("sha256").update(JSON.stringify(shown)).digest("hex").slice(0, 16);
}

function keyIn(stored: string): string | null {
  try {
    return storedKey.parse(JSON.parse(stored)).key;
  } catch {
    return null;
  }
}
