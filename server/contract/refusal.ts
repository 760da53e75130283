/** Why a user's query is refused: the guard, the plan's judge and the database say it in one form. */
import { z } from "zod";

export const REFUSAL_CODES = [
  "empty",
  "too_long",
  "too_many_tokens",
  "too_deep",
  "too_wide",
  "unfinished",
  "unbalanced",
  "bad_escape",
  "unknown_character",
  "several_statements",
  "unexpected_word",
  "query_options",
  "write_clause",
  "schema_clause",
  "admin_clause",
  "load_csv",
  "transactions",
  "procedure",
  "function",
  "regex",
  "range",
  "reduce",
  "too_costly",
  "params_too_large",
  "params_too_deep",
  "plan",
  "syntax",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Why a query is refused and where: `offset` and `length` are UTF-16 code units of the query as it was sent. */
export const refusal = z
  .object({
    code: z.enum(REFUSAL_CODES),
    reason: z.object({ ar: z.string(), en: z.string() }),
    offset: z.int().min(0),
    length: z.int().min(0),
  })
  .meta({ id: "CypherRefusal" });

export type RefusalDetail = z.infer<typeof refusal>;
