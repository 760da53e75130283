/**
 * The query tabs and the history between visits, checked like any text from outside. A window keeps its own tabs in
 * `sessionStorage`, so that two windows do not write over each other; a new window begins with those written last.
 */
import { z } from "zod";
import { MAX_RECORDS, type QueryRecord } from "./query-history.ts";
import { MAX_PARAMS_TEXT, MAX_QUERY_TABS, MAX_QUERY_TEXT, newTab, type QueryTabs } from "./query-tabs.ts";

const TABS_KEY = "silsila.queries";
const HISTORY_KEY = "silsila.queryHistory";
/** Browsers give a page 5 MB in all. */
const MAX_STORED = 1_500_000;

const text = z.string().max(MAX_QUERY_TEXT);
const params = z.string().max(MAX_PARAMS_TEXT);
const title = z.string().max(200).nullable();

const tabsSchema = z.object({
  open: z.string(),
  tabs: z
    .array(
      z.object({
        id: z.string().min(1).max(60),
        title,
        text,
        params,
        drafts: z.record(z.string(), z.string()).optional(),
        afterwards: z.object({ ar: z.string(), en: z.string() }).nullable(),
      }),
    )
    .min(1)
    .max(MAX_QUERY_TABS),
});

const outcome = z.union([
  z.object({ kind: z.literal("rows"), rows: z.int().min(0), cut: z.boolean() }),
  z.object({ kind: z.enum(["refused", "failed"]), code: z.string().max(60) }),
  z.object({ kind: z.literal("cancelled") }),
]);
const historySchema = z
  .array(z.object({ text, params, title, at: z.number(), ms: z.number(), outcome }))
  .max(MAX_RECORDS);

function readFrom<T>(storage: Storage, key: string, schema: z.ZodType<T>): T | null {
  try {
    const checked = schema.safeParse(JSON.parse(storage.getItem(key) ?? "null"));
    return checked.success ? checked.data : null;
  } catch {
    return null;
  }
}

function writeTo(storage: Storage, key: string, value: string): void {
  try {
    storage.setItem(key, value);
  } catch {
    // Storage may be full or forbidden; the page works without it.
  }
}

/** The tabs of this window, or of the last one; `own` says which. Null where nothing is kept. */
export function rememberedQueries(): { readonly queries: QueryTabs; readonly own: boolean } | null {
  const session = readFrom(sessionStorage, TABS_KEY, tabsSchema);
  const kept = session ?? readFrom(localStorage, TABS_KEY, tabsSchema);
  if (kept === null) return null;
  const tabs = kept.tabs.map(({ id, drafts, ...given }) => ({ ...newTab(id, given), drafts: drafts ?? {} }));
  const open = tabs.some(({ id }) => id === kept.open) ? kept.open : (tabs[0]?.id ?? "");
  return { queries: { tabs, open, closed: null }, own: session !== null };
}

export function rememberQueries({ tabs, open }: QueryTabs): void {
  const rows = tabs.map(({ id, title, text, params, drafts, afterwards }) => ({
    id,
    title,
    text,
    params,
    drafts,
    afterwards,
  }));
  const json = JSON.stringify({ open, tabs: rows });
  if (json.length > MAX_STORED) return;
  writeTo(sessionStorage, TABS_KEY, json);
  writeTo(localStorage, TABS_KEY, json);
}

export function rememberedHistory(): readonly QueryRecord[] {
  return readFrom(localStorage, HISTORY_KEY, historySchema) ?? [];
}

/** Writes as many of the newest records as fit. */
export function rememberHistory(records: readonly QueryRecord[]): void {
  let json = JSON.stringify(records);
  for (let most = records.length; json.length > MAX_STORED; most = Math.floor(most / 2))
    json = JSON.stringify(records.slice(0, most));
  writeTo(localStorage, HISTORY_KEY, json);
}
