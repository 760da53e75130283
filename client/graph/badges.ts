import type { Theme } from "../state/view.ts";
import { themeToken } from "./theme-style.ts";

const made = new Map<string, string>();

function wordsOf(count: number): string {
  return count > 99 ? "99+" : `+${count}`;
}

/** Width of the badge in canvas units; its height is 13. */
export function badgeWidth(count: number): number {
  return 7 + wordsOf(count).length * 6;
}

/** How many relations of a node are not drawn, as a small image at its corner. Digits are Latin in both languages. */
export function badgeImage(count: number, theme: Theme): string {
  const key = `${theme} ${count}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const width = badgeWidth(count);
  const [fill, line, ink] = [themeToken(theme, "panel"), themeToken(theme, "line2"), themeToken(theme, "ink2")];
  // Drawn at four times the size: Cytoscape scales images as bitmaps.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 4}" height="52" viewBox="0 0 ${width} 13"><rect x=".5" y=".5" width="${width - 1}" height="12" rx="3" fill="${fill}" stroke="${line}" stroke-width=".8"/><text x="${width / 2}" y="9.7" font-family="IBM Plex Sans, sans-serif" font-size="9" font-weight="500" text-anchor="middle" fill="${ink}">${wordsOf(count)}</text></svg>`;
  const uri = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
  made.set(key, uri);
  return uri;
}
