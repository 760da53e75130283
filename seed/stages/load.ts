/** Brings the graph to the plan. Writes only what differs; what the plan does not hold goes last, and only after a clean plan. */
import type { Claim, Entity, Relation } from "#contract/model.ts";
import type { ArticleSource } from "../../server/claims/claim-source.ts";
import { canonicalJson } from "../../server/neo4j/canonical-json.ts";
import { type HashedGraph, hashGraph } from "../../server/neo4j/graph-hash.ts";
import type {
  CopyGroup,
  EntityRow,
  GraphSource,
  GraphState,
  GraphWriter,
  StoredArticle,
} from "../../server/neo4j/graph-store.ts";
import type { LoadEffects } from "../effects.ts";
import type { PlannedGraph } from "../pipeline.ts";
import { PIPELINE_VERSION } from "./corpus.ts";
import { articleSources, degreesOf, relationsOf } from "./relations.ts";

/** How much was written, of each kind; all zero where the graph was as planned. */
export interface Writes {
  readonly entities: number;
  readonly articles: number;
  readonly relations: number;
  readonly removed: number;
  readonly state: number;
}

export interface LoadOutcome {
  readonly writes: Writes;
  readonly graph: HashedGraph;
}

export interface LoadTask {
  readonly plan: PlannedGraph;
  readonly corpusHash: string;
  /** Articles that the user took out: removed whether the plan is clean or not. */
  readonly unloaded: ReadonlySet<string>;
  /** Write every article anew, also those whose stamp says that nothing changed. */
  readonly rebuild: boolean;
}

/** Loads a plan under the lock. Safe to break off anywhere and to run again. */
export async function loadGraph(task: LoadTask, effects: LoadEffects, writer: GraphWriter): Promise<LoadOutcome> {
  const { plan } = task;
  const { source } = effects.database;
  const before = await source.state();
  const counted = countingWriter(writer);
  const isClean = plan.faults.length === 0;

  await writeEntities(plan, source, counted);
  const gone = await writeArticles(task, effects, counted);
  await counted.remove("removeArticles", isClean ? gone : gone.filter((id) => task.unloaded.has(id)));
  const held = await heldGraph(source);
  const sources = articleSources(held.articles);
  await writeCopyGroups(held, sources, counted);
  const relations = relationsOf({ ...held, articles: sources });
  await writeRelations(relations, effects, counted);
  const planned = new Set(plan.entities.map(({ entity }) => entity.id));
  const unseen = held.entities.map(({ id }) => id).filter((id) => !planned.has(id));
  await counted.remove("removeEntities", isClean ? unseen : []);
  await writeDegrees(relations, source, counted);

  const graph = await hashGraph(source);
  const entities = isClean ? held.entities.filter(({ id }) => planned.has(id)) : held.entities;
  const state: GraphState = {
    graphHash: graph.hash,
    // A corpus that was refused in part is not recorded as loaded: the next start tries it again.
    corpusHash: isClean ? task.corpusHash : "",
    dataVersion: graph.hash.slice(0, 16),
    pipelineVersion: PIPELINE_VERSION,
    overview: effects.layoutOverview?.(entities, relations, before?.overview ?? null) ?? null,
  };
  // Read again: what was written marked the state as changing.
  if (canonicalJson(await source.state()) !== canonicalJson(state)) await counted.state(state);
  return { writes: counted.writes(), graph };
}

async function writeEntities(plan: PlannedGraph, source: GraphSource, counted: CountingWriter): Promise<void> {
  const stored = new Map<string, EntityRow>();
  for await (const page of source.entities()) for (const row of page) stored.set(row.entity.id, row);
  const changed: EntityRow[] = [];
  for (const row of plan.entities) {
    const known = stored.get(row.entity.id);
    const next = { ...row, degree: known?.degree ?? 0 };
    if (known === undefined || canonicalJson(known) !== canonicalJson(next)) changed.push(next);
  }
  await counted.entities(changed);
}

/** Writes the articles that differ; gives the ids of stored ones that the plan does not hold. */
async function writeArticles(
  { plan, rebuild }: LoadTask,
  effects: LoadEffects,
  counted: CountingWriter,
): Promise<string[]> {
  const stamps = new Map<string, string>();
  for await (const page of effects.database.source.articles())
    for (const { article, inputHash, pipelineVersion } of page)
      stamps.set(article.id, `${pipelineVersion} ${inputHash}`);
  const changed = plan.articles.filter(
    ({ article, inputHash, pipelineVersion }) =>
      rebuild || stamps.get(article.id) !== `${pipelineVersion} ${inputHash}`,
  );
  for (const [index, article] of changed.entries()) {
    await counted.article(article);
    effects.progress.step("articles", index + 1, changed.length);
  }
  const planned = new Set<string>(plan.articles.map(({ article }) => article.id));
  return [...stamps.keys()].filter((id) => !planned.has(id));
}

