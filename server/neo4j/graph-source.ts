/** Reads the whole graph back in pages, each in a transaction of its own, in the order of ids. */
import type { Row } from "../queries/query.ts";
import type { EntityRow, GraphSource, GraphState, ReadArticle, ReadClaim, ReadRelation } from "./graph-store.ts";
import type { LongSession } from "./long-session.ts";
import { type Properties, toArticle, toClaim, toEntity, toMentions, toRelation } from "./stored-shape.ts";

const PAGE = 2_000;
/** Articles carry their text (up to 5 MB): few at a time. */
const ARTICLE_PAGE = 20;
/** Entities whose relations make one page. */
const ENTITY_PAGE = 500;

const STATE = `
MATCH (state:GraphState {id: 'graph'})
RETURN properties(state) AS state`;

const ENTITIES = `
MATCH (entity:Entity)
WHERE entity.id > $after
RETURN entity.id AS id, properties(entity) AS entity, labels(entity) AS labels
ORDER BY id
LIMIT $limit`;

const ARTICLES = `
MATCH (article:Article)
WHERE article.id > $after
WITH article
ORDER BY article.id
LIMIT $limit
RETURN article.id AS id, properties(article) AS article,
       COLLECT {
         MATCH (article)-[mention:MENTIONS]->(entity:Entity)
         RETURN {entity: entity.id, mention: properties(mention)}
         ORDER BY entity.id
       } AS mentions
ORDER BY id`;

const CLAIMS = `
MATCH (claim:Claim)
WHERE claim.id > $after
WITH claim
ORDER BY claim.id
LIMIT $limit
RETURN claim.id AS id, properties(claim) AS claim,
       COLLECT { MATCH (claim)-[link]->(end) RETURN type(link) + ' ' + end.id } AS links
ORDER BY id`;

// By subject: one plan for all predicates. A page holds whole entities, so a hub makes its page longer.
const RELATIONS = `
MATCH (subject:Entity)
WHERE subject.id > $after
WITH subject
ORDER BY subject.id
LIMIT $limit
OPTIONAL MATCH (subject)-[relation]->(object:Entity)
RETURN subject.id AS id, object.id AS to, properties(relation) AS relation
ORDER BY id, relation.id, to`;

export function createGraphSource(session: LongSession): GraphSource {
  async function* pages<T>(
    cypher: string,
    limit: number,
    map: (row: Row) => T,
    countOf = (rows: readonly Row[]) => rows.length,
  ): AsyncGenerator<T[]> {
    for (let after = ""; ; ) {
      const rows = await session.read((run) => run(cypher, { after, limit }));
      if (rows.length > 0) yield rows.map(map);
      const last = rows.at(-1)?.id;
      if (countOf(rows) < limit || typeof last !== "string") return;
      after = last;
    }
  }
  return {
    state: () => session.read(async (run) => toState((await run(STATE))[0]?.state)),
    entities: () => pages(ENTITIES, PAGE, toEntityRow),
    articles: () => pages(ARTICLES, ARTICLE_PAGE, toReadArticle),
    claims: () => pages(CLAIMS, PAGE, toReadClaim),
    async *relations() {
      for await (const page of pages(RELATIONS, ENTITY_PAGE, (row) => row, countIds))
        yield page.filter(({ relation }) => relation != null).map(toReadRelation);
    },
  };
}

function countIds(rows: readonly Row[]): number {
  return new Set(rows.map(({ id }) => id)).size;
}

function toState(value: unknown): GraphState | null {
  if (!isProperties(value)) return null;
  const text = (key: string) => (typeof value[key] === "string" ? value[key] : "");
  return {
    graphHash: text("graphHash"),
    corpusHash: text("corpusHash"),
    dataVersion: text("dataVersion"),
    pipelineVersion: text("pipelineVersion"),
    overview: typeof value.overview === "string" ? value.overview : null,
  };
}

function toEntityRow(row: Row): EntityRow {
  const properties = propertiesOf(row.entity);
  const entity = toEntity(properties);
  const labels = Array.isArray(row.labels) ? row.labels.filter((label) => label !== "Entity") : [];
  // An entity under a wrong label is not the one that was written: its key differs, so that the next load mends it.
  const isLabelled = labels.length === 1 && labels[0] === entity.type;
  return {
    entity,
    searchKey: isLabelled && typeof properties.searchKey === "string" ? properties.searchKey : "",
    degree: typeof properties.degree === "number" ? properties.degree : -1,
  };
}

function toReadArticle(row: Row): ReadArticle {
  const properties = propertiesOf(row.article);
  const article = toArticle(properties);
  const groups = Array.isArray(row.mentions) ? row.mentions : [];
  const mentions = groups.flatMap((group: unknown) => {
    const { entity, mention } = propertiesOf(group);
    return typeof entity === "string" ? toMentions(article, entity, propertiesOf(mention)) : [];
  });
  mentions.sort((a, b) => a.start - b.start || a.end - b.end || (a.entityId < b.entityId ? -1 : 1));
  return {
    article,
    mentions,
    inputHash: typeof properties.inputHash === "string" ? properties.inputHash : "",
    pipelineVersion: typeof properties.pipelineVersion === "string" ? properties.pipelineVersion : "",
    ...(typeof properties.copyGroup === "string" ? { copyGroup: properties.copyGroup } : {}),
  };
}

function toReadClaim(row: Row): ReadClaim {
  const links = Array.isArray(row.links) ? row.links.map(String).sort() : [];
  return { claim: toClaim(propertiesOf(row.claim)), links };
}

function toReadRelation(row: Row): ReadRelation {
  return { relation: toRelation(propertiesOf(row.relation)), from: String(row.id), to: String(row.to) };
}

function isProperties(value: unknown): value is Properties {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function propertiesOf(value: unknown): Properties {
  return isProperties(value) ? value : {};
}
