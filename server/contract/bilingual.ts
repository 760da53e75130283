/** A text in both interface languages. */
export interface Bilingual {
  readonly ar: string;
  readonly en: string;
}

/** The keys of a closed table, in its order. */
export function keysOf<T extends object>(table: T): (keyof T)[] {
  return Object.keys(table) as (keyof T)[];
}
