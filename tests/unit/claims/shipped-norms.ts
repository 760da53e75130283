import { join } from "node:path";
import { diskFiles } from "../../../seed/disk-files.ts";
import { planGraph } from "../../../seed/pipeline.ts";
import { readCorpus } from "../../../seed/stages/corpus.ts";
import type { NormContext } from "../../../server/claims/authority.ts";
import type { Norm } from "../../../server/claims/norms.ts";
import { normsFromClaims } from "../../../server/claims/norms-from-claims.ts";
import { testimonyOf } from "../../../server/claims/testimony.ts";
import type { Claim, Entity } from "../../../server/contract/model.ts";

/** Reference facts of the entities, and PART_OF and ISSUES as the claims state them. */
export function contextOf(entities: ReadonlyMap<string, Entity>, claims: readonly Claim[]): NormContext {
  const ends = (predicate: string, from: (claim: Claim) => string | null) => (id: string) =>
    claims.filter((each) => each.predicate === predicate && from(each) === id && each.polarity === "positive");
  const parts = ends("PART_OF", (claim) => claim.subject);
  const issues = ends("ISSUES", (claim) => claim.object);
  return {
    typeOf: (id) => entities.get(id)?.type,
    parentOf: (id) => entities.get(id)?.reference?.parent ?? null,
    countryOf: (id) => entities.get(id)?.reference?.country ?? null,
    partOf: (id) => [...new Set(parts(id).flatMap(({ object }) => (object === null ? [] : [object])))].sort(),
    issuersOf: (id) => [...new Set(issues(id).map(({ subject }) => subject))].sort(),
  };
}

/** The norms of the shipped corpus, by its reviewed facts and lexicon. */
export async function shippedNorms(): Promise<Norm[]> {
  const plan = planGraph(await readCorpus(diskFiles, join(import.meta.dirname, "../../../seed")), []);
  const claims = plan.articles.flatMap((each) => each.claims);
  const articles = new Map(plan.articles.map(({ article }) => [article.id, article]));
  const entities = new Map(plan.entities.map(({ entity }) => [entity.id, entity]));
  return normsFromClaims({
    claims,
    testimony: (claim) => testimonyOf(claim, articles.get(claim.articleId)),
    context: contextOf(entities, claims),
  });
}
