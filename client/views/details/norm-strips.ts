/** What each government said of the same goods, over time: the two strips of the relation card. Pure. */
import type { Claim } from "#contract/model.ts";
import type { Predicate } from "#contract/ontology.ts";
import { isAfter } from "../../state/drawn-state.ts";

/** The norms that bear on goods; the timeline is asked for these. */
export const NORMS = [
  "RESTRICTS",
  "PERMITS",
  "DISCOURAGES_PURCHASE_OF",
  "BANS_PURCHASE_OF",
] as const satisfies readonly Predicate[];

/** How the goods stand with one government; the first says that no text tells. */
export const STANDINGS = ["untold", "restricted", "permitted", "lifted", "refused", "asked", "ordered"] as const;
export type Standing = (typeof STANDINGS)[number];

export interface Stretch {
  readonly standing: Standing;
  /** ISO date cut to its precision; null for the stretch before the first norm. */
  readonly from: string | null;
  /** The claims that brought it. */
  readonly claims: readonly Claim[];
}

export interface NormStrip {
  /** Entity id of the country that speaks. */
  readonly country: string;
  readonly stretches: readonly Stretch[];
}

/** What a claim makes of the goods from its date on, or null where it changes nothing (plans, expectations, denials). */
function standingOf(claim: Claim): Standing | null {
  if (claim.status !== "asserted" && claim.status !== "reported" && claim.status !== "ended") return null;
  const over = claim.status === "ended" || claim.polarity === "negative";
  switch (claim.predicate) {
    case "RESTRICTS":
      return over ? "lifted" : "restricted";
    case "PERMITS":
      return over ? "refused" : "permitted";
    case "DISCOURAGES_PURCHASE_OF":
      return over ? "lifted" : "asked";
    case "BANS_PURCHASE_OF":
      return over ? "lifted" : "ordered";
    default:
      return null;
  }
}

/** The order of what is told of one period: first the limit, then what lifts it; first the request, then the order. */
const WEIGHT: Readonly<Record<Standing, number>> = {
  untold: 0,
  lifted: 1,
  asked: 2,
  refused: 3,
  restricted: 3,
  permitted: 4,
  ordered: 5,
};

/**
 * One strip per country whose authorities have a dated norm on the goods up to `until`, in the order of the first norm.
 * A claim that says what the one before it says joins its stretch.
 */
export function normStrips(
  claims: readonly Claim[],
  countryOf: (authority: string) => string | undefined,
  until: string | null,
): NormStrip[] {
  const byCountry = new Map<string, Claim[]>();
  const dated = claims.filter((claim) => claim.date !== undefined && standingOf(claim) !== null);
  for (const claim of dated.toSorted(byDate)) {
    const country = countryOf(claim.subject);
    if (country === undefined || (until !== null && isAfter(claim.date ?? "", until))) continue;
    byCountry.set(country, [...(byCountry.get(country) ?? []), claim]);
  }
  return [...byCountry].map(([country, told]) => ({ country, stretches: stretchesOf(told) }));
}

function byDate(one: Claim, other: Claim): number {
  const [a, b] = [one.date ?? "", other.date ?? ""];
  if (a !== b) return a < b ? -1 : 1;
  return weightOf(one) - weightOf(other) || (one.id < other.id ? -1 : 1);
}

function weightOf(claim: Claim): number {
  return WEIGHT[standingOf(claim) ?? "untold"];
}

/** A permission of the same period says what a lifting says, and more. */
function absorbs(last: Stretch, standing: Standing, samePeriod: boolean): boolean {
  return last.standing === standing || (samePeriod && last.standing === "lifted" && standing === "permitted");
}

function stretchesOf(claims: readonly Claim[]): Stretch[] {
  const stretches: Stretch[] = [{ standing: "untold", from: null, claims: [] }];
  for (const claim of claims) {
    const standing = standingOf(claim);
    const last = stretches.at(-1);
    if (standing === null || claim.date === undefined || last === undefined) continue;
    const samePeriod = last.from !== null && !isAfter(claim.date, last.from);
    if (absorbs(last, standing, samePeriod)) {
      stretches[stretches.length - 1] = { ...last, standing, claims: [...last.claims, claim] };
    } else stretches.push({ standing, from: claim.date, claims: [claim] });
  }
  return stretches;
}
