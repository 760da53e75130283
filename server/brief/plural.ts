/** Things counted in words. Arabic has forms of its own for two, for 3 to 10, and for 11 to 99. */
import type { Language } from "#text/claim-sentence.ts";
import { countWords } from "./dates.ts";

const RULES = { ar: new Intl.PluralRules("ar"), en: new Intl.PluralRules("en") } as const;

/** `#` is the figure. `other` also stands for the forms that a language lacks. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

export function plural(count: number, forms: Forms, language: Language): string {
  const form = forms[RULES[language].select(count)] ?? forms.other;
  return form.replace("#", countWords(count, language));
}
