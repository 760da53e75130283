/** Isolation of names in mixed-direction text (DESIGN §8). */

const FSI = "\u2068";
const PDI = "\u2069";
/** Embedding, override, isolate and mark controls: a name from outside must not turn its surroundings. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export function removeBidiControls(text: string): string {
  return text.replace(BIDI_CONTROLS, "");
}

/** Wraps a name so that it takes its own direction and leaves its neighbours theirs. For canvas and plain text; HTML uses `<bdi>`. */
export function isolate(text: string): string {
  return `${FSI}${removeBidiControls(text)}${PDI}`;
}
