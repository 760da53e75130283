/** The address of a view, read as the page reads it. */
import { expect, type Page } from "@playwright/test";
import { type LinkState, packLink, unpackLink } from "../../../client/state/link-state.ts";
import type { Language } from "./words.ts";

export type { LinkState };

/** The address that opens a view; without one, the page as a newcomer finds it. */
export function addressOf(language: Language, link?: LinkState): string {
  const query = language === "ar" && link === undefined ? "" : `?lang=${language}`;
  return `/${query}${link === undefined ? "" : `#s=${packLink(link)}`}`;
}

/** The view that the address bar holds now; an untouched page holds none. */
export function linkOf(page: Page): LinkState {
  const hash = new URL(page.url()).hash;
  if (hash === "") return { v: 1 };
  const link = unpackLink(hash.replace(/^#s=/, ""));
  if (link === null) throw new Error(`The address bar holds no view of ours: ${hash}`);
  return link;
}

/** Where each entity stands, by id. */
export function placesOf(link: LinkState): ReadonlyMap<string, readonly [x: number, y: number]> {
  return new Map((link.entities ?? []).map(([id, x, y]) => [id, [x, y]]));
}

/** Waits until the address bar holds a view of which `holds` is true, and returns it. */
export async function settledLink(page: Page, holds: (link: LinkState) => boolean): Promise<LinkState> {
  await expect.poll(() => holds(linkOf(page)), { message: "the address bar follows the view" }).toBe(true);
  return linkOf(page);
}
