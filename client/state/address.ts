/**
 * The address bar: `#s=` holds the packed link, `?lang=` the language in the open. Both follow the state; the other way
 * round only where the browser goes back or forward, or a link is pasted over this one.
 */
import { linkOf } from "./link-of.ts";
import { type LinkState, packLink, unpackLink } from "./link-state.ts";
import { type AppState, useApp } from "./store.ts";

const PREFIX = "#s=";
/** Browsers allow about 100 history updates in 30 s; a drag must not use them up. */
const PAUSE_MS = 250;

export function readAddress(hash: string): LinkState | null {
  return hash.startsWith(PREFIX) ? unpackLink(hash.slice(PREFIX.length)) : null;
}

/** The address that restores this state, relative to the page. */
export function addressOf(state: AppState): string {
  const link = linkOf(state);
  return `?lang=${state.view.language}${link === null ? "" : `${PREFIX}${packLink(link)}`}`;
}

/** What the browser's back button leads back to: a tab, the ends of a trace, an open article. Other changes stay at their place. */
function placeOf(link: LinkState | null): string {
  const { tab = "explore", trace, reader } = link ?? {};
  const ends = tab === "trace" ? [trace?.from ?? null, trace?.to ?? null] : [];
  return JSON.stringify([tab, ends, reader?.[0] ?? null]);
}

function settled(state: AppState): boolean {
  const { drawing } = state.scene;
  return state.work.running === null && (drawing.overview || Object.keys(drawing.entities).length > 0);
}

function write(state: AppState): void {
  const address = `${location.pathname}${addressOf(state)}`;
  const stays = placeOf(readAddress(location.hash)) === placeOf(linkOf(state));
  if (stays) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
}

/**
 * Writes the address a moment after each change, once the drawing that it describes is there: as a step of the browser's
 * history where the change leads to another place. Returns the way to stop.
 */
export function keepAddress(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return useApp.subscribe((state, before) => {
    const same = state.scene === before.scene && state.selection === before.selection && state.view === before.view;
    if (same && state.queries === before.queries) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = useApp.getState();
      if (settled(now)) write(now);
    }, PAUSE_MS);
  });
}
