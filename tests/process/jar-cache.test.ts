import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ensureJars } from "../../server/neo4j/engine/fetch-jars.ts";
import { findJava } from "../../server/neo4j/engine/java.ts";

// The real Maven; what it fetched for the engine of this run it has at hand.
const cache = mkdtempSync(join(tmpdir(), "silsila ذاكرة "));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

async function fetchOnce(): Promise<{ lib: string; said: string[] }> {
  const { java } = await findJava();
  if (java === undefined) throw new Error("no Java here");
  const said: string[] = [];
  const lib = await ensureJars(java, (line) => said.push(line), cache);
  return { lib, said };
}

describe("the cache of jars", () => {
  it("is filled once by two first starts, and leaves no draft behind", async () => {
    const [a, b] = await Promise.all([fetchOnce(), fetchOnce()]);
    expect(a.lib).toBe(b.lib);
    const fetching = [...a.said, ...b.said].filter((line) => line.startsWith("Fetching Neo4j"));
    const waiting = [...a.said, ...b.said].filter((line) => line.startsWith("Another start is fetching"));
    expect([fetching.length, waiting.length]).toEqual([1, 1]);
    expect(readdirSync(cache)).toEqual(["neo4j-5.26.30"]);
    expect(readdirSync(a.lib).filter((name) => name.endsWith(".jar"))).toHaveLength(213);
  });

  it("is made anew when a jar was changed, and says why", async () => {
    const jar = join(cache, "neo4j-5.26.30", "lib", "neo4j-5.26.30.jar");
    const good = readFileSync(jar);
    const bad = Buffer.from(good);
    bad[100] = (bad[100] ?? 0) ^ 1;
    writeFileSync(jar, bad);
    const { said } = await fetchOnce();
    expect(said[0]).toMatch(/damaged \(neo4j-5\.26\.30\.jar has another checksum\)/);
    expect(readFileSync(jar).equals(good)).toBe(true);
  });

  it("needs no Maven once it is complete", async () => {
    const path = process.env.PATH;
    const { java } = await findJava();
    try {
      process.env.PATH = "";
      const lib = await ensureJars(java ?? { command: "java", major: 17 }, () => undefined, cache);
      expect(readdirSync(lib).length).toBeGreaterThan(200);
    } finally {
      process.env.PATH = path;
    }
  });
});
