import type { ApiExample } from "./examples.ts";

/** Examples of users' Cypher. */
export const CYPHER_EXAMPLES: readonly ApiExample[] = [
  {
    operation: "getCypherSchema",
    name: "all",
    shows: "Labels, relationship types and properties with their counts, for completion.",
    finds: ["labels", "relationshipTypes", "functions", "procedures"],
  },
  {
    operation: "postCypher",
    name: "supplies",
    shows: "Relations come as rows and as a subgraph with the ids of every other call.",
    body: {
      query: "MATCH (a:Company)-[s:SUPPLIES]->(b) WHERE s.polarity = 'positive' RETURN a, s, b LIMIT 20",
      params: {},
    },
    finds: ["columns", "rows", "subgraph.nodes", "subgraph.edges"],
  },
  {
    operation: "postCypher",
    name: "parameters",
    shows: "A value goes in as a parameter, and at most five rows come out: `truncated` says if there were more.",
    body: {
      query: "MATCH (c:Claim)-[:SUBJECT]->(e:Entity {id: $id}) RETURN c.predicate AS predicate, c.quote AS quote",
      params: { id: "nvidia" },
      limit: 5,
    },
    finds: ["rows"],
  },
  {
    operation: "postCypher",
    name: "typed-values",
    shows: "Values that JSON has no form for are objects with `$type`: a large integer, a date, a duration.",
    body: {
      query: "RETURN 9007199254740993 AS large, date('2025-08-01') AS day, duration('P1M') AS month, 2.0 AS whole",
      params: {},
    },
    finds: ["rows"],
  },
  {
    operation: "postCypherExplain",
    name: "plan",
    shows: "The plan and the verdict: allowed.",
    body: { query: "MATCH (e:Entity {id: 'nvidia'})-[r]->(o) RETURN type(r), count(o)", params: {} },
    finds: ["plan.children"],
  },
  {
    operation: "postCypherExplain",
    name: "refused",
    shows: "What would write is refused, with the reason in both languages and its place in the text.",
    body: { query: "MATCH (n) DETACH DELETE n", params: {} },
    finds: [],
  },
];
