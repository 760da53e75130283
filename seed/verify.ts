/** Does the graph keep its promises? Every quote an exact slice, no id that dangles, relations as derived, the hash as recorded. */
import { createHash } from "node:crypto";
import { endsFault } from "#contract/ends-fault.ts";
import type { Claim, Entity, Mention, Relation } from "#contract/model.ts";
import type { ArticleSource } from "../server/claims/claim-source.ts";
import { claimGrade } from "../server/claims/grade.ts";
import { canonicalJson } from "../server/neo4j/canonical-json.ts";
import { type HashedGraph, hashGraph } from "../server/neo4j/graph-hash.ts";
import type { GraphSource, ReadClaim, StoredArticle } from "../server/neo4j/graph-store.ts";
import { expectedLinks } from "../server/neo4j/graph-writer.ts";
import { articleSources, degreesOf, relationsOf } from "./stages/relations.ts";

export interface Verdict {
  readonly graph: HashedGraph;
  /** One line a fault; empty where the graph is sound. */
  readonly faults: readonly string[];
}

interface Graph {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly articles: ReadonlyMap<string, StoredArticle>;
  readonly mentions: readonly Mention[];
  readonly claims: readonly ReadClaim[];
  /** As claims refer to the articles: with near-copies as the texts say. */
  readonly sources: ReadonlyMap<string, ArticleSource>;
}

/** Reads the whole graph and checks it. Changes nothing. */
export async function verifyGraph(source: GraphSource): Promise<Verdict> {
  const faults: string[] = [];
  const degrees = new Map<string, number>();
  const entities = new Map<string, Entity>();
  for await (const page of source.entities())
    for (const { entity, degree, searchKey } of page) {
      entities.set(entity.id, entity);
      degrees.set(entity.id, degree);
      if (searchKey === "") faults.push(`entity ${entity.id}: no search key, or a label that is not its type`);
    }
  const articles = new Map<string, StoredArticle>();
  const mentions: Mention[] = [];
  const copyGroups = new Map<string, string | undefined>();
  for await (const page of source.articles())
    for (const read of page) {
      articles.set(read.article.id, read.article);
      copyGroups.set(read.article.id, read.copyGroup);
      mentions.push(...read.mentions);
    }
  const claims: ReadClaim[] = [];
  for await (const page of source.claims()) claims.push(...page);

  const graph = { entities, articles, mentions, claims, sources: articleSources([...articles.values()]) };
  for (const [id, stored] of copyGroups) {
    const right = graph.sources.get(id)?.copyGroup;
    if (stored !== right)
      faults.push(`article ${id}: is a near-copy of ${right ?? "none"}, recorded is of ${stored ?? "none"}`);
  }
  faults.push(...entityFaults(graph), ...articleFaults(graph), ...mentionFaults(graph), ...claimFaults(graph));
  faults.push(...(await relationFaults(source, graph, degrees)));
  const hashed = await hashGraph(source);
  const state = await source.state();
  if (state === null) faults.push("graph: nothing was loaded yet");
  else if (state.dataVersion.startsWith("loading-"))
    faults.push("graph: a load has not come to its end; run the seed again");
  else if (state.graphHash !== hashed.hash)
    faults.push(`graph: the hash is ${hashed.hash}, recorded is ${state.graphHash}`);
  return { graph: hashed, faults };
}

function* entityFaults({ entities }: Graph): Generator<string> {
  for (const { id, reference } of entities.values())
    for (const key of ["country", "parent"] as const) {
      const other = reference?.[key];
      if (other !== undefined && !entities.has(other)) yield `entity ${id}: ${key} names no entity: ${other}`;
    }
}

