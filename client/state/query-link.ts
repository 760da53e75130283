/** The open query in a link: its text and parameters, bounded, and its name. */
import { z } from "zod";
import { parseParams } from "./query-params.ts";
import { FIRST_QUERY, MAX_QUERY_TEXT, openTabOf, type QueryTabs } from "./query-tabs.ts";

/** Long values stay out of addresses. */
const MAX_LINKED_PARAMS = 8_000;

export const queryLinkSchema = z.strictObject({
  text: z.string().max(MAX_QUERY_TEXT),
  params: z
    .string()
    .max(MAX_LINKED_PARAMS)
    .refine((text) => parseParams(text) !== null)
    .optional(),
  title: z.string().max(200).optional(),
});
export type QueryLink = z.infer<typeof queryLinkSchema>;

/** The link's part of the query tabs, or null where the open one is untouched, blank or too long for an address. */
export function queryLinkOf(queries: QueryTabs): QueryLink | null {
  const { text, params, title } = openTabOf(queries);
  if (text === "" || text.length > MAX_QUERY_TEXT || params.length > MAX_LINKED_PARAMS) return null;
  if (text === FIRST_QUERY && params === "{}") return null;
  return { text, ...(params !== "{}" && { params }), ...(title !== null && { title }) };
}
