/** Claims of an article. Reviewed facts are one source of them; extraction will be another behind the same interface. */
import { makeClaimId } from "#contract/ids.ts";
import { type Claim, claim as claimSchema, type DatePrecision, type Entity } from "#contract/model.ts";
import type { ArticleSource } from "../../server/claims/claim-source.ts";
import { claimGrade } from "../../server/claims/grade.ts";
import type { Fault } from "../fault.ts";
import { type Anchored, type AnchoredEnd, anchorInDigest, anchorInOriginal } from "./anchors.ts";
import type { ReviewedFact } from "./facts.ts";
import { factFault } from "./resolve.ts";

/** An article before its claims are found. */
export type ClaimArticle = ArticleSource & { readonly text: string };

export interface FoundClaims {
  /** Sorted by id. */
  readonly claims: readonly Claim[];
  /** Where the text names the ends, as the source knows it. */
  readonly ends: readonly AnchoredEnd[];
  readonly faults: readonly Fault[];
  /** Ids of facts that say nothing about this text because they have no anchor in it. */
  readonly unanchored: readonly string[];
}

/** Finds the claims of one article. What does not hold is a fault; the rest goes on. */
export interface ClaimSource {
  find(article: ClaimArticle): FoundClaims;
}

/** The reviewed facts of the article's story, by their anchors in this text. */
export function reviewedFacts(
  factsOf: (story: string) => readonly ReviewedFact[],
  entities: ReadonlyMap<string, Entity>,
): ClaimSource {
  return {
    find(article) {
      const claims: Claim[] = [];
      const ends: AnchoredEnd[] = [];
      const faults: Fault[] = [];
      const unanchored: string[] = [];
      for (const { fact, file, line } of article.kind === "user" ? [] : factsOf(article.story)) {
        const fault = factFault(fact, entities);
        const refuse = (reason: string) => faults.push({ file, line, item: fact.id, reason });
        if (fault !== null) {
          refuse(fault);
          continue;
        }
        if (fact.digest === undefined && fact.original === undefined) {
          refuse("the fact has no anchor in any text");
          continue;
        }
        const isDigest = article.kind === "digest";
        if ((isDigest ? fact.digest : fact.original) === undefined) {
          unanchored.push(fact.id);
          continue;
        }
        const anchor = isDigest ? anchorInDigest(fact, article.text) : anchorInOriginal(fact, article.text);
        if (typeof anchor === "string") {
          refuse(anchor);
          continue;
        }
        claims.push(toClaim({ fact, file, line }, article, anchor, entities));
        ends.push(...anchor.ends);
      }
      claims.sort((a, b) => (a.id < b.id ? -1 : 1));
      return { claims, ends, faults, unanchored };
    },
  };
}

function toClaim(
  { fact }: ReviewedFact,
  article: ClaimArticle,
  { start, end }: Anchored,
  entities: ReadonlyMap<string, Entity>,
): Claim {
  const { id, digest: _quote, original: _anchor, ...said } = fact;
  const record = {
    ...said,
    id: makeClaimId(article.story, id),
    articleId: article.id,
    object: fact.object ?? null,
    item: fact.item ?? null,
    ...(fact.date === undefined ? {} : { datePrecision: precisionOf(fact.date) }),
    start,
    end,
    quote: article.text.slice(start, end),
    grade: "D",
    method: "curated",
    review: "accepted",
  };
  const claim = claimSchema.parse(record);
  const context = { entity: (entity: string) => entities.get(entity), article: () => article };
  return { ...claim, grade: claimGrade(claim, context) };
}

/** How exactly a cut ISO date is known. */
export function precisionOf(date: string): DatePrecision {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}
