/** The sentences behind relations, in the form in which an assistant should tell them. */
import { relationAnswer } from "#contract/api.ts";
import type { ArticleRef, Claim } from "#contract/model.ts";
import { exportArticleRefs } from "../queries/export-pages.ts";
import type { ReadContext } from "../routes/read-route.ts";
import { relationRoute } from "../routes/relations.ts";
import { MOST_EVIDENCE, MOST_QUOTES } from "./answer-limits.ts";
import { askTyped } from "./tool.ts";

/** Relations read together: an answer must not take all connections. */
const AT_ONCE = 5;

/** One claim as its sentence, what it says, and who printed it when. */
export function toldClaim(claim: Claim, article: ArticleRef | undefined): Record<string, unknown> {
  const { start: _, end: __, method: ___, review: ____, articleId, quote, ...said } = claim;
  if (article === undefined) return { ...said, sentence: quote, source: { article: articleId } };
  const { kind, outlet, title, publishedAt, datePrecision } = article;
  const source = { article: articleId, kind, outlet, title, printed: publishedAt, printedPrecision: datePrecision };
  // A digest's sentence is our summary: calling it a quotation would put our words into the outlet's mouth.
  return { ...said, ...(kind === "digest" ? { summarySentence: quote } : { quote }), source };
}

/** Claims with the articles that they stand in. */
export async function toldClaims(context: ReadContext, claims: readonly Claim[]): Promise<Record<string, unknown>[]> {
  const articles = await context.reader.read(exportArticleRefs(claims.map(({ articleId }) => articleId)));
  const byId = new Map<string, ArticleRef>(articles.map((each) => [each.id, each]));
  return claims.map((claim) => toldClaim(claim, byId.get(claim.articleId)));
}

export interface Evidence {
  /** By relation id: its sentences, of the first of them. */
  readonly evidence: Record<string, { claims: number; sentences: Record<string, unknown>[] }>;
  /** Relations whose sentences are not told here; ask `relation` for them. */
  readonly withoutEvidence: string[];
}

/** Reads the sentences of relations, in the order asked; beyond the bound it only names them. A roll-up has no relation behind it. */
export async function evidenceOf(context: ReadContext, relations: readonly string[]): Promise<Evidence> {
  const distinct = [...new Set(relations)];
  const told = distinct.slice(0, MOST_EVIDENCE);
  const evidence: Evidence["evidence"] = {};
  for (let at = 0; at < told.length; at += AT_ONCE) {
    const answers = await Promise.all(
      told.slice(at, at + AT_ONCE).map((id) => askTyped(relationAnswer, relationRoute, context, { params: { id } })),
    );
    for (const { relation, claims } of answers)
      evidence[relation.id] = {
        claims: relation.claims,
        sentences: claims.slice(0, MOST_QUOTES).map(({ article, ...claim }) => toldClaim(claim, article)),
      };
  }
  return { evidence, withoutEvidence: distinct.slice(MOST_EVIDENCE) };
}
