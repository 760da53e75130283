/** The graph hash (DESIGN §7): one number for the whole graph, the same on every machine that holds the same. */
import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";
import type { GraphCounts, GraphSource } from "./graph-store.ts";

export interface HashedGraph {
  /** Hex sha256. */
  readonly hash: string;
  readonly counts: GraphCounts;
  readonly relationsByPredicate: Readonly<Record<string, number>>;
}

/**
 * sha256 over one line of canonical JSON for each entity, article, mention, claim and relation, in the order of the source.
 * Internal ids, run records, locks, stamps and what is only computed from the rest (search keys, degrees, near-copies) are not in it.
 */
export async function hashGraph(source: GraphSource): Promise<HashedGraph> {
  const hash = createHash("sha256");
  const add = (kind: string, value: unknown) => hash.update(`${kind} ${canonicalJson(value)}\n`);
  const counts = { entities: 0, articles: 0, mentions: 0, claims: 0, relations: 0 };
  const relationsByPredicate: Record<string, number> = {};
  for await (const page of source.entities())
    for (const { entity } of page) {
      counts.entities++;
      add("entity", entity);
    }
  for await (const page of source.articles())
    for (const { article, mentions } of page) {
      counts.articles++;
      counts.mentions += mentions.length;
      add("article", article);
      for (const mention of mentions) add("mention", mention);
    }
  for await (const page of source.claims())
    for (const { claim } of page) {
      counts.claims++;
      add("claim", claim);
    }
  for await (const page of source.relations())
    for (const { relation } of page) {
      counts.relations++;
      relationsByPredicate[relation.predicate] = (relationsByPredicate[relation.predicate] ?? 0) + 1;
      add("relation", relation);
    }
  return { hash: hash.digest("hex"), counts, relationsByPredicate };
}
