import type { EntityType } from "#contract/ontology.ts";
import type { Theme } from "../state/view.ts";
import { ICON_PATHS } from "./icon-paths.ts";
import { themeToken } from "./theme-style.ts";

/** Below this importance a node is too small for an icon; policies and people wear theirs at any size (design). */
const ICON_FROM = 0.3;
const ALWAYS: ReadonlySet<EntityType> = new Set(["Policy", "Person"]);

const made = new Map<string, string>();

/** The type's icon as a data URI in the theme's colour, or null where the node is too small to wear one. */
export function iconOf(type: EntityType, importance: number, theme: Theme): string | null {
  if (importance <= ICON_FROM && !ALWAYS.has(type)) return null;
  const key = `${theme} ${type}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const color = themeToken(theme, type === "Person" ? "nPerson" : "nIcon");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24" fill="none" stroke="${color}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="${ICON_PATHS[type]}"/></svg>`;
  const uri = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
  made.set(key, uri);
  return uri;
}
