import { LIMITS } from "./limits.ts";
import { Refused } from "./refusal.ts";
import type { Token } from "./tokenize.ts";

const CLOSER_OF: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const CLOSERS = new Set(Object.values(CLOSER_OF));

/** For each bracket the index of its partner, −1 for other tokens. Throws Refused on nesting beyond the limit and on lone brackets. */
export function matchBrackets(tokens: readonly Token[]): Int32Array {
  const partners = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "symbol") continue;
    if (CLOSER_OF[token.text] !== undefined) {
      open.push(index);
      if (open.length > LIMITS.nesting) throw new Refused("too_deep", token, LIMITS.nesting);
    } else if (CLOSERS.has(token.text)) {
      const opener = open.pop();
      if (opener === undefined || CLOSER_OF[tokens[opener]?.text ?? ""] !== token.text) {
        throw new Refused("unbalanced", token, token.text);
      }
      partners[opener] = index;
      partners[index] = opener;
    }
  }
  const lone = tokens[open.at(-1) ?? -1];
  if (lone !== undefined) throw new Refused("unbalanced", lone, lone.text);
  return partners;
}
