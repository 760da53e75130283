import { overviewAnswer, overviewQuery } from "#contract/api.ts";
import { chooseOverview } from "#layout/overview.ts";
import { assembleSubgraph } from "../queries/assemble-subgraph.ts";
import { bestConnected } from "../queries/best-connected.ts";
import { entitiesByIds } from "../queries/entities-by-ids.ts";
import { relationsAmong } from "../queries/relations-among.ts";
import { storedOverview } from "../queries/stored-overview.ts";
import { summaryCounts } from "../queries/summary-counts.ts";
import { noParams, readRoute } from "./read-route.ts";

/** Enough to choose 45 from; the choice itself is made outside the database. */
const CANDIDATES = 600;
const RELATIONS = 5_000;

export const overviewRoute = readRoute({
  path: "/overview",
  summary: "The main entities of the corpus with the places of their drawing, for the first look",
  params: noParams,
  query: overviewQuery,
  answer: overviewAnswer,
  errors: [],
  afterwards: {
    ar: "اختيرت الكيانات الأهم بحصة لكل نوع، ثم أهم 75 علاقة بينها.",
    en: "The most important entities were chosen by a quota for each type, then their 75 most important relations.",
  },
  async handle({ reader }) {
    const stored = await reader.read(storedOverview());
    const placed = Object.keys(stored?.rtl ?? {});
    const candidates = await reader.read(placed.length > 0 ? entitiesByIds(placed) : bestConnected(CANDIDATES));
    const relations = await reader.read(
      relationsAmong(
        candidates.map(({ entity }) => entity.id),
        RELATIONS,
      ),
    );
    const choice = chooseOverview(
      candidates.map(({ entity }) => entity),
      relations,
    );
    const chosen = new Set(choice.entities.map(({ id }) => id));
    const { counts } = await reader.read(summaryCounts());
    const shown = choice.relations.length;
    const subgraph = assembleSubgraph({
      entities: candidates.filter(({ entity }) => chosen.has(entity.id)),
      relations: choice.relations,
      truncated: counts.relations > shown ? { reason: "limit", shown, total: counts.relations } : null,
    });
    return { ...subgraph, positions: stored?.rtl ?? {}, positionsLtr: stored?.ltr ?? {} };
  },
});
