import { traceAnswer, traceQuery } from "#contract/trace.ts";
import { knownEntities } from "./known-entity.ts";
import { noParams, readRoute } from "./read-route.ts";
import { runTrace } from "./run-trace.ts";
import { checkTraceFilters } from "./trace-filters.ts";
import { refsOf, subgraphOf } from "./trace-names.ts";
import { searchedOf } from "./trace-searched.ts";

export const traceRoute = readRoute({
  path: "/trace",
  summary:
    "What reaches an entity, or what leaves it: tiers, ranked paths, controls, and what follows from taking away",
  params: noParams,
  query: traceQuery,
  answer: traceAnswer,
  errors: ["unknown_entity", "unknown_relation"],
  afterwards: {
    ar: "بُحث في العلاقات المقروءة عن مسارات البضائع، وحُسبت حالة كل خطوة في التاريخ من أقوالها، والقيود التي تمسّها، ثم رُتّبت المسارات بأضعف خطوة فالاتصال فالطول فأحدث دليل.",
    en: "Paths of goods were searched in the relations read; the state of each hop on the date was worked out from its claims, and the controls that touch it; paths were ranked by weakest hop, continuity, length and newest evidence.",
  },
  async handle({ query, ...context }) {
    const { reader } = context;
    const [entity] = await knownEntities(reader, [query.entity], "entity");
    const { filters, item, without } = await checkTraceFilters(reader, query, [query.entity]);
    const { entity: id, direction } = query;
    const { reached: _, ...result } = await runTrace(context, { ...filters, entity: id, direction });
    const named = [id, ...result.tiers.flatMap(({ entities }) => entities), ...without.map((each) => each.id)];
    const [refs, subgraph] = await Promise.all([
      refsOf(reader, result, item === null ? named : [...named, item.id]),
      subgraphOf(reader, result.paths, [id]),
    ]);
    const refById = new Map(refs.map((each) => [each.id, each]));
    if (entity === undefined) throw new Error("a known entity has no name");
    return {
      ...result,
      tiers: result.tiers.map(({ hop, entities }) => ({
        hop,
        entities: entities.map((each) => refById.get(each)).filter((each) => each !== undefined),
      })),
      refs,
      subgraph,
      searched: { entity, direction, ...searchedOf({ filters, item, without }, result) },
    };
  },
});
