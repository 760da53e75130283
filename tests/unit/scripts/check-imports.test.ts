import { describe, expect, it } from "vitest";
import { importFaults } from "../../../scripts/check-imports.mjs";

describe("who may import whom", () => {
  it.each([
    ["server/queries/a.ts", 'import { x } from "#contract/api.ts";\nimport type { Query } from "./query.ts";'],
    ["server/neo4j/driver.ts", 'import neo4j from "neo4j-driver";'],
    ["client/graph/sync.ts", 'import cytoscape from "cytoscape";\nimport { isolate } from "#text/bidi.ts";'],
    ["server/trace/tiers.ts", 'import { grade } from "../claims/grade.ts";'],
    ["server/routes/search.ts", 'import { q } from "../queries/search.ts";\nimport { c } from "../claims/state.ts";'],
    ["seed/main.ts", "const home = process.env.SILSILA_HOME;"],
    ["server/neo4j/engine/java.ts", "export const path = process.env.PATH;"],
    ["server/main.ts", 'import { extract } from "../seed/extract/extract.ts";'],
    [
      "server/text/fold.ts",
      "// process.env is read elsewhere\nexport const a = 1; /* import x from '../routes/a.ts' */",
    ],
    ["client/views/a.tsx", 'const text = "the process. It ends.";'],
  ])("%s is in order", (path, source) => {
    expect(importFaults(path, source)).toEqual([]);
  });

  it.each([
    ["server/contract/ids.ts", 'import { fold } from "../text/fold.ts";', /contract may not import text .*leaf/],
    ["server/text/fold.ts", 'import { x } from "../claims/grade.ts";', /text may not import claims/],
    ["server/claims/grade.ts", 'import { run } from "../neo4j/driver.ts";', /claims may not import neo4j .*pure/],
    ["server/claims/grade.ts", 'import { t } from "../trace/flow.ts";', /claims may not import trace/],
    ["server/queries/search.ts", 'import neo4j from "neo4j-driver";', /only server\/neo4j\/ may/],
    ["server/queries/search.ts", 'import { r } from "../routes/search.ts";', /queries may not import routes/],
    ["client/views/page.tsx", 'import { q } from "../../server/queries/search.ts";', /reached by the HTTP API/],
    ["client/views/page.tsx", 'import cytoscape from "cytoscape";', /only client\/graph\/ may/],
    ["client/views/page.tsx", 'const lay = () => import("cytoscape-fcose");', /only client\/graph\/ may/],
    ["client/state/a.ts", 'import type { Row } from "#claims/grade.ts";', /client may not import claims/],
    ["server/layout/a.ts", 'export { y } from "../../client/graph/y.ts";', /Nothing imports the client/],
    ["seed/stages/load.ts", 'import { q } from "../../server/queries/search.ts";', /seed may not import queries/],
    ["server/routes/a.ts", 'import { app } from "../app.ts";', /hand the value in/],
    ["server/routes/a.ts", "const port = process.env.PORT;", /composition roots/],
    ["server/claims/a.ts", "if (bad) process.exit(1);", /composition roots/],
  ])("%s: %s is refused with a place for the code", (path, source, message) => {
    const faults = importFaults(path, source);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(message);
  });

  it("names the line", () => {
    expect(importFaults("server/text/a.ts", '\n\nimport { x } from "../routes/b.ts";')[0]).toMatch(
      /^server\/text\/a\.ts:3: /,
    );
  });
});
