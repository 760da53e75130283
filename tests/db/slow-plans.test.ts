/** A database that is slow to plan: what we ship is waited for, a stranger's text is not. */
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { LIBRARY } from "../../server/library/library.ts";
import { type CypherRunner, createCypherRunner } from "../../server/neo4j/cypher-runner.ts";
import { explainGuarded, runGuarded } from "../../server/routes/guarded-query.ts";
import { openSmallDatabase } from "../helpers/small-database.ts";
import { relayTo, type TcpRelay } from "../helpers/tcp-relay.ts";

const db = openSmallDatabase();
const PLAN_TIMEOUT = 300;
/** More than that and the second of grace. */
const SLOW = 1_800;
let relay: TcpRelay;
let runner: CypherRunner;
beforeAll(async () => {
  const through = await relayTo(inject("neo4jConnection"));
  relay = through.relay;
  runner = createCypherRunner({
    connection: through.relayed,
    reader: db,
    explainTimeout: PLAN_TIMEOUT,
    timeout: 60_000,
  });
});
afterAll(async () => {
  runner.close();
  await relay.close();
});

it("waits for the plan of a library query, and gives a stranger's text up", async () => {
  const query = LIBRARY.find(({ parameters }) => parameters.length === 0)?.cypher ?? "";
  const asked = { query, params: {}, limit: 1_000 };
  const atLeisure = await runGuarded(runner, asked);
  relay.delay(SLOW);
  expect(await runGuarded(runner, asked)).toMatchObject({ rowsJson: atLeisure.rowsJson });
  expect(await explainGuarded(runner, asked)).toMatchObject({ queryType: "r" });
  const strange = { ...asked, query: `${query} // mine` };
  await expect(runGuarded(runner, strange)).rejects.toMatchObject({ code: "query_timeout" });
});
