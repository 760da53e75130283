/** What a query of the described library is: text, parameters with examples, and what it answers, in both languages. */
import { type Bilingual, keysOf } from "#contract/bilingual.ts";

/** The categories in the order in which they are listed. */
export const LIBRARY_CATEGORIES = {
  supply: { ar: "التوريد", en: "Supply" },
  policy: { ar: "قواعد الحكومات", en: "Policy" },
  chips: { ar: "الرقائق", en: "Chips" },
  people: { ar: "الأشخاص", en: "People" },
  evidence: { ar: "الشواهد", en: "Evidence" },
  dataHealth: { ar: "سلامة البيانات", en: "Data health" },
} as const satisfies Record<string, Bilingual>;
export type LibraryCategory = keyof typeof LIBRARY_CATEGORIES;
export const LIBRARY_CATEGORY_NAMES = keysOf(LIBRARY_CATEGORIES);

interface ParameterWords {
  /** Its name in the query, without the dollar sign. */
  readonly name: string;
  readonly label: Bilingual;
}

/** What a parameter takes: an entity's id, a whole day (ISO), a text, a number or a predicate's name; with a value that answers. */
export type LibraryParameter =
  | (ParameterWords & { readonly kind: "entity" | "date" | "text" | "predicate"; readonly example: string })
  | (ParameterWords & { readonly kind: "number"; readonly example: number });
export type ParameterKind = LibraryParameter["kind"];

export interface LibraryQuery {
  /** Stable: stars and links keep it. */
  readonly id: string;
  readonly category: LibraryCategory;
  readonly title: Bilingual;
  /** What it answers, and what it does not. */
  readonly about: Bilingual;
  readonly cypher: string;
  readonly parameters: readonly LibraryParameter[];
  /** True where the shipped corpus answers the examples with rows; else an empty answer is one too. */
  readonly promisesRows: boolean;
}
