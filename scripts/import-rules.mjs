// Who may import whom, as a table. An area is a folder of the product; "server" is what lies directly in server/.

const PURE = ["contract", "text", "layout", "library", "claims", "trace", "cypher-guard"];
const ALL_SERVER = [...PURE, "neo4j", "queries", "routes", "brief", "export", "mcp", "server"];

/** @type {Record<string, string[]>} */
const TABLE = {
  contract: [],
  text: ["contract"],
  layout: ["contract", "text"],
  library: ["contract"],
  claims: ["contract", "text"],
  trace: ["contract", "text", "claims"],
  "cypher-guard": ["contract", "text"],
  neo4j: ["contract", "text", "queries"],
  queries: ["contract", "text"],
  // A route hands what it read to the page or the file that is made of it.
  routes: [...PURE, "neo4j", "queries", "brief", "export"],
  brief: [...PURE, "neo4j", "queries"],
  export: [...PURE, "neo4j", "queries"],
  // An assistant asks the same calls as the page: their checks and their words are in the routes.
  mcp: [...PURE, "neo4j", "queries", "routes"],
  seed: ["contract", "text", "claims", "layout", "neo4j"],
  client: ["contract", "text", "layout", "library"],
  server: [...ALL_SERVER, "seed"],
};

/** @param {string} path from the root */
export function areaOf(path) {
  const [first = "", second = "", third] = path.split("/");
  if (first !== "server") return first;
  return third === undefined ? "server" : second;
}

/** What one file may import beyond its area: a composition root reads the settings. @type {Record<string, string[]>} */
export const rootImports = { "seed/main.ts": ["server/env.ts"], "server/mcp/main.ts": ["server/env.ts"] };

/** @param {string} area @returns {string[]} */
export function allowedAreas(area) {
  return TABLE[area] ?? [];
}

/** Packages with one home each. */
export const packageOwners = [
  {
    matches: /^neo4j-driver/,
    owner: "server/neo4j/",
    instead:
      "Put the query into server/queries/ as text, parameters and mapper, and let the runner of server/neo4j/ send it",
  },
  {
    matches: /^cytoscape/,
    owner: "client/graph/",
    instead: "Change state, and let client/graph/ draw it",
  },
  {
    matches: /^@(codemirror|lezer|neo4j-cypher)\//,
    owner: "client/editor/",
    instead: "Hand text and marks to CypherEditor, which is loaded when it is looked at",
  },
];

/** Files and folders that may touch process.*. */
export const processOwners = [
  "server/main.ts",
  "seed/main.ts",
  "server/mcp/main.ts",
  "client/main.tsx",
  "server/neo4j/engine",
  "server/neo4j/engine.ts",
];

/** @param {string} from @param {string} to */
export function whereItBelongs(from, to) {
  if (from === "client")
    return "What client and server share belongs into server/contract/, server/text/, server/layout/ or server/library/; the rest is reached by the HTTP API";
  if (to === "client")
    return "Nothing imports the client; shared code belongs into server/contract/, server/text/, server/layout/ or server/library/";
  if (["contract", "text", "layout", "library"].includes(from))
    return `${from} is a leaf: what it needs of ours belongs into it, or the caller hands it in`;
  if (PURE.includes(from)) return `${from} is pure: let the caller (a route, the seed) read the data and hand it in`;
  if (from === "queries" || from === "neo4j")
    return "Meaning belongs into a pure folder (claims, trace); routes and the seed put the two together";
  if (from === "seed")
    return "The seed builds on contract, text, layout, claims and neo4j; a graph question for the API stays in server/queries/";
  if (to === "routes" || to === "server")
    return "Only server/app.ts and server/main.ts wire routes and configuration; hand the value in as an argument";
  return `Allowed are: ${allowedAreas(from).join(", ") || "none of ours"}`;
}
