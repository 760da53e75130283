import { pathsAnswer, pathsQuery } from "#contract/api.ts";
import { AppError } from "#contract/errors.ts";
import { type ConnectionPath, path, type Relation, type Truncation } from "#contract/model.ts";
import { articlesTotal } from "../queries/articles-list.ts";
import { assembleSubgraph } from "../queries/assemble-subgraph.ts";
import { entitiesByIds } from "../queries/entities-by-ids.ts";
import { relationsByIds } from "../queries/relations-by-ids.ts";
import { type FoundPaths, type PathHop, simplePaths } from "../trace/simple-paths.ts";
import { gatherLinks } from "./gather-links.ts";
import { knownEntities } from "./known-entity.ts";
import { noParams, readRoute } from "./read-route.ts";

export const pathsRoute = readRoute({
  path: "/paths",
  summary: "How two entities are connected, by relations of any kind and direction: connections, never supply",
  params: noParams,
  query: pathsQuery,
  answer: pathsAnswer,
  errors: ["unknown_entity"],
  afterwards: {
    ar: "بُحث في العلاقات المجلوبة عن مسارات لا يتكرر فيها كيان، ورُتّبت بالأقصر، ثم بدرجة أضعف خطوة، ثم بعدد الأقوال؛ وبين كل كيانين تُعرض أقوى علاقة.",
    en: "Paths without a repeated entity were searched in the fetched relations and ranked by length, weakest grade and number of claims; between two entities the strongest relation is named.",
  },
  async handle({ reader, query: { from, to, mode, maxHops, predicates, limit } }) {
    const [start, end] = await knownEntities(reader, [from, to], "from, to");
    if (start === undefined || end === undefined || start.id === end.id) {
      throw new AppError("bad_request", "to: expected another entity than `from`", {
        errors: [{ path: "to", message: "expected another entity than `from`" }],
      });
    }
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
    return {
      paths: pathsOf(found.paths, relations),
      subgraph: assembleSubgraph({ entities, relations, truncated }),
      searched: { from: start, to: end, mode, maxHops, articles, relations: gathered.links.length },
      truncated,
    };
  },
});

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
