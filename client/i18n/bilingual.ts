import type { Language } from "./languages.ts";

/** What of an entity is needed to call it by name. */
export interface Named {
  readonly nameEn: string;
  readonly nameAr: string;
}

/** The name in the interface's language, else the other one: an entity is never nameless. */
export function nameOf(named: Named, language: Language): string {
  const [own, other] = language === "ar" ? [named.nameAr, named.nameEn] : [named.nameEn, named.nameAr];
  return own === "" ? other : own;
}

/** The name in the other script, or null where it says the same. */
export function otherNameOf(named: Named, language: Language): string | null {
  const other = language === "ar" ? named.nameEn : named.nameAr;
  return other === "" || other === nameOf(named, language) ? null : other;
}
