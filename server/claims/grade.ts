/** Grades A–D of claims and relations, with the reason in words (DESIGN §5). */

import type { Bilingual } from "#contract/bilingual.ts";
import type { Grade, Hedge } from "#contract/claim-vocabulary.ts";
import type { Claim } from "#contract/model.ts";
import { type ClaimContext, countIndependentSources, hasNamedSource } from "./claim-source.ts";

/** Hedges that weaken the statement. `approximate` speaks of a figure only. */
const WEAKENING: ReadonlySet<Hedge> = new Set<Hedge>(["possible", "likely", "alleged"]);

/** A claim's own grade: B a named source; C unnamed people, no named source, or hedged; D proposed and not yet reviewed. */
export function claimGrade(claim: Claim, context: ClaimContext): Grade {
  if (claim.review !== "accepted") return "D";
  if (claim.hedge !== undefined && WEAKENING.has(claim.hedge)) return "C";
  return hasNamedSource(claim, context) ? "B" : "C";
}

export interface RelationGrade {
  readonly grade: Grade;
  /** Independent originating sources of all its claims. */
  readonly sources: number;
  readonly reason: Bilingual;
}

/** A where two of the B claims are independent, else the best of the claims. `claims` are those that hold the relation up. */
export function relationGrade(claims: readonly Claim[], context: ClaimContext): RelationGrade {
  const sources = countIndependentSources(claims, context);
  const strong = claims.filter((claim) => claimGrade(claim, context) === "B");
  const independent = countIndependentSources(strong, context);
  if (independent >= 2) {
    return {
      grade: "A",
      sources,
      reason: {
        ar: `${independentSourcesAr(independent)} في أقوال غير متحفَّظة`,
        en: `${independent} independent named sources say it without hedging`,
      },
    };
  }
  if (strong.length > 0) {
    return { grade: "B", sources, reason: { ar: "مصدر مسمّى واحد", en: "one named source" } };
  }
  if (claims.some((claim) => claim.review === "accepted"))
    return { grade: "C", sources, reason: weakReason(claims, context) };
  return {
    grade: "D",
    sources,
    reason: { ar: "مستنتج أو مقترح لم يُراجَع", en: "inferred, or proposed and not reviewed" },
  };
}

function independentSourcesAr(count: number): string {
  if (count === 2) return "مصدران مسمّيان مستقلان";
  return count <= 10 ? `${count} مصادر مسمّاة مستقلة` : `${count} مصدرًا مسمّى مستقلًا`;
}

function weakReason(claims: readonly Claim[], context: ClaimContext): Bilingual {
  const hedged = claims.every((claim) => claim.hedge !== undefined && WEAKENING.has(claim.hedge));
  if (hedged) return { ar: "القول بصيغة تحفّظ", en: "the statement is hedged" };
  const unnamed = claims.every((claim) => !hasNamedSource(claim, context));
  if (unnamed) return { ar: "منسوب إلى غير مسمَّين", en: "attributed to people who are not named" };
  return { ar: "منسوب إلى غير مسمَّين أو بصيغة تحفّظ", en: "attributed to unnamed people, or hedged" };
}
