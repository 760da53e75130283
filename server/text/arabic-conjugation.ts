/** Third-person forms of the verbs in `arabic-verbs.ts`. */
import type { Agreement } from "./arabic-grammar.ts";
import type { ArabicVerb } from "./arabic-verbs.ts";

export function pastOf(verb: ArabicVerb, agreement: Agreement): string {
  return agreement === "feminine" ? (verb.pastFeminine ?? `${verb.past}ت`) : verb.past;
}

/** Present before its subject; the same letters serve after أن. */
export function presentOf(verb: ArabicVerb, agreement: Agreement): string {
  return `${prefixOf(agreement)}${verb.present}`;
}

/** After لم, before its subject. */
export function jussiveOf(verb: ArabicVerb, agreement: Agreement): string {
  return `${prefixOf(agreement)}${verb.jussive ?? verb.present}`;
}

/** Present after its subject, where a plural of persons shows: يعتمدون, and after أن يعتمدوا. */
export function presentAfter(verb: ArabicVerb, agreement: Agreement, mood: "plain" | "after أن"): string {
  if (agreement !== "people") return presentOf(verb, agreement);
  const stem = verb.present.replace(/[يى]$/u, "");
  return `ي${stem}${mood === "plain" ? "ون" : "وا"}`;
}

function prefixOf(agreement: Agreement): string {
  return agreement === "feminine" ? "ت" : "ي";
}
