/** Claims about norms as tests say them, and the norms that they make. */
import { normContextOf } from "../../../server/claims/norm-context.ts";
import type { Norm } from "../../../server/claims/norms.ts";
import { normsFromClaims } from "../../../server/claims/norms-from-claims.ts";
import { testimonyOf } from "../../../server/claims/testimony.ts";
import type { Claim, Entity } from "../../../server/contract/model.ts";
import { buildArticle, buildClaim, buildEntity } from "./build-claim.ts";

const reference = (input: object) => ({ reference: { ...input, source: "test" } });
/** Two states with what is under them, a policy, goods, a maker and a buyer. */
export const NORM_ENTITIES = new Map<string, Entity>(
  [
    buildEntity("north", { type: "Place" }),
    buildEntity("south", { type: "Place" }),
    buildEntity("east", { type: "Place" }),
    buildEntity("government", { type: "Government", ...reference({ country: "north" }) }),
    buildEntity("ministry", { type: "Government", ...reference({ parent: "government" }) }),
    buildEntity("office", { type: "Government" }),
    buildEntity("president", { type: "Person", ...reference({ country: "north" }) }),
    buildEntity("southern-government", { type: "Government", ...reference({ country: "south" }) }),
    buildEntity("rule", { type: "Policy" }),
    buildEntity("chip", { type: "Chip" }),
    buildEntity("series", { type: "Chip", subtype: "series" }),
    buildEntity("maker"),
    buildEntity("buyer"),
  ].map((entity) => [entity.id, entity]),
);

/** A claim as a test says it: what it leaves out restricts the chip for the northern government. */
export type NormInput = Parameters<typeof buildClaim>[0] & { readonly printed?: string };

/** The norms of these claims, which are called c0, c1, …, of all dates. */
export function normsOf(...inputs: NormInput[]): Norm[] {
  return normsAsOf(inputs);
}

/** The same as far as a day (its number) may know of them. */
export function normsAsOf(inputs: readonly NormInput[], asOf?: number): Norm[] {
  const printed = new Map<string, string>();
  const claims: Claim[] = inputs.map(({ printed: at = "2025-06-10", ...input }, index) => {
    printed.set(`c${index}`, at);
    return buildClaim({
      id: `c${index}`,
      subject: "government",
      predicate: "RESTRICTS",
      object: "chip",
      ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
    });
  });
  return normsFromClaims({
    claims,
    testimony: (claim) => testimonyOf(claim, buildArticle("any", { publishedAt: printed.get(claim.id) ?? null })),
    context: normContextOf(NORM_ENTITIES, claims),
    ...(asOf === undefined ? {} : { asOf }),
  });
}
