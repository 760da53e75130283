import type { ApiExample } from "./examples.ts";

/** Examples of tracing: what reaches whom, on which date, and what cuts it. */
export const TRACE_EXAMPLES: readonly ApiExample[] = [
  {
    operation: "getPaths",
    name: "connections",
    shows: "How two entities are connected by relations of any kind; this is never called supply.",
    query: { from: "nvidia", to: "deepseek", maxHops: "3" },
    finds: ["paths", "subgraph.nodes"],
  },
  {
    operation: "getPaths",
    name: "flow-of-goods",
    shows: "How goods of Nvidia reach DeepSeek, hop by hop, with the state of each.",
    query: { from: "nvidia", to: "deepseek", mode: "flow" },
    finds: ["paths", "refs"],
  },
  {
    operation: "getTrace",
    name: "who-supplies-alibaba",
    shows: "Who supplies Alibaba as of August 2025, and which rules touch these paths.",
    query: { entity: "alibaba", direction: "upstream", asOf: "2025-08" },
    finds: ["tiers", "paths", "controls"],
  },
  {
    operation: "getTrace",
    name: "what-if-without",
    shows: "The same if Nvidia were taken away: what is left, and who has lost a source, surely or possibly.",
    query: { entity: "alibaba", without: "nvidia" },
    finds: ["tiers", "paths", "lost.certain"],
  },
  {
    operation: "getCompare",
    name: "a-year",
    shows: "What changed between April 2025 and January 2026: begun, ended, changed, newly contested.",
    query: { from: "2025-04", to: "2026-01" },
    finds: ["added", "ended", "changed", "articles"],
  },
  {
    operation: "getBrief",
    name: "one-hop",
    shows: "A page to save and send: the path of one relation, its sentences, sources, rules and limits, in English.",
    query: { relations: "nvidia:SUPPLIES:alibaba", asOf: "2025-08", lang: "en" },
    finds: [],
  },
];