function* articleFaults({ articles, entities }: Graph): Generator<string> {
  for (const article of articles.values()) {
    const hash = createHash("sha256").update(article.text, "utf8").digest("hex");
    if (hash !== article.sha256)
      yield `article ${article.id}: the text's sha256 is ${hash}, recorded is ${article.sha256}`;
    for (const outlet of article.citedOutlets)
      if (!entities.has(outlet)) yield `article ${article.id}: citedOutlets names no entity: ${outlet}`;
    for (const { start, end, kind } of article.regions)
      if (start >= end || end > article.text.length)
        yield `article ${article.id}: the ${kind} region ${start}–${end} is outside the text`;
  }
}

function* mentionFaults({ mentions, articles }: Graph): Generator<string> {
  for (const { articleId, entityId, start, end } of mentions) {
    const length = articles.get(articleId)?.text.length ?? 0;
    if (start >= end || end > length)
      yield `mention of ${entityId} in ${articleId}: ${start}–${end} is outside the text`;
  }
}

const CLAIM_IDS = [
  "subject",
  "object",
  "item",
  "attributedTo",
  "reportedBy",
  "deniedBy",
  "addressee",
  "destination",
  "baseline",
] as const satisfies readonly (keyof Claim)[];

function* claimFaults({ claims, articles, entities, sources }: Graph): Generator<string> {
  const context = { entity: (id: string) => entities.get(id), article: (id: string) => sources.get(id) };
  for (const { claim, links } of claims) {
    const at = `claim ${claim.id}`;
    const article = articles.get(claim.articleId);
    if (article === undefined) yield `${at}: there is no article ${claim.articleId}`;
    else if (claim.quote.trim() === "" || article.text.slice(claim.start, claim.end) !== claim.quote)
      yield `${at}: the quote is not the text at ${claim.start}–${claim.end}`;
    for (const key of CLAIM_IDS) {
      const id = claim[key];
      if (id != null && !entities.has(id)) yield `${at}: ${key} names no entity: ${id}`;
    }
    if ((claim.object === null) === (claim.literal === undefined)) yield `${at}: needs either an object or a literal`;
    const subject = entities.get(claim.subject);
    const object = claim.object === null ? null : entities.get(claim.object);
    const fault =
      subject && object !== undefined ? endsFault(claim.predicate, subject.type, object?.type ?? null) : null;
    if (fault !== null) yield `${at}: ${fault}`;
    const grade = claimGrade(claim, context);
    if (grade !== claim.grade) yield `${at}: its grade is ${grade}, recorded is ${claim.grade}`;
    const expected = expectedLinks(claim).join(", ");
    if (links.join(", ") !== expected) yield `${at}: is linked to [${links.join(", ")}], expected [${expected}]`;
  }
}

async function relationFaults(
  source: GraphSource,
  { entities, sources, claims }: Graph,
  degrees: ReadonlyMap<string, number>,
): Promise<string[]> {
  const faults: string[] = [];
  const derived = new Map<string, Relation>(
    relationsOf({
      entities: [...entities.values()],
      articles: sources,
      claims: claims.map(({ claim }) => claim),
    }).map((relation) => [relation.id, relation]),
  );
  const stored: Relation[] = [];
  const seen = new Set<string>();
  for await (const page of source.relations())
    for (const { relation, from, to } of page) {
      stored.push(relation);
      const at = `relation ${relation.id}`;
      const right = derived.get(relation.id);
      if (seen.has(relation.id)) faults.push(`${at}: stands twice`);
      seen.add(relation.id);
      if (from !== relation.subject || to !== relation.object) faults.push(`${at}: joins ${from} and ${to}`);
      if (right === undefined) faults.push(`${at}: no claim holds it up`);
      else if (canonicalJson(right) !== canonicalJson(relation)) faults.push(`${at}: is not what its claims say`);
    }
  for (const id of derived.keys()) if (!seen.has(id)) faults.push(`relation ${id}: is missing`);
  const right = degreesOf(stored);
  for (const [id, degree] of degrees)
    if (degree !== (right.get(id) ?? 0))
      faults.push(`entity ${id}: has ${right.get(id) ?? 0} relations, recorded are ${degree}`);
  return faults;
}
