/** What writes to the graph: constant Cypher, batches by UNWIND, the lock's guard first in every transaction. */
import type { Claim, Mention } from "#contract/model.ts";
import { ENTITY_TYPE_NAMES, type Predicate } from "#contract/ontology.ts";
import type { ArticlePackage, EntityRow, GraphWriter } from "./graph-store.ts";
import type { LongSession, Run } from "./long-session.ts";
import type { SeedLock } from "./seed-lock.ts";
import {
  articleProperties,
  claimProperties,
  entityProperties,
  mentionProperties,
  relationProperties,
} from "./stored-shape.ts";

const BATCH = 2_000;
/** Records of runs that are kept. */
const KEPT_RUNS = 50;

// Labels and types that come with the row: one plan for all of them, where a plan each took most of a first load's time.
// They are values of the ontology's own types, never text from outside.
const ENTITIES = `
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
REMOVE entity:${ENTITY_TYPE_NAMES.join(":")}
SET entity = row, entity:$(row.type)`;

const DEGREES = `
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
SET entity.degree = row.degree`;

const CLEAR_CLAIMS = `
MATCH (claim:Claim {articleId: $id})
DETACH DELETE claim`;

const CLEAR_MENTIONS = `
MATCH (:Article {id: $id})-[mention:MENTIONS]->()
DELETE mention`;

const ARTICLE = `
MERGE (article:Article {id: $id})
SET article = $properties`;

const COPY_GROUPS = `
UNWIND $rows AS row
MATCH (article:Article {id: row.id})
SET article.copyGroup = row.copyGroup`;

const MENTIONS = `
MATCH (article:Article {id: $id})
UNWIND $rows AS row
MATCH (entity:Entity {id: row.entity})
CREATE (article)-[mention:MENTIONS]->(entity)
SET mention = row.properties
RETURN count(*) AS written`;

const CLAIMS = `
MATCH (article:Article {id: $id})
UNWIND $rows AS row
CREATE (claim:Claim)-[:STATED_IN]->(article)
SET claim = row
RETURN count(*) AS written`;

const LINK_TYPES = {
  SUBJECT: "subject",
  OBJECT: "object",
  ITEM: "item",
  ATTRIBUTED_TO: "attributedTo",
} as const satisfies Record<string, keyof Claim>;
type LinkType = keyof typeof LINK_TYPES;

function claimLinks(type: LinkType): string {
  return `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim})
MATCH (entity:Entity {id: row.entity})
CREATE (claim)-[:${type}]->(entity)
RETURN count(*) AS written`;
}

const RELATIONS = `
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
MERGE (subject)-[relation:$(row.predicate) {id: row.id}]->(object)
SET relation = row
RETURN count(*) AS written`;

function relationsWithout(predicate: Predicate): string {
  return `
UNWIND $ids AS id
MATCH (:Entity)-[relation:${predicate} {id: id}]->(:Entity)
DELETE relation`;
}

const REMOVE_ARTICLES = `
UNWIND $ids AS id
MATCH (article:Article {id: id})
OPTIONAL MATCH (claim:Claim {articleId: id})
DETACH DELETE claim, article`;

const REMOVE_ENTITIES = `
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
DETACH DELETE entity`;

const STATE = `
MERGE (state:GraphState {id: 'graph'})
SET state = $state`;

const CHANGING = `
MERGE (state:GraphState {id: 'graph'})
SET state.dataVersion = $dataVersion`;

const RUN = `
MERGE (run:SeedRun {id: $id})
SET run += $properties
WITH run
CALL () {
  MATCH (old:SeedRun)
  WITH old
  ORDER BY old.startedAt DESC, old.id DESC
  SKIP ${KEPT_RUNS}
  DELETE old
}`;

