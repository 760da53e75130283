/** Particles that Arabic writes attached to the next word: و ف, then ب ل ك, then the article ال (after ل written لل). */

export interface StrippedWord {
  /** What is left, folded. After لل the article is written out again in one of the candidates. */
  readonly rest: string;
  /** How many code units of the folded word were taken off its front. */
  readonly cut: number;
}

const ARABIC_LETTER = /^[\u0621-\u064a]/;
const SHORTEST = 2;

/**
 * All readings of a folded word with attached particles taken off, the least cut first. The word itself is not among them.
 * Only what leaves two letters or more counts; what follows a particle may be Latin (وAnthropic).
 */
export function particleReadings(word: string): StrippedWord[] {
  if (!ARABIC_LETTER.test(word)) return [];
  const found: StrippedWord[] = [];
  const take = (cut: number, rest = word.slice(cut)) => {
    if (rest.length >= SHORTEST && cut < word.length) found.push({ rest, cut });
  };
  const conjunctions = word[0] === "و" || word[0] === "ف" ? [0, 1] : [0];
  for (const first of conjunctions) {
    if (first > 0) take(first);
    if (word.startsWith("ال", first)) take(first + 2);
    const letter = word[first];
    if (letter !== "ب" && letter !== "ل" && letter !== "ك") continue;
    const second = first + 1;
    take(second);
    if (word.startsWith("ال", second)) take(second + 2);
    if (letter === "ل" && word[second] === "ل") {
      take(second, `ا${word.slice(second)}`);
      take(second + 1);
    }
  }
  return found.sort((a, b) => a.cut - b.cut || b.rest.length - a.rest.length);
}

/** The distinct remainders of `particleReadings`: what a query word may stand for besides itself. */
export function stripParticles(word: string): string[] {
  return [...new Set(particleReadings(word).map(({ rest }) => rest))];
}
