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

/**
 * A where two of the B claims are independent, else the best of the claims. `all` are those that the drawing rests on: of a
 * relation that some claim says yes to, its positive claims; to know the grade of a day, those in print by then. A denial
 * holds nothing up: it counts only where there is nothing else.
 */
export function relationGrade(all: readonly Claim[], context: ClaimContext): RelationGrade {
  const undenied = all.filter(({ status }) => status !== "denied");
  const claims = undenied.length > 0 ? undenied : all;
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
  if (claims.length === 0)
    return { grade: "D", sources, reason: { ar: "لا قول معروف بعد", en: "no claim is known yet" } };
  return {
    grade: "D",
    sources,
    reason: { ar: "مستنتج أو مقترح لم يُراجَع", en: "inferred, or proposed and not reviewed" },
  };
}

/** Two is a dual; three to ten a plural, eleven to 99 a singular in the accusative, round hundreds one in the genitive. */
function independentSourcesAr(count: number): string {
  if (count === 2) return "مصدران مسمّيان مستقلان";
  const rest = count % 100;
  if (rest >= 3 && rest <= 10) return `${count} مصادر مسمّاة مستقلة`;
  return rest > 10 ? `${count} مصدرًا مسمّى مستقلًا` : `${count} مصدر مسمّى مستقل`;
}

function weakReason(claims: readonly Claim[], context: ClaimContext): Bilingual {
  const hedged = claims.every((claim) => claim.hedge !== undefined && WEAKENING.has(claim.hedge));
  if (hedged) return { ar: "القول بصيغة تحفّظ", en: "the statement is hedged" };
  const unnamed = claims.every((claim) => !hasNamedSource(claim, context));
  if (unnamed) return { ar: "منسوب إلى غير مسمَّين", en: "attributed to people who are not named" };
  return { ar: "منسوب إلى غير مسمَّين أو بصيغة تحفّظ", en: "attributed to unnamed people, or hedged" };
}
