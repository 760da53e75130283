/** Particles that Arabic writes attached to the next word: و ف, then ب ل ك, then the article ال (after ل written لل). */

const ALEF = 0x627;
const BA = 0x628;
const FA = 0x641;
const KAF = 0x643;
const LAM = 0x644;
const WAW = 0x648;
const SHORTEST = 2;

/** May a folded word that begins so carry a particle? */
export function canCarryParticle(unit: number): boolean {
  return unit === WAW || unit === FA || unit === BA || unit === LAM || unit === KAF || unit === ALEF;
}

/** A reading as one number: how many code units are cut off, and whether the article lost its alef to ل (للصين: ل + الصين). */
export function cutOf(reading: number): number {
  return reading >> 1;
}
export function isElided(reading: number): boolean {
  return (reading & 1) === 1;
}

/**
 * Puts into `out` all readings of the folded word `text.slice(start, end)` with attached particles taken off; the word
 * itself is not among them. Only what leaves two letters or more counts; what follows a particle may be Latin
 * (وAnthropic). Numbers into an array of the caller's, because this runs for every second word of a text.
 */
export function readParticles(text: string, start: number, end: number, out: number[]): void {
  out.length = 0;
  const first = text.charCodeAt(start);
  const conjunctions = first === WAW || first === FA ? 1 : 0;
  for (let from = start; from <= start + conjunctions; from++) {
    if (from > start) take(out, start, from, end);
    const letter = text.charCodeAt(from);
    const next = text.charCodeAt(from + 1);
    if (letter === ALEF && next === LAM) take(out, start, from + 2, end);
    if (letter !== BA && letter !== LAM && letter !== KAF) continue;
    take(out, start, from + 1, end);
    if (next === ALEF && text.charCodeAt(from + 2) === LAM) take(out, start, from + 3, end);
    if (letter !== LAM || next !== LAM) continue;
    if (end - from >= SHORTEST) out.push(((from + 1 - start) << 1) | 1);
    take(out, start, from + 2, end);
  }
}

function take(out: number[], start: number, from: number, end: number): void {
  if (end - from >= SHORTEST) out.push((from - start) << 1);
}

/** The distinct remainders of a folded word, the least cut first: what a query word may stand for besides itself. */
export function stripParticles(word: string): string[] {
  const readings: number[] = [];
  readParticles(word, 0, word.length, readings);
  const rests = readings
    .map((reading) => ({ cut: cutOf(reading), rest: (isElided(reading) ? "ا" : "") + word.slice(cutOf(reading)) }))
    .sort((a, b) => a.cut - b.cut || b.rest.length - a.rest.length);
  return [...new Set(rests.map(({ rest }) => rest))];
}
