import { subgraphByIdsAnswer, subgraphQuery } from "#contract/api.ts";
import { assembleSubgraph } from "../queries/assemble-subgraph.ts";
import { entitiesByIds } from "../queries/entities-by-ids.ts";
import { relationsAmong, relationsAmongTotal } from "../queries/relations-among.ts";
import { knownEntities } from "./known-entity.ts";
import { noParams, readRoute } from "./read-route.ts";

const RELATIONS = 2_000;

export const subgraphRoute = readRoute({
  path: "/subgraph",
  summary: "The named entities and every relation among them",
  params: noParams,
  query: subgraphQuery,
  answer: subgraphByIdsAnswer,
  errors: ["unknown_entity"],
  afterwards: {
    ar: "حُسب لكل عقدة عدد علاقاتها التي لم تُرسل.",
    en: "Each node got the number of its relations that were not sent.",
  },
  async handle({ reader, query: { ids, unknown } }) {
    if (unknown === "refuse") await knownEntities(reader, ids, "ids");
    const [entities, relations, total] = await Promise.all([
      reader.read(entitiesByIds(ids)),
      reader.read(relationsAmong(ids, RELATIONS)),
      reader.read(relationsAmongTotal(ids)),
    ]);
    const found = new Set(entities.map(({ entity }) => entity.id));
    const shown = relations.length;
    const truncated = total > shown ? ({ reason: "limit", shown, total } as const) : null;
    const missing = [...new Set(ids)].filter((id) => !found.has(id));
    return { ...assembleSubgraph({ entities, relations, truncated }), missing };
  },
});
