/** Tracing for assistants: paths with the sentence behind every step, without what only a drawing needs. */
import { z } from "zod";
import { pathsAnswer } from "#contract/api.ts";
import { predicateName } from "#contract/model.ts";
import { MAX_HOPS, MAX_LIMIT } from "#contract/query-parts.ts";
import { type Control, type FlowPathsAnswer, flowPathsAnswer, type TraceAnswer, traceAnswer } from "#contract/trace.ts";
import { pathsRoute } from "../routes/paths.ts";
import type { ReadContext } from "../routes/read-route.ts";
import { traceRoute } from "../routes/trace.ts";
import { MOST_LEADS } from "./answer-limits.ts";
import { evidenceOf } from "./evidence.ts";
import { askTyped, type Tool, tool } from "./tool.ts";

const DATE = "ISO, cut to its precision: 2025, 2025-09 or 2025-09-17";

const narrowing = {
  maxHops: z.int().min(1).max(MAX_HOPS).optional().describe("Hops at most; 3 by default"),
  predicates: z
    .array(predicateName)
    .max(40)
    .optional()
    .describe("Relations that may carry goods; all flow relations by default"),
  item: z.string().max(200).optional().describe("Id of the goods that the whole path must carry"),
  asOf: z.string().max(10).optional().describe(`State on this date (${DATE}); by default that of the newest evidence`),
  knownBy: z.string().max(10).optional().describe(`Only what was in print by this date (${DATE})`),
  implied: z.boolean().optional().describe("Origin of goods counts although the seller is not stated; true by default"),
  firmLevel: z
    .boolean()
    .optional()
    .describe("Joins by the firm alone count, where the goods differ or are not stated; true by default"),
  without: z.array(z.string().max(200)).max(50).optional().describe("What-if: entities taken away"),
  policiesOff: z
    .array(z.string().max(800))
    .max(50)
    .optional()
    .describe("What-if: policies (entity ids) or norms (relation ids) switched off"),
  limit: z.int().min(1).max(MAX_LIMIT).default(10).describe("Paths at most"),
};

export const TRACE_TOOLS: readonly Tool[] = [
  tool({
    name: "trace",
    title: "Trace supply upstream or downstream",
    description:
      "What reaches an entity (upstream) or what leaves it (downstream): ranked supply paths with the state of each hop on a date, the controls that cut or may cut them, who loses the last documented source in a what-if, and the sentence behind each hop. `unknown` is not `no`: it means that no text says so. Take ids from `search`.",
    input: z.strictObject({
      entity: z.string().max(200).describe("Entity id"),
      direction: z.enum(["upstream", "downstream"]).default("upstream"),
      ...narrowing,
    }),
    async answer(context, input) {
      return told(context, await askTyped(traceAnswer, traceRoute, context, { query: input }));
    },
  }),
  tool({
    name: "paths",
    title: "Paths between two entities",
    description:
      "How goods go from one entity to another (mode flow), or how two entities are connected by relations of any kind (mode connections: never to be told as supply), with the sentence behind each step. An empty answer says what was searched and which wider search finds something.",
    input: z.strictObject({
      from: z.string().max(200).describe("Entity id"),
      to: z.string().max(200).describe("Entity id"),
      mode: z.enum(["flow", "connections"]).default("flow"),
      ...narrowing,
    }),
    async answer(context, { mode, ...input }) {
      if (mode === "connections") {
        const { from, to, maxHops, predicates, limit } = input;
        const { paths, subgraph, ...answer } = await askTyped(pathsAnswer, pathsRoute, context, {
          query: { from, to, mode, maxHops, predicates, limit },
        });
        const names = subgraph.nodes.map(({ id, type, nameEn, nameAr }) => ({ id, type, nameEn, nameAr }));
        const relations = paths.flatMap(({ hops }) => hops.map(({ relation }) => relation));
        return { ...answer, paths, refs: names, ...(await evidenceOf(context, relations)) };
      }
      return told(context, await askTyped(flowPathsAnswer, pathsRoute, context, { query: { ...input, mode } }));
    },
  }),
];

/** What a drawing needs is left out. Controls that cut come before those that may, and those in force before the others. */
async function told(context: ReadContext, { subgraph: _, ...answer }: TraceAnswer | FlowPathsAnswer) {
  const { paths, controls, leads } = answer;
  const weight = ({ effect, inForce }: Control) => (inForce ? 0 : 2) + (effect === "cuts" ? 0 : 1);
  const touching = controls
    .filter(({ effect }) => effect !== "none")
    .toSorted((one, other) => weight(one) - weight(other));
  const hops = paths.flatMap((path) => path.hops.filter(({ reference }) => reference === undefined));
  const relations = [
    ...hops.map(({ relation }) => relation),
    ...touching.filter(({ inForce }) => inForce).map(({ relation }) => relation),
  ];
  return {
    ...answer,
    controls: touching,
    leads: leads.slice(0, MOST_LEADS),
    leadsTotal: leads.length,
    ...(await evidenceOf(context, relations)),
  };
}
