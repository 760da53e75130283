/** How much room a node and its label take on the drawing, in CSS pixels at zoom 1 (design: Canvas, Labels). */

export type LabelSide = "bottom" | "top" | "left" | "right";

/** Names longer than this are broken once. */
const BREAK_OVER = 14;
const LINE_HEIGHT = 1.45;

/** Breaks a long name once, at the space that leaves the two lines most alike. */
export function labelLines(name: string): string[] {
  if ([...name].length <= BREAK_OVER) return [name];
  let best: string[] = [name];
  let bestLonger = name.length;
  for (let at = name.indexOf(" "); at !== -1; at = name.indexOf(" ", at + 1)) {
    const longer = Math.max(at, name.length - at - 1);
    if (longer < bestLonger) {
      bestLonger = longer;
      best = [name.slice(0, at), name.slice(at + 1)];
    }
  }
  return best;
}

/** Diameter of a node by importance 0–1: 18 to 46 px, as the stylesheet maps it. */
export function nodeSize(importance: number): number {
  const share = Math.min(1, Math.max(0, (importance - 0.15) / 0.85));
  return 18 + share * 28;
}

/** Font size of a label by importance 0–1: 12 to 15 px. */
function fontSize(importance: number): number {
  const share = Math.min(1, Math.max(0, (importance - 0.15) / 0.85));
  return 12 + share * 3;
}

/** Estimated size of a label. Advance widths are those of IBM Plex Sans (Arabic), averaged by kind of letter. */
export function labelSize(name: string, importance: number): { width: number; height: number } {
  const size = fontSize(importance);
  const lines = labelLines(name);
  const width = Math.max(...lines.map((line) => [...line].reduce((sum, letter) => sum + advance(letter), 0))) * size;
  return { width: width + 4, height: lines.length * size * LINE_HEIGHT };
}

function advance(letter: string): number {
  if (/[\u064b-\u065f\u0670]/.test(letter)) return 0;
  if (/[اأإآلدذرزوؤ١]/.test(letter)) return 0.36;
  if (/[\u0600-\u06ff]/.test(letter)) return 0.56;
  if (/[ .,:'’il]/.test(letter)) return 0.28;
  if (/[A-Z0-9mw]/.test(letter)) return 0.64;
  return 0.55;
}
