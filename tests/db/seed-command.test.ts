import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { ARTICLES, openSeedDatabase } from "../helpers/seed-database.ts";

const db = openSeedDatabase();

interface Outcome {
  readonly code: number | null;
  /** Lines of stdout. */
  readonly out: string[];
  readonly err: string;
}

/** Runs the command as `npm run seed -- …` does, against the tests' database. */
function seed(words: readonly string[], variables: Record<string, string> = {}): Promise<Outcome> {
  return start(words, variables).done;
}

function start(words: readonly string[], variables: Record<string, string> = {}) {
  const { uri, username, password, database } = inject("neo4jConnection");
  const child = spawn(process.execPath, ["--import", "tsx", "seed/main.ts", ...words], {
    env: {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
      SILSILA_ARTICLES: "",
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => {
    out += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    err += String(chunk);
  });
  const done = new Promise<Outcome>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out: out.trimEnd().split("\n"), err }));
  });
  return { child, done };
}

describe("the seed's command line", () => {
  it("loads the shipped corpus without a fault, verifies it, prints the hash last, and ends with 1 when it refuses", async () => {
    const seeded = await seed([]);
    expect(seeded.out.filter((line) => line.startsWith("refused"))).toEqual([]);
    expect(seeded.code).toBe(0);
    expect(seeded.out.at(-1)).toMatch(/^seed: done in [\d.]+ s$/);
    const verified = await seed(["verify", "--json"]);
    expect(verified.out).toHaveLength(1);
    const verdict: unknown = JSON.parse(verified.out[0] ?? "");
    expect(verdict).toMatchObject({ ok: true, command: "verify", graphFaults: [] });
    const hashed = await seed(["hash"]);
    expect(hashed).toMatchObject({ code: 0, out: [await db.hash()] });
    const again = await seed(["--json"]);
    expect(JSON.parse(again.out[0] ?? "")).toMatchObject({
      ok: true,
      writes: { entities: 0, articles: 0, relations: 0, removed: 0, state: 0 },
    });
    const [drawn] = await db.cypher("MATCH (s:GraphState) RETURN s.overview AS overview");
    expect(JSON.parse(String(drawn?.overview))).toMatchObject({ rtl: { nvidia: {} }, ltr: { nvidia: {} } });

    const refused = await seed(["load", "no/such/file.txt", join(ARTICLES, "own-text.md")]);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain("refused: no/such/file.txt: there is no such file");
    expect(refused.out.at(-1)).toMatch(/^load: done in [\d.]+ s, 1 fault \(see above\)$/);
    const json = await seed(["unload", "nothing", "--json"]);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out[0] ?? "")).toMatchObject({
      ok: false,
      faults: [{ file: "nothing", reason: "no loaded article has this id" }],
    });
  }, 240_000);

  it("goes on after a run that was killed, once its lease has ended", async () => {
    const clean = await db.seed();
    await db.cypher("MATCH (n) WHERE NOT n:SilsilaTestDatabase DETACH DELETE n");
    const killed = start([]);
    await expect
      .poll(() => db.cypher("MATCH (a:Article) RETURN count(a) > 0 AS begun"), { timeout: 120_000, interval: 20 })
      .toEqual([{ begun: true }]);
    killed.child.kill("SIGKILL");
    await killed.done;
    const next = await db.run({ name: "seed", paths: [], rebuild: false }, { lockWait: 0 }).catch((error) => error);
    expect(String(next)).toContain(`process ${killed.child.pid} on `);
    const report = await db.run({ name: "seed", paths: [], rebuild: false }, { lockWait: 60_000 });
    expect(report.hash).toBe(clean.hash);
    expect((await db.run({ name: "verify" })).graphFaults).toEqual([]);
  }, 240_000);

  it.each([[["--help"]], [["--version"]]])("answers %j without an engine", async (words) => {
    const helped = await seed(words, { NEO4J_URI: "bolt://127.0.0.1:1" });
    expect(helped.code).toBe(0);
    expect(helped.out.join("\n")).toMatch(/Usage: seed|^\d+\.\d+\.\d+$/);
  });

  it.each([[["lode"]], [["load"]], [["hash", "extra"]]])("ends with 2 on wrong use: %j", async (words) => {
    const wrong = await seed(words, { NEO4J_URI: "bolt://127.0.0.1:1" });
    expect(wrong.code).toBe(2);
    expect(wrong.out).toEqual([""]);
    expect(wrong.err).toContain("error: ");
  });

  it("tells wrong settings, a wrong password and a mute server in one line each", async () => {
    const settings = await seed(["hash"], { NEO4J_URI: "http://nowhere" });
    expect(settings).toMatchObject({ code: 2, out: [""] });
    expect(settings.err).toContain("NEO4J_URI");
    const password = await seed(["hash"], { NEO4J_PASSWORD: "not-the-password" });
    expect(password.code).toBe(1);
    expect(password.err).toContain("NEO4J_PASSWORD");
    const mute = await seed(["hash"], { NEO4J_URI: "bolt://127.0.0.1:1" });
    expect(mute.code).toBe(1);
    expect(mute.err).toContain("does not answer");
    expect(mute.err).not.toContain("    at ");
  });
});
