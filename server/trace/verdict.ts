/** Three-valued answers and how they add up: the match of a norm has no more than these. */
import type { Bilingual } from "#contract/bilingual.ts";
import { type Basis, NO_BASIS } from "./world.ts";

export type Verdict = "yes" | "maybe" | "no";

/** Words that are made when they are asked for: thousands are judged for one that is listed. */
export type Saying = () => Bilingual;

/** An answer with what it rests on, and how it is said; `say` is null where there is nothing to say. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly say: Saying | null;
  readonly basis: Basis;
}

export const NO: Judgement = { verdict: "no", say: null, basis: NO_BASIS };
export const SILENT_YES: Judgement = { verdict: "yes", say: null, basis: NO_BASIS };

export function yes(say: Saying, basis: Basis = NO_BASIS): Judgement {
  return { verdict: "yes", say, basis };
}

export function maybe(say: Saying, basis: Basis = NO_BASIS): Judgement {
  return { verdict: "maybe", say, basis };
}

const ORDER: readonly Verdict[] = ["yes", "maybe", "no"];

/** The firmest of several ways in which something may be so; no where there is none. */
export function firmest(all: readonly Judgement[]): Judgement {
  return ORDER.map((verdict) => all.find((each) => each.verdict === verdict)).find((each) => each !== undefined) ?? NO;
}

/** All must be so: the weakest verdict counts. */
export function weakest(all: readonly Judgement[]): Verdict {
  return ORDER.findLast((verdict) => all.some((each) => each.verdict === verdict)) ?? "yes";
}

/** The same answer, at most a maybe. */
export function atMostMaybe(judgement: Judgement): Judgement {
  return judgement.verdict === "yes" ? { ...judgement, verdict: "maybe" } : judgement;
}