/** Kept for the tracer, which weighs what was known on a day and holds no texts. */
async function writeCopyGroups(
  { articles, copyGroups }: HeldGraph,
  sources: ReadonlyMap<string, ArticleSource>,
  counted: CountingWriter,
): Promise<void> {
  const right = articles.map(({ id }) => ({ id, copyGroup: sources.get(id)?.copyGroup ?? null }));
  await counted.copyGroups(right.filter(({ id, copyGroup }) => copyGroup !== (copyGroups.get(id) ?? null)));
}

async function writeRelations(
  relations: readonly Relation[],
  { database, progress }: LoadEffects,
  counted: CountingWriter,
): Promise<void> {
  const stored = new Map<string, string>();
  const unwanted: Pick<Relation, "id" | "predicate">[] = [];
  const wanted = new Set<string>(relations.map(({ id }) => id));
  for await (const page of database.source.relations())
    for (const { relation, from, to } of page) {
      const isOurs = wanted.has(relation.id) && !stored.has(relation.id);
      if (isOurs && from === relation.subject && to === relation.object)
        stored.set(relation.id, canonicalJson(relation));
      else unwanted.push(relation);
    }
  // A relation that hangs on the wrong ends, or twice, is taken off before it is written anew.
  await counted.removeRelations(unwanted);
  const removed = new Set<string>(unwanted.map(({ id }) => id));
  const changed = relations.filter(
    (relation) => removed.has(relation.id) || stored.get(relation.id) !== canonicalJson(relation),
  );
  await counted.relations(changed);
  if (changed.length > 0) progress.step("relations", changed.length, changed.length);
}

async function writeDegrees(
  relations: readonly Relation[],
  source: GraphSource,
  counted: CountingWriter,
): Promise<void> {
  const degrees = degreesOf(relations);
  const changed: { id: string; degree: number }[] = [];
  for await (const page of source.entities())
    for (const { entity, degree } of page) {
      const right = degrees.get(entity.id) ?? 0;
      if (right !== degree) changed.push({ id: entity.id, degree: right });
    }
  await counted.degrees(changed);
}

/** All of the graph that relations are derived from, and the near-copies as they are stored. */
interface HeldGraph {
  readonly entities: readonly Entity[];
  readonly articles: readonly StoredArticle[];
  readonly copyGroups: ReadonlyMap<string, string>;
  readonly claims: readonly Claim[];
}

export async function heldGraph(source: GraphSource): Promise<HeldGraph> {
  const entities: Entity[] = [];
  for await (const page of source.entities()) entities.push(...page.map(({ entity }) => entity));
  const articles: StoredArticle[] = [];
  const copyGroups = new Map<string, string>();
  for await (const page of source.articles())
    for (const { article, copyGroup } of page) {
      articles.push(article);
      if (copyGroup !== undefined) copyGroups.set(article.id, copyGroup);
    }
  const claims = [];
  for await (const page of source.claims()) claims.push(...page.map(({ claim }) => claim));
  return { entities, articles, copyGroups, claims };
}

type CountingWriter = ReturnType<typeof countingWriter>;

/** Counts what is written, and marks the graph as changing before the first of it. */
function countingWriter(writer: GraphWriter) {
  const writes = { entities: 0, articles: 0, relations: 0, removed: 0, state: 0 };
  let isMarked = false;
  async function write(kind: keyof Writes, count: number, work: () => Promise<void>): Promise<void> {
    if (count === 0) return;
    if (!isMarked) await writer.markChanging();
    isMarked = true;
    await work();
    writes[kind] += count;
  }
  return {
    writes: (): Writes => ({ ...writes }),
    entities: (rows: readonly EntityRow[]) => write("entities", rows.length, () => writer.writeEntities(rows)),
    degrees: (rows: readonly { id: string; degree: number }[]) =>
      write("entities", rows.length, () => writer.writeDegrees(rows)),
    article: (article: PlannedGraph["articles"][number]) => write("articles", 1, () => writer.writeArticle(article)),
    copyGroups: (rows: readonly CopyGroup[]) => write("articles", rows.length, () => writer.writeCopyGroups(rows)),
    relations: (rows: readonly Relation[]) => write("relations", rows.length, () => writer.writeRelations(rows)),
    removeRelations: (rows: readonly Pick<Relation, "id" | "predicate">[]) =>
      write("removed", rows.length, () => writer.removeRelations(rows)),
    remove: (kind: "removeArticles" | "removeEntities", ids: readonly string[]) =>
      write("removed", ids.length, () => writer[kind](ids)),
    state: (state: GraphState) => write("state", 1, () => writer.writeState(state)),
  };
}
