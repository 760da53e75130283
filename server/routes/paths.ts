import { z } from "zod";
import { PATHS_DEFAULTS, pathsAnswer, pathsQuery } from "#contract/api.ts";
import { type ConnectionPath, type EntityRef, path, type Relation, type Truncation } from "#contract/model.ts";
import type { Predicate } from "#contract/ontology.ts";
import { flowPathsAnswer } from "#contract/trace.ts";
import { articlesTotal } from "../queries/articles-list.ts";
import { assembleSubgraph } from "../queries/assemble-subgraph.ts";
import { entitiesByIds } from "../queries/entities-by-ids.ts";
import type { GraphReader } from "../queries/query.ts";
import { relationsByIds } from "../queries/relations-by-ids.ts";
import { type FoundPaths, type PathHop, simplePaths } from "../trace/simple-paths.ts";
import { flowPathsAnswerOf } from "./flow-paths.ts";
import { gatherLinks } from "./gather-links.ts";
import { knownEntities } from "./known-entity.ts";
import { noParams, readRoute } from "./read-route.ts";
import { fault } from "./trace-filters.ts";

export const pathsRoute = readRoute({
  path: "/paths",
  summary:
    "How two entities are connected, by relations of any kind and direction (connections, never supply), or, with mode=flow, how goods go from one to the other",
  params: noParams,
  query: pathsQuery,
  answer: z.union([flowPathsAnswer, pathsAnswer]),
  errors: ["unknown_entity", "unknown_relation"],
  afterwards: {
    ar: "بُحث في العلاقات المجلوبة عن مسارات لا يتكرر فيها كيان ورُتّبت: في الصلات بالأقصر، ثم بدرجة أضعف خطوة، ثم بعدد الأقوال، وبين كل كيانين أقوى علاقة؛ وفي تدفق البضائع بأضعف خطوة فالاتصال فالطول فأحدث دليل.",
    en: "Paths without a repeated entity were searched in the fetched relations and ranked: connections by length, weakest grade and number of claims, with the strongest relation between two entities; the flow of goods by weakest hop, continuity, length and newest evidence.",
  },
  async handle({ query, ...context }) {
    const { from, to, mode } = query;
    const [start, end] = await knownEntities(context.reader, [from, to], "from, to");
    if (start === undefined || end === undefined || start.id === end.id) {
      throw fault("to", "expected another entity than `from`");
    }
    const { maxHops = PATHS_DEFAULTS[mode].maxHops, limit = PATHS_DEFAULTS[mode].limit } = query;
    if (mode === "connections") return connections(context.reader, { ...query, start, end, maxHops, limit });
    const { implied = true, firmLevel = true } = query;
    return flowPathsAnswerOf(context, { from: start, to: end }, { ...query, maxHops, limit, implied, firmLevel });
  },
});

interface ConnectionsSearch {
  readonly start: EntityRef;
  readonly end: EntityRef;
  readonly maxHops: number;
  readonly limit: number;
  readonly predicates?: readonly Predicate[] | undefined;
}

async function connections(reader: GraphReader, { start, end, maxHops, limit, predicates }: ConnectionsSearch) {
  const [from, to] = [start.id, end.id];
  const gathered = await gatherLinks(reader, { from, to, maxHops, predicates: predicates ?? null });
  const found = simplePaths({ links: gathered.links, from, to, maxHops, limit });
  const used = [...new Set(found.paths.flatMap((hops) => hops.map(({ link }) => link.id)))];
  const ids = [from, to, ...found.paths.flatMap((hops) => hops.map((hop) => hop.to))];
  const [relations, entities, articles] = await Promise.all([
    reader.read(relationsByIds(used)),
    reader.read(entitiesByIds(ids)),
    reader.read(articlesTotal()),
  ]);
  const truncated = truncationOf(found, gathered.cut);
  const mode = "connections" as const;
  return {
    paths: pathsOf(found.paths, relations),
    subgraph: assembleSubgraph({ entities, relations, truncated }),
    searched: { from: start, to: end, mode, maxHops, articles, relations: gathered.links.length },
    truncated,
  };
}

function pathsOf(found: readonly (readonly PathHop[])[], relations: readonly Relation[]): ConnectionPath[] {
  const items = new Map(relations.map(({ id, item }) => [String(id), item]));
  return found.map((hops) =>
    path.parse({
      hops: hops.map(({ link, from, to }) => ({ relation: link.id, from, to, item: items.get(link.id) ?? null })),
      length: hops.length,
    }),
  );
}

function truncationOf({ paths, limitHit, budgetHit }: FoundPaths, cut: boolean): Truncation | null {
  if (limitHit) return { reason: "limit", shown: paths.length };
  return budgetHit || cut ? { reason: "budget", shown: paths.length } : null;
}
