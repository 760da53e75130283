/** The guard: a user's query in, a verdict out. Pure, linear in the length of the query, and never throws. */
import { matchBrackets } from "./brackets.ts";
import { checkCosts } from "./costs.ts";
import { type DecodedText, decodeEscapes } from "./decode.ts";
import { LIMITS } from "./limits.ts";
import { paramsRefusal } from "./params.ts";
import { Refused, refusalAt, type Verdict } from "./refusal.ts";
import { readStructure } from "./structure.ts";
import { tokenize } from "./tokenize.ts";

const UNTOUCHED: DecodedText = { text: "", offsetAt: (index) => index };

/**
 * May this query be shown to the server? Allowed means: one statement, made of clauses, functions and procedures that read,
 * within the limits that keep the server's parser alive, and without an expression that may never end.
 * The server's own plan is checked after that (`checkPlan`).
 */
export function checkCypher(query: string, params: Readonly<Record<string, unknown>> = {}): Verdict {
  if (query.length > LIMITS.characters) {
    const place = { offset: LIMITS.characters, length: query.length - LIMITS.characters };
    return { kind: "refused", ...refusalAt("too_long", place, LIMITS.characters) };
  }
  const fault = paramsRefusal(params);
  if (fault !== undefined) return { kind: "refused", ...fault };
  let decoded = UNTOUCHED;
  try {
    decoded = decodeEscapes(query);
    const tokens = tokenize(decoded.text);
    if (tokens.length === 0) return { kind: "refused", ...refusalAt("empty", { offset: 0, length: query.length }) };
    checkCosts(readStructure(tokens, matchBrackets(tokens)), params);
    return { kind: "allowed" };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const offset = Math.min(decoded.offsetAt(error.start), query.length);
    const end = Math.min(Math.max(decoded.offsetAt(error.end), offset), query.length);
    return { kind: "refused", ...refusalAt(error.code, { offset, length: end - offset }, error.detail) };
  }
}
