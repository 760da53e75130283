/**
 * vitest's global setup of the suites that need Neo4j: `NEO4J_TEST_URI` if given, else Testcontainers where Docker
 * answers, else the embedded engine with a home of its own. Never the user's engine, never a mock.
 * A test takes the connection with `inject("neo4jConnection")`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Neo4jContainer } from "@testcontainers/neo4j";
import type { TestProject } from "vitest/node";
import { dockerAnswers, dockerSettings, NEO4J_IMAGE } from "../../server/neo4j/engine/docker-launcher.ts";
import { acquireEngine, type EngineConnection } from "../../server/neo4j/engine.ts";
import { claimTestDatabase } from "./clear-database.ts";
import { givenServer } from "./given-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    neo4jConnection: EngineConnection;
  }
}

interface TestEngine {
  connection: EngineConnection;
  stop(): Promise<void>;
}

/** Small enough that several runs fit on one machine. */
const TEST_MEMORY = { heap: "512m", pageCache: "64m", shortLived: true };

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await testEngine((line) => console.log(`[neo4j] ${line}`));
  try {
    await claimTestDatabase(engine.connection);
  } catch (error) {
    await engine.stop();
    throw error;
  }
  project.provide("neo4jConnection", engine.connection);
  return () => engine.stop();
}

/** `SILSILA_TEST_ENGINE` asks for one kind by name: then another is never taken in silence. */
export async function testEngine(say: (line: string) => void): Promise<TestEngine> {
  const given = givenServer(process.env);
  const wanted = process.env.SILSILA_TEST_ENGINE;
  if (given !== undefined && wanted === undefined) {
    say(`tests run on NEO4J_TEST_URI (${given.uri})`);
    return { connection: given, stop: async () => undefined };
  }
  if (wanted === "testcontainers") return containerEngine(say);
  if (wanted === undefined && (await dockerAnswers())) {
    const engine = await containerEngine(say).catch((error: unknown) => {
      say(`Docker answers, but the container did not start: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    });
    if (engine !== undefined) return engine;
  }
  return embeddedEngine(say);
}

async function containerEngine(say: (line: string) => void): Promise<TestEngine> {
  say(`tests run on Testcontainers (${NEO4J_IMAGE})`);
  const container = await new Neo4jContainer(NEO4J_IMAGE)
    .withEnvironment(dockerSettings(TEST_MEMORY, 7687))
    .withStartupTimeout(300_000)
    .start();
  const connection: EngineConnection = {
    uri: container.getBoltUri(),
    username: container.getUsername(),
    password: container.getPassword(),
    database: "neo4j",
  };
  return { connection, stop: async () => void (await container.stop()) };
}

/** How many suites of this run use the home that the first of them made. */
const USERS = "SILSILA_TEST_HOME_USERS";

async function embeddedEngine(say: (line: string) => void): Promise<TestEngine> {
  // Two suites of one run share a home; two runs never do. The last of them to end takes it away, never one before another.
  const given = process.env.SILSILA_TEST_HOME;
  const isOurs = given === undefined || process.env[USERS] !== undefined;
  const home = given ?? mkdtempSync(join(tmpdir(), "silsila-test-"));
  process.env.SILSILA_TEST_HOME = home;
  if (isOurs) process.env[USERS] = String(Number(process.env[USERS] ?? 0) + 1);
  say(`tests run on the embedded engine, home ${home}`);
  const handle = await acquireEngine({ home, purpose: "test", memory: TEST_MEMORY });
  const stop = async () => {
    await handle.release();
    if (!isOurs) return;
    const left = Number(process.env[USERS] ?? 1) - 1;
    process.env[USERS] = String(left);
    if (left > 0) return;
    delete process.env.SILSILA_TEST_HOME;
    delete process.env[USERS];
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { connection: handle.connection, stop };
}