export function createGraphWriter(
  session: LongSession,
  lock: SeedLock,
  ensureSchema: () => Promise<void>,
): GraphWriter {
  const write = (work: (run: Run) => Promise<void>) =>
    session.write(async (run) => {
      await lock.guard(run);
      await work(run);
    });
  async function inBatches<T>(rows: readonly T[], work: (run: Run, batch: readonly T[]) => Promise<void>) {
    for (let at = 0; at < rows.length; at += BATCH) await write((run) => work(run, rows.slice(at, at + BATCH)));
  }

  return {
    ensureSchema,
    writeEntities: (rows) =>
      inBatches(rows, async (run, batch) => void (await run(ENTITIES, { rows: batch.map(entityRow) }))),
    writeDegrees: (degrees) => inBatches(degrees, async (run, batch) => void (await run(DEGREES, { rows: batch }))),
    writeArticle: (article) => write((run) => writeArticle(run, article)),
    writeCopyGroups: (groups) =>
      inBatches(groups, async (run, batch) => void (await run(COPY_GROUPS, { rows: batch }))),
    writeRelations: (relations) =>
      inBatches(relations, (run, batch) => runWhole(run, RELATIONS, {}, batch.map(relationProperties))),
    async removeRelations(relations) {
      for (const [predicate, group] of groupBy(relations, (relation) => relation.predicate))
        await inBatches(group, async (run, batch) => {
          await run(relationsWithout(predicate), { ids: batch.map(({ id }) => id) });
        });
    },
    removeArticles: (ids) => inBatches(ids, async (run, batch) => void (await run(REMOVE_ARTICLES, { ids: batch }))),
    removeEntities: (ids) => inBatches(ids, async (run, batch) => void (await run(REMOVE_ENTITIES, { ids: batch }))),
    writeState: (state) => write(async (run) => void (await run(STATE, { state: { id: "graph", ...state } }))),
    markChanging: () => write(async (run) => void (await run(CHANGING, { dataVersion: `loading-${lock.fence}` }))),
    recordRun: (record) => write(async (run) => void (await run(RUN, { id: `run-${lock.fence}`, properties: record }))),
  };
}

function entityRow({ entity, searchKey, degree }: EntityRow) {
  return { ...entityProperties(entity), searchKey, degree };
}

/** The article as it is now takes the place of all that was there of it. */
async function writeArticle(run: Run, { article, mentions, claims, ...stamp }: ArticlePackage): Promise<void> {
  const { id } = article;
  await run(CLEAR_CLAIMS, { id });
  await run(CLEAR_MENTIONS, { id });
  await run(ARTICLE, { id, properties: { ...articleProperties(article), ...stamp } });
  await runWhole(run, MENTIONS, { id }, mentionRows(mentions));
  await runWhole(run, CLAIMS, { id }, claims.map(claimProperties));
  for (const [type, key] of Object.entries(LINK_TYPES)) {
    const rows = claims
      .map((claim) => ({ claim: claim.id, entity: claim[key] ?? null }))
      .filter(({ entity }) => entity !== null);
    if (isLinkType(type)) await runWhole(run, claimLinks(type), {}, rows);
  }
}

function isLinkType(type: string): type is LinkType {
  return type in LINK_TYPES;
}

function mentionRows(mentions: readonly Mention[]) {
  return [...groupBy(mentions, ({ entityId }) => entityId)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([entity, group]) => ({ entity, properties: mentionProperties(group) }));
}

/** Every row must find its ends: a row that is lost on the way ends the transaction. */
async function runWhole(
  run: Run,
  cypher: string,
  params: Readonly<Record<string, unknown>>,
  rows: readonly unknown[],
): Promise<void> {
  if (rows.length === 0) return;
  const [answer] = await run(cypher, { ...params, rows });
  if (answer?.written !== rows.length)
    throw new Error(
      `wrote ${String(answer?.written ?? 0)} of ${rows.length} rows: an end is missing (${cypher.trim()})`,
    );
}

function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** What a claim's relationships must be, in the form of `ReadClaim.links`. */
export function expectedLinks(claim: Claim): string[] {
  const links = Object.entries(LINK_TYPES).flatMap(([type, key]) => {
    const end = claim[key];
    return end == null ? [] : [`${type} ${end}`];
  });
  return [...links, `STATED_IN ${claim.articleId}`].sort();
}
