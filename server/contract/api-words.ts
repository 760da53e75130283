/** Words for the API as a whole, its groups of calls and single calls; Markdown. */
export const API_ABOUT = `Silsila reads news on the AI-chip trade and keeps what it says as dated, quoted claims in a graph.

- **Ids** are ours and stable: entities in kebab-case English (\`nvidia\`), relations \`subject:PREDICATE:object\` and \`:item\` where goods are named, articles by story.
- **Offsets** are UTF-16 code units, as in JavaScript: \`text.slice(start, end)\`.
- **Dates** are ISO, cut to their precision (\`2025\`, \`2025-04\`, \`2025-04-15\`), and sorted by the first day that they may mean.
- **Lists** say when they were cut, and why: \`truncated\`.
- **Answers** carry an \`ETag\` by the version of the data; send it back as \`If-None-Match\`.
- **Errors** are \`application/problem+json\` (RFC 9457) with a code of a closed set.
- On any read, \`explain=cypher\` adds the Cypher that fetched it.`;

/** By tag: the first part of a call's address. */
export const TAG_WORDS: Readonly<Record<string, string>> = {
  articles: "The articles, their texts, and what was found in them",
  brief: "A page to save and send",
  claims: "What articles say, one proposition at a time",
  compare: "Two dates beside each other",
  cypher: "Users' own queries, read-only",
  entities: "Companies, chips, policies, people, places",
  export: "The graph as a file",
  health: "Probes and figures",
  ontology: "Types and predicates",
  overview: "The first drawing",
  paths: "Between two entities",
  relations: "An edge and the evidence behind it",
  search: "By name and by text",
  subgraph: "A drawing by its ids",
  summary: "The data at a glance",
  timeline: "Events in order",
  trace: "Who supplies whom, and what cuts it",
};

/** More than its summary says, by operation id. */
export const OPERATION_WORDS: Readonly<Record<string, string>> = {
  getClaims:
    "Pages are in the order of ids and begin behind a claim, not at a number: what is added or removed meanwhile neither repeats a claim nor skips one that was there. `total` is that of the moment.",
  getCompare: "Both dates are read to their end. Relations come with the claims that make the difference.",
  getEntitiesByIdNeighbors: "Each node tells in `undrawn` how many of its relations were not sent.",
  getExport:
    "Streamed, and of one state of the data: when the data changes meanwhile or the database fails, the transfer is cut before its end (a client sees it fail; JSONL, JSON, GraphML and Cypher also lack their last line). While a load is at work the answer is `graph_changing`. Articles come with their texts: digests and data are CC BY 4.0, originals belong to their outlets.",
  getPaths:
    "Goods, dates and what-if (`item`, `asOf`, `knownBy`, `implied`, `firmLevel`, `without`, `policiesOff`) are known to `mode=flow` only.",
  getTimeline:
    "Claims of one date stand in the order of print, and in one article in the order of its text; undated ones come last.",
  getTrace:
    "Hops run in the direction of flow, also upstream. Negative, planned and expected claims are never traced. Answers about loss give both bounds. It is documentation that is measured, not the world.",
  postCypher:
    "Only what reads is run: the text, then the plan is checked, and the transaction is always rolled back. At most 1,000 rows and 5 MB; a query is ended after 10 s. Values that JSON has no form for are objects with `$type`. The log keeps a hash of the query, its time, rows and verdict, never its text.",
  postCypherExplain:
    "Nothing is run. A query that would be refused is answered with the verdict `refused`, not with an error.",
};
