import type { QueryTab } from "./query-tabs.ts";

const MAX_TITLE = 40;

/** What a query is called: its given name, else its first comment or line; "" where it is blank. */
export function queryTitle({ title, text }: Pick<QueryTab, "title" | "text">): string {
  if (title !== null) return title;
  const line = text.split("\n").find((each) => each.replace(/^\s*\/\//, "").trim() !== "") ?? "";
  const words = line.replace(/^\s*\/\//, "").trim();
  return words.length > MAX_TITLE ? `${words.slice(0, MAX_TITLE - 1).trimEnd()}…` : words;
}
