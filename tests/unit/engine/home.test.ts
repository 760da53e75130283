import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConnectionFile, engineHome, MadeFile } from "../../../server/neo4j/engine/engine-home.ts";
import { readJsonFile, writeJsonFile } from "../../../server/neo4j/engine/json-file.ts";
import type { Launcher } from "../../../server/neo4j/engine/launcher.ts";
import { judgeHome, noteWhole, prepareHome } from "../../../server/neo4j/engine/prepare-home.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "silsila-unit-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A launcher whose data is one folder. */
function fakeLauncher(root: string, failing = false): Launcher {
  const data = join(engineHome(root).neo4j, "data");
  return {
    hasData: async () => existsSync(data),
    clear: async () => rmSync(data, { recursive: true }),
    make: async (password) => {
      mkdirSync(data, { recursive: true });
      writeFileSync(join(data, "auth"), password);
      if (failing) throw new Error("killed");
    },
    launch: () => Promise.reject(new Error("not launched here")),
    lastWords: async () => "",
  };
}

describe("a home before a start", () => {
  const version = "5.26.30";
  const making: MadeFile = { stage: "making", kind: "java", version };
  const whole: MadeFile = { stage: "whole", kind: "java", version };
  it.each([
    ["empty", undefined, false, false],
    ["empty", whole, false, true],
    ["halfMade", making, true, true],
    ["halfMade", making, true, false],
    ["whole", whole, true, true],
    ["keyLost", whole, true, false],
    ["foreign", undefined, true, true],
  ] as const)("is %s", (finding, made, hasData, hasPassword) => {
    expect(judgeHome({ made, hasData, hasPassword })).toBe(finding);
  });

  it("is made with a password that only its owner can read", async () => {
    const home = engineHome(join(folder, "new"));
    const password = await prepareHome(home, fakeLauncher(home.root), "java");
    expect(readJsonFile(home.connectionFile, ConnectionFile)?.password).toBe(password);
    expect(password.length).toBeGreaterThanOrEqual(32);
    expect(statSync(home.connectionFile).mode & 0o777).toBe(0o600);
    expect(statSync(home.root).mode & 0o777).toBe(0o700);
  });

  it("is made anew when its first making was cut short, with another password", async () => {
    const home = engineHome(folder);
    await expect(prepareHome(home, fakeLauncher(folder, true), "java")).rejects.toThrow("killed");
    const first = readJsonFile(home.connectionFile, ConnectionFile)?.password;
    writeFileSync(join(home.neo4j, "data", "rest"), "half");
    const second = await prepareHome(home, fakeLauncher(folder), "java");
    expect(second).not.toBe(first);
    expect(readFileSync(join(home.neo4j, "data", "auth"), "utf8")).toBe(second);
    expect(existsSync(join(home.neo4j, "data", "rest"))).toBe(false);
  });

  it("is never touched once a login succeeded", async () => {
    const home = engineHome(folder);
    const password = await prepareHome(home, fakeLauncher(folder), "java");
    noteWhole(home, "java");
    writeFileSync(join(home.neo4j, "data", "graph"), "precious");
    expect(await prepareHome(home, fakeLauncher(folder), "java")).toBe(password);
    rmSync(home.connectionFile);
    await expect(prepareHome(home, fakeLauncher(folder), "java")).rejects.toThrow(/Nothing was deleted/);
    rmSync(home.madeFile);
    await expect(prepareHome(home, fakeLauncher(folder), "java")).rejects.toThrow(/not on record/);
    expect(readFileSync(join(home.neo4j, "data", "graph"), "utf8")).toBe("precious");
  });
});

describe("a small JSON file", () => {
  it("counts as missing while it is half written or of another shape", () => {
    const path = join(folder, "x.json");
    expect(readJsonFile(path, MadeFile)).toBeUndefined();
    for (const text of ["", '{"stage":"who', '{"stage":"other"}', "null"]) {
      writeFileSync(path, text);
      expect(readJsonFile(path, MadeFile)).toBeUndefined();
    }
    const made: MadeFile = { stage: "whole", kind: "docker", version: "1" };
    writeJsonFile(path, made);
    expect(readJsonFile(path, MadeFile)).toEqual(made);
  });
});
