import type { EngineConnection } from "../../server/neo4j/engine.ts";

/** The server of `NEO4J_TEST_URI`; name and password in it or in `NEO4J_TEST_USERNAME` and `NEO4J_TEST_PASSWORD`. */
export function givenServer(env: NodeJS.ProcessEnv): EngineConnection | undefined {
  const given = env.NEO4J_TEST_URI;
  if (given === undefined || given === "") return undefined;
  const url = new URL(given);
  const username = env.NEO4J_TEST_USERNAME ?? (decodeURIComponent(url.username) || "neo4j");
  const password = env.NEO4J_TEST_PASSWORD ?? decodeURIComponent(url.password);
  url.username = "";
  url.password = "";
  return { uri: url.href.replace(/\/$/, ""), username, password, database: env.NEO4J_TEST_DATABASE ?? "neo4j" };
}
