import { LIBRARY } from "#library/library.ts";
import {
  LIBRARY_CATEGORIES,
  LIBRARY_CATEGORY_NAMES,
  type LibraryCategory,
  type LibraryQuery,
} from "#library/library-query.ts";
import { foldForSearch } from "#text/fold.ts";
import type { SavedQueries, SavedQuery } from "../../../state/saved-queries.ts";

export interface FoundQueries {
  readonly own: readonly SavedQuery[];
  /** Of the library: the starred ones apart, the others by category; while a text is looked for, all by category. */
  readonly starred: readonly LibraryQuery[];
  readonly categories: readonly { readonly category: LibraryCategory; readonly queries: readonly LibraryQuery[] }[];
  readonly total: number;
}

/** What of a library's query is looked through: title, description and category in both languages. */
const FOLDED: ReadonlyMap<LibraryQuery, string> = new Map(
  LIBRARY.map((query) => {
    const { title, about, category } = query;
    const words = [
      title.ar,
      title.en,
      about.ar,
      about.en,
      LIBRARY_CATEGORIES[category].ar,
      LIBRARY_CATEGORIES[category].en,
    ];
    return [query, foldForSearch(words.join(" "))];
  }),
);

/** The saved queries that hold every word of a text, spelled as it may be in either language. */
export function findQueries(saved: SavedQueries, text: string): FoundQueries {
  const words = foldForSearch(text)
    .split(" ")
    .filter((word) => word !== "");
  const holds = (folded: string) => words.every((word) => folded.includes(word));
  const own = saved.own
    .filter(({ name }) => holds(foldForSearch(name)))
    .toSorted((a, b) => Number(saved.stars.includes(b.id)) - Number(saved.stars.includes(a.id)));
  const found = LIBRARY.filter((query) => holds(FOLDED.get(query) ?? ""));
  const apart = words.length === 0 ? found.filter(({ id }) => saved.stars.includes(id)) : [];
  const categories = LIBRARY_CATEGORY_NAMES.map((category) => ({
    category,
    queries: found.filter((query) => query.category === category && !apart.includes(query)),
  }));
  return {
    own,
    starred: apart,
    categories: categories.filter(({ queries }) => queries.length > 0),
    total: own.length + found.length,
  };
}
