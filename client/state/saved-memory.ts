/** Saved queries between visits, checked like any text from outside: what cannot be read is set aside, not written over. */
import { z } from "zod";
import { MAX_PARAMS_TEXT, MAX_QUERY_TEXT } from "./query-tabs.ts";
import { MAX_NAME, MAX_SAVED, MAX_STARS, NOTHING_SAVED, type SavedQueries } from "./saved-queries.ts";

export const SAVED_KEY = "silsila.savedQueries";
/** Where a text of ours that cannot be read is put. */
const SET_ASIDE_KEY = "silsila.savedQueries.unreadable";

const savedQuery = z.object({
  id: z.string().min(1).max(80),
  name: z.string().min(1).max(MAX_NAME),
  text: z.string().max(MAX_QUERY_TEXT),
  params: z.string().max(MAX_PARAMS_TEXT),
  savedAt: z.number(),
});
const savedSchema = z.object({
  own: z.array(savedQuery).max(MAX_SAVED),
  stars: z.array(z.string().max(80)).max(MAX_STARS),
});

/** What the browser keeps; null where it keeps nothing that can be read. */
export function readSaved(storage: Storage): SavedQueries | null {
  let json: string | null = null;
  try {
    json = storage.getItem(SAVED_KEY);
    if (json === null) return null;
    return savedSchema.parse(JSON.parse(json));
  } catch {
    if (json !== null) setAside(storage, json);
    return null;
  }
}

/** False where the browser did not take it: what it kept before still stands. */
export function writeSaved(storage: Storage, saved: SavedQueries): boolean {
  try {
    storage.setItem(SAVED_KEY, JSON.stringify(saved));
    return true;
  } catch {
    return false;
  }
}

/** The saved queries of the last visit. */
export function rememberedSaved(): SavedQueries {
  try {
    return readSaved(localStorage) ?? NOTHING_SAVED;
  } catch {
    return NOTHING_SAVED;
  }
}

function setAside(storage: Storage, json: string): void {
  try {
    storage.setItem(SET_ASIDE_KEY, json);
    storage.removeItem(SAVED_KEY);
  } catch {
    // There is no room for a second copy: the first stays where it is until something is saved.
  }
}
