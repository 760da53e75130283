import type { Places } from "../state/drawing.ts";

const FIRST_RING = 8;
const APART = 150;

/** Places on rings round a middle, each with as many more as it is longer: no good layout, but one that is there at once. */
export function inRings(ids: readonly string[]): Places {
  const places: Record<string, { x: number; y: number }> = {};
  let ring = 0;
  let at = 0;
  for (const id of ids) {
    const room = Math.max(1, ring * FIRST_RING);
    const angle = (at / room) * 2 * Math.PI;
    places[id] = { x: Math.round(Math.cos(angle) * ring * APART), y: Math.round(Math.sin(angle) * ring * APART) };
    at += 1;
    if (at >= room) [ring, at] = [ring + 1, 0];
  }
  return places;
}
