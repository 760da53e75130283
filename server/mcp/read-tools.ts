/** Search, entities, claims and relations for assistants: the read calls of the API under the same checks. */
import { z } from "zod";
import { claimsAnswer, entityAnswer, relationAnswer } from "#contract/api.ts";
import { CLAIM_STATUS_NAMES, POLARITIES } from "#contract/claim-vocabulary.ts";
import { entityType, predicateName } from "#contract/model.ts";
import { MAX_LIMIT } from "#contract/query-parts.ts";
import { claimsRoute } from "../routes/claims.ts";
import { entityRoute } from "../routes/entities.ts";
import { relationRoute } from "../routes/relations.ts";
import { searchRoute } from "../routes/search.ts";
import { summaryRoute } from "../routes/summary.ts";
import { toldClaim, toldClaims } from "./evidence.ts";
import { askRoute, askTyped, type Tool, tool } from "./tool.ts";

const id = (what: string) => z.string().max(800).optional().describe(what);
const limit = (fallback: number) => z.int().min(1).max(MAX_LIMIT).default(fallback);

export const READ_TOOLS: readonly Tool[] = [
  tool({
    name: "search",
    title: "Search entities and articles",
    description:
      "Finds companies, chips, governments, policies, places, people and articles by a name in Arabic or Latin script, in any spelling, and says what matched. Its ids are what the other tools take.",
    input: z.strictObject({
      q: z.string().min(1).max(200).describe("A name or words, Arabic or English"),
      types: z.array(entityType).max(20).optional(),
      limit: limit(10),
    }),
    answer: (context, query) => askRoute(searchRoute, context, { query }),
  }),
  tool({
    name: "entity",
    title: "One entity",
    description:
      "Names in both scripts with their sources, figures and facts, how many relations of each kind, and its articles.",
    input: z.strictObject({ id: z.string().max(200) }),
    async answer(context, params) {
      const { facts, ...answer } = await askTyped(entityAnswer, entityRoute, context, { params });
      return { ...answer, facts: await toldClaims(context, facts) };
    },
  }),
  tool({
    name: "claims",
    title: "Claims with their quotes",
    description:
      "Dated, quoted claims, narrowed by who, what, article, polarity, status or date, page by page. `planned`, `expected`, `attempted`, `negative` and `denied` are not facts that hold: tell them as what they are. A claim about a group is not one about its members.",
    input: z.strictObject({
      subject: id("Entity id"),
      predicate: predicateName.optional(),
      object: id("Entity id"),
      entity: id("Entity id, on either side or as goods"),
      article: id("Article id"),
      polarity: z.enum(POLARITIES).optional(),
      status: z.enum(CLAIM_STATUS_NAMES).optional(),
      from: z.string().max(10).optional().describe("Event date, ISO cut to its precision"),
      to: z.string().max(10).optional(),
      limit: limit(20),
      cursor: z.string().max(2000).optional().describe("`nextCursor` of the page before"),
    }),
    async answer(context, query) {
      const { claims, ...answer } = await askTyped(claimsAnswer, claimsRoute, context, { query });
      return { ...answer, claims: await toldClaims(context, claims) };
    },
  }),
  tool({
    name: "relation",
    title: "One relation with every claim behind it",
    description:
      "A relation by its id (from `trace`, `paths` or Cypher) with all its sentences: who says so, where, when printed, for and against, and why it has its grade.",
    input: z.strictObject({ id: z.string().max(800) }),
    async answer(context, params) {
      const { claims, ...answer } = await askTyped(relationAnswer, relationRoute, context, { params });
      return { ...answer, claims: claims.map(({ article, ...claim }) => toldClaim(claim, article)) };
    },
  }),
  tool({
    name: "summary",
    title: "What the graph rests on",
    description:
      "Counts of articles, entities, claims and relations, the range of dates, and the health of the data. Say it when you are asked how far the graph knows.",
    input: z.strictObject({}),
    answer: (context) => askRoute(summaryRoute, context, {}),
  }),
];
