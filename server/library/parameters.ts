/** Parameters that several queries of the library take. */
import type { LibraryParameter } from "./library-query.ts";

/** The day on which a state is asked for, with the newest evidence of the shipped corpus as its example. */
export function dayOf(example: string): LibraryParameter {
  return { name: "asOf", kind: "date", label: { ar: "الحال في يوم", en: "As of the day" }, example };
}

export function entityOf(name: string, ar: string, en: string, example: string): LibraryParameter {
  return { name, kind: "entity", label: { ar, en }, example };
}
