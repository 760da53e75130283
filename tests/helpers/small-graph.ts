import { createHash } from "node:crypto";
import type { Driver } from "neo4j-driver";
import type { Claim, Entity } from "#contract/model.ts";
import { foldForSearch } from "#text/fold.ts";
import { searchKeys } from "#text/search-key.ts";
import { toDriverParams } from "../../server/neo4j/graph-reader.ts";
import { ensureSchema } from "../../server/neo4j/schema.ts";
import { SMALL_ARTICLES, SMALL_CLAIMS, SMALL_ENTITIES, type SmallArticle } from "./small-graph-data.ts";
import { SMALL_RELATIONS } from "./small-relations.ts";

/** Where the small graph's overview has its nodes. */
export const SMALL_OVERVIEW = {
  rtl: { norwell: { x: 10, y: 20, side: "bottom" }, zahra: { x: 200, y: 20, side: "top" } },
  ltr: { norwell: { x: 200, y: 20, side: "bottom" }, zahra: { x: 10, y: 20, side: "top" } },
};

export interface Mentioned {
  readonly entityId: string;
  readonly starts: number[];
  readonly ends: number[];
}

/** Every place where an entity's name stands in a text. */
export function mentionsIn(text: string): Mentioned[] {
  return SMALL_ENTITIES.map((entity) => {
    const starts: number[] = [];
    const ends: number[] = [];
    for (const name of new Set([entity.nameAr, entity.nameEn])) {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        starts.push(at);
        ends.push(at + name.length);
      }
    }
    return { entityId: entity.id, starts, ends };
  }).filter(({ starts }) => starts.length > 0);
}

/** Writes the small graph into an empty database, stored as the loader stores it. */
export async function loadSmallGraph(driver: Driver, database: string): Promise<void> {
  await ensureSchema(driver, database);
  const run = (cypher: string, params: Record<string, unknown> = {}) =>
    driver.executeQuery(cypher, toDriverParams(params), { database });
  const degrees = new Map<string, number>();
  for (const { subject, object } of SMALL_RELATIONS)
    for (const id of [subject, object]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  for (const entity of SMALL_ENTITIES) {
    const properties = { ...storedEntity(entity), degree: degrees.get(entity.id) ?? 0 };
    await run(`CREATE (e:Entity:${entity.type}) SET e = $properties`, { properties });
  }
  for (const article of SMALL_ARTICLES) {
    await run("CREATE (a:Article) SET a = $properties", { properties: storedArticle(article) });
    const mentions = mentionsIn(article.text).map((each) => ({ ...each, kinds: each.starts.map(() => "name") }));
    await run(
      `UNWIND $mentions AS m
MATCH (a:Article {id: $id}), (e:Entity {id: m.entityId})
CREATE (a)-[:MENTIONS {count: size(m.starts), starts: m.starts, ends: m.ends, kinds: m.kinds}]->(e)`,
      { id: article.id, mentions },
    );
  }
  for (const claim of SMALL_CLAIMS) {
    await run(
      `CREATE (c:Claim) SET c = $properties
WITH c
MATCH (a:Article {id: c.articleId}), (s:Entity {id: c.subject})
CREATE (c)-[:STATED_IN]->(a), (c)-[:SUBJECT]->(s)
WITH c
OPTIONAL MATCH (o:Entity {id: c.object})
FOREACH (end IN CASE WHEN o IS NULL THEN [] ELSE [o] END | CREATE (c)-[:OBJECT]->(end))
WITH c
OPTIONAL MATCH (i:Entity {id: c.item})
FOREACH (goods IN CASE WHEN i IS NULL THEN [] ELSE [i] END | CREATE (c)-[:ITEM]->(goods))`,
      { properties: storedClaim(claim) },
    );
  }
  for (const relation of SMALL_RELATIONS) {
    await run(
      `MATCH (s:Entity {id: $subject}), (o:Entity {id: $object})
CREATE (s)-[r:${relation.predicate}]->(o) SET r = $properties`,
      { subject: relation.subject, object: relation.object, properties: present({ ...relation }) },
    );
  }
  await run("CREATE (:GraphState {id: 'graph', graphHash: $hash, dataVersion: $version, overview: $overview})", {
    hash: "a".repeat(64),
    version: "small-1",
    overview: JSON.stringify(SMALL_OVERVIEW),
  });
}

function storedEntity(entity: Entity): Record<string, unknown> {
  const { aliases, reference, ...rest } = entity;
  return present({
    ...rest,
    aliases: aliases.map(({ name }) => name),
    aliasSources: aliases.map(({ source }) => source ?? ""),
    wikidata: reference?.wikidata,
    country: reference?.country,
    parent: reference?.parent,
    referenceSource: reference?.source,
    searchKey: searchKeys([entity.nameEn, entity.nameAr, ...aliases.map(({ name }) => name)]),
  });
}

function storedArticle({ dateBasis, ...article }: SmallArticle): Record<string, unknown> {
  const regionAt = article.text.indexOf("اقرأ أيضًا");
  return present({
    ...article,
    dateBasisAr: dateBasis?.ar,
    dateBasisEn: dateBasis?.en,
    sha256: createHash("sha256").update(article.text).digest("hex"),
    searchKey: foldForSearch(`${article.title} ${article.text}`),
    regionKinds: regionAt < 0 ? [] : ["readAlso"],
    regionStarts: regionAt < 0 ? [] : [regionAt],
    regionEnds: regionAt < 0 ? [] : [article.text.length],
  });
}

function storedClaim({ literal, metric, condition, quantity, ...claim }: Claim): Record<string, unknown> {
  return present({
    ...claim,
    literalAr: literal?.ar,
    literalEn: literal?.en,
    metricAr: metric?.ar,
    metricEn: metric?.en,
    conditionAr: condition?.ar,
    conditionEn: condition?.en,
    quantityValue: quantity?.value,
    quantityUnit: quantity?.unit,
    quantityApproximate: quantity?.approximate,
  });
}

function present(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined && value !== null));
}
