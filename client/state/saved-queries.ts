/** Queries kept by name, and the stars on them and on the library's: what a person collected in this browser. */
import { foldForSearch } from "#text/fold.ts";
import { parseParams } from "./query-params.ts";

export interface SavedQuery {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** A JSON object of the parameters' values, as text. */
  readonly params: string;
  /** Epoch milliseconds. */
  readonly savedAt: number;
}

export interface SavedQueries {
  /** The newest first. No two names fold to the same. */
  readonly own: readonly SavedQuery[];
  /** Ids of starred queries, own ones and the library's. */
  readonly stars: readonly string[];
}

export const NOTHING_SAVED: SavedQueries = { own: [], stars: [] };
export const MAX_SAVED = 200;
export const MAX_STARS = 400;
export const MAX_NAME = 80;

/** What was deleted, to bring it back where it stood. */
export interface DeletedQuery {
  readonly query: SavedQuery;
  readonly index: number;
  readonly starred: boolean;
}

/** A name as it is kept, or null where nothing is left of it. */
export function asName(text: string): string | null {
  const name = text.trim().replace(/\s+/g, " ").slice(0, MAX_NAME).trim();
  return name === "" ? null : name;
}

const sameName = (one: string, other: string) => foldForSearch(one) === foldForSearch(other);

export function queryNamed({ own }: SavedQueries, name: string): SavedQuery | undefined {
  return own.find((each) => sameName(each.name, name));
}

/** Keeps a query; one of the same name gives its place to it. Null where there is no room for another. */
export function saveQuery(saved: SavedQueries, query: SavedQuery): SavedQueries | null {
  const former = queryNamed(saved, query.name);
  if (former !== undefined) {
    const kept = { ...query, id: former.id };
    return { ...saved, own: saved.own.map((each) => (each === former ? kept : each)) };
  }
  return saved.own.length >= MAX_SAVED ? null : { ...saved, own: [query, ...saved.own] };
}

/** Null where the name belongs to another query. */
export function renameQuery(saved: SavedQueries, id: string, name: string): SavedQueries | null {
  const holder = queryNamed(saved, name);
  if (holder !== undefined && holder.id !== id) return null;
  return { ...saved, own: saved.own.map((each) => (each.id === id ? { ...each, name } : each)) };
}

export function deleteQuery(
  saved: SavedQueries,
  id: string,
): { readonly saved: SavedQueries; readonly deleted: DeletedQuery } | null {
  const index = saved.own.findIndex((each) => each.id === id);
  const query = saved.own[index];
  if (query === undefined) return null;
  const left = { own: saved.own.filter((each) => each !== query), stars: saved.stars.filter((star) => star !== id) };
  return { saved: left, deleted: { query, index, starred: saved.stars.includes(id) } };
}

/** Brings a deleted query back; under a free name where its own was given away since. */
export function restoreQuery(saved: SavedQueries, { query, index, starred }: DeletedQuery): SavedQueries {
  if (saved.own.some(({ id }) => id === query.id)) return saved;
  let name = query.name;
  for (let turn = 2; queryNamed(saved, name) !== undefined; turn++)
    name = `${query.name.slice(0, MAX_NAME - 5)} ${turn}`;
  const own = [...saved.own.slice(0, index), { ...query, name }, ...saved.own.slice(index)];
  return { own, stars: starred ? [...saved.stars, query.id] : saved.stars };
}

export function toggleStar(saved: SavedQueries, id: string): SavedQueries {
  if (saved.stars.includes(id)) return { ...saved, stars: saved.stars.filter((star) => star !== id) };
  return { ...saved, stars: [...saved.stars, id].slice(-MAX_STARS) };
}

interface QueryText {
  readonly title: string | null;
  readonly text: string;
  readonly params: string;
}

/** Whether a tab holds a saved query as it was saved, or changed since; null where its name is none of the saved ones. */
export function savedStateOf(saved: SavedQueries, { title, text, params }: QueryText): "saved" | "edited" | null {
  const query = title === null ? undefined : queryNamed(saved, title);
  if (query === undefined) return null;
  return query.text === text && sameParams(query.params, params) ? "saved" : "edited";
}

function sameParams(one: string, other: string): boolean {
  const sorted = (json: string) =>
    JSON.stringify(Object.entries(parseParams(json) ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return one === other || sorted(one) === sorted(other);
}
