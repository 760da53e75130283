/**
 * The direction of a sentence in one of our languages. An Arabic one may begin with a keyword or a Latin name ("SET يغيّر البيانات"), by
 * which `dir="auto"` would set it from left to right; English ones of the database hold no Arabic letter, or quote one.
 */
export function sentenceDirection(sentence: string): "rtl" | "ltr" {
  const arabic = sentence.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = sentence.match(/\p{Script=Latin}/gu)?.length ?? 0;
  // A query quoted inside an Arabic reason may have more Latin letters than the reason has Arabic ones, hardly thrice as many.
  return arabic * 3 >= latin && arabic > 0 ? "rtl" : "ltr";
}
