import { entityAnswer, entityParams, entityQuery, neighborsQuery, subgraphAnswer } from "#contract/api.ts";
import type { Claim, Entity } from "#contract/model.ts";
import { assembleSubgraph } from "../queries/assemble-subgraph.ts";
import { entitiesByIds, entityRefsByIds } from "../queries/entities-by-ids.ts";
import { entityArticles } from "../queries/entity-articles.ts";
import { entityFacts } from "../queries/entity-facts.ts";
import { entityFigures } from "../queries/entity-figures.ts";
import { entityNeighbors, entityNeighborTotal } from "../queries/entity-neighbors.ts";
import { entityRelationCounts } from "../queries/entity-relation-counts.ts";
import { entitiesNamedBy, outletsCitedBy } from "./entities-named-by.ts";
import { knownEntity } from "./known-entity.ts";
import { readRoute } from "./read-route.ts";

const FACTS = 500;
const ARTICLES = 500;

export const entityRoute = readRoute({
  path: "/entities/{id}",
  summary: "One entity: names, facts, how many relations of each kind, articles",
  params: entityParams,
  query: entityQuery,
  answer: entityAnswer,
  errors: ["unknown_entity"],
  afterwards: {
    ar: "جُمعت أسماء الكيانات التي تذكرها الحقائق؛ لا ترتيب بعد الجلب.",
    en: "The names of the entities that the facts mention were added; nothing was reordered.",
  },
  async handle({ reader, params: { id } }) {
    const { entity } = await knownEntity(reader, id);
    const [facts, relationCounts, articles, figures] = await Promise.all([
      reader.read(entityFacts(id, FACTS)),
      reader.read(entityRelationCounts(id)),
      reader.read(entityArticles(id, ARTICLES)),
      reader.read(entityFigures(id)),
    ]);
    const cut = figures.articleCount > articles.length;
    return {
      entity,
      facts,
      relationCounts,
      articles,
      claimCount: figures.claimCount,
      firstSeen: figures.firstSeen,
      refs: await reader.read(entityRefsByIds(namesOn(entity, facts, outletsCitedBy(articles)))),
      ...(cut ? { truncated: { reason: "limit", shown: articles.length, total: figures.articleCount } as const } : {}),
    };
  },
});

function namesOn(entity: Entity, facts: readonly Claim[], outlets: readonly string[]): string[] {
  const { country, parent } = entity.reference ?? {};
  const references = [country, parent].filter((each) => each !== undefined);
  return [...new Set([entity.id, ...references, ...outlets, ...entitiesNamedBy(facts)])];
}

export const neighborsRoute = readRoute({
  path: "/entities/{id}/neighbors",
  summary: "The relations of an entity and what stands at their other ends",
  params: entityParams,
  query: neighborsQuery,
  answer: subgraphAnswer,
  errors: ["unknown_entity"],
  afterwards: {
    ar: "أُزيل المكرر، وحُسب لكل عقدة عدد علاقاتها التي لم تُرسل.",
    en: "Duplicates were dropped, and each node got the number of its relations that were not sent.",
  },
  async handle({ reader, params: { id }, query: { limit, explain: _, ...filter } }) {
    const center = await knownEntity(reader, id);
    const asked = { entityId: id, ...filter };
    const [relations, total] = await Promise.all([
      reader.read(entityNeighbors(asked, limit)),
      reader.read(entityNeighborTotal(asked)),
    ]);
    const others = [...new Set(relations.flatMap(({ subject, object }) => [subject, object]))].filter(
      (each) => each !== center.entity.id,
    );
    const entities = [center, ...(await reader.read(entitiesByIds(others)))];
    const truncated = total > relations.length ? ({ reason: "limit", shown: relations.length, total } as const) : null;
    return assembleSubgraph({ entities, relations, truncated });
  },
});
