/** How each predicate is said in an English sentence. */
import type { Predicate } from "#contract/ontology.ts";

/** A verb phrase: `base` for "to …", third person singular, past. A verb of "be" lacks its first word, which the frame supplies. */
export type EnglishVerb =
  | { readonly be: string }
  | { readonly base: string; readonly singular: string; readonly past: string; readonly event?: true };

const regular = (base: string, rest = ""): EnglishVerb => ({
  base: `${base}${rest}`,
  singular: `${base}s${rest}`,
  past: `${base}${base.endsWith("e") ? "d" : "ed"}${rest}`,
});
const irregular = (base: string, singular: string, past: string): EnglishVerb => ({ base, singular, past });
const event = (base: string, singular: string, past: string): EnglishVerb => ({ base, singular, past, event: true });

export const ENGLISH_VERBS: Readonly<Record<Predicate, EnglishVerb>> = {
  SUPPLIES: irregular("supply", "supplies", "supplied"),
  DESIGNS: regular("design"),
  MANUFACTURES: regular("manufacture"),
  DEVELOPS: regular("develop"),
  USES: regular("use"),
  DEPENDS_ON: regular("depend", " on"),
  LEASES_COMPUTE_IN: regular("lease", " computing capacity"),
  TRAINS_IN: regular("train"),
  COMPETES_WITH: regular("compete", " with"),
  ALTERNATIVE_TO: { be: "an alternative to" },
  COMPATIBLE_WITH: { be: "compatible with" },
  OUTPERFORMS: regular("outperform"),
  UNDERPERFORMS: irregular("lag behind", "lags behind", "lagged behind"),
  PARTNERS_WITH: regular("partner", " with"),
  INVESTS_IN: regular("invest", " in"),
  ACQUIRES: event("acquire", "acquires", "acquired"),
  RAISED_FUNDS_IN: event("raise funds in", "raises funds in", "raised funds in"),
  ISSUES: event("issue", "issues", "issued"),
  TARGETS: regular("target"),
  RESTRICTS: regular("restrict"),
  PERMITS: irregular("permit", "permits", "permitted"),
  DISCOURAGES_PURCHASE_OF: regular("ask"),
  BANS_PURCHASE_OF: regular("order"),
  INVESTIGATES: regular("investigate"),
  ACCUSES: regular("accuse"),
  SUPPORTS: regular("support"),
  LEADS: irregular("lead", "leads", "led"),
  FOUNDED: event("found", "founds", "founded"),
  EMPLOYED_BY: regular("work", " for"),
  LOCATED_IN: { be: "located in" },
  PART_OF: { be: "part of" },
  MEETS_WITH: event("meet", "meets", "met"),
  ESTIMATES: regular("estimate"),
  HAS_ATTRIBUTE: { be: "" },
};

/** A model does not train, it is trained. */
export const IS_TRAINED: EnglishVerb = { be: "trained in" };
/** A firm is based where a machine is located. */
export const IS_BASED: EnglishVerb = { be: "based in" };
/** One chip is among the newest products; a subsidiary is part of its parent. */
export const IS_AMONG: EnglishVerb = { be: "among" };
