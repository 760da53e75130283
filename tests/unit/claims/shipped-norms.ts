import { join } from "node:path";
import { diskFiles } from "../../../seed/disk-files.ts";
import { planGraph } from "../../../seed/pipeline.ts";
import { readCorpus } from "../../../seed/stages/corpus.ts";
import { normContextOf } from "../../../server/claims/norm-context.ts";
import type { Norm } from "../../../server/claims/norms.ts";
import { normsFromClaims } from "../../../server/claims/norms-from-claims.ts";
import { testimonyOf } from "../../../server/claims/testimony.ts";

/** The norms of the shipped corpus, by its reviewed facts and lexicon. */
export async function shippedNorms(): Promise<Norm[]> {
  const plan = planGraph(await readCorpus(diskFiles, join(import.meta.dirname, "../../../seed")), []);
  const claims = plan.articles.flatMap((each) => each.claims);
  const articles = new Map(plan.articles.map(({ article }) => [article.id, article]));
  const entities = new Map(plan.entities.map(({ entity }) => [entity.id, entity]));
  return normsFromClaims({
    claims,
    testimony: (claim) => testimonyOf(claim, articles.get(claim.articleId)),
    context: normContextOf(entities, claims),
  });
}
