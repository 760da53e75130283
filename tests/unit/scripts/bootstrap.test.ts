import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseEnv, readEnvFile } from "../../../scripts/bootstrap/env-file.mjs";
import { installedAsLocked } from "../../../scripts/bootstrap/packages.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "silsila-unit-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe(".env", () => {
  it("reads plain, quoted and exported settings and passes comments over", () => {
    const text = [
      "\uFEFF# first",
      "PORT=3100",
      "export HOST = 127.0.0.1   # loopback",
      "NEO4J_PASSWORD='a#b $HOME'",
      'SILSILA_HOME="/data/سلسلة \\"x\\""',
      "EMPTY=",
      "URL=http://a/#b",
      "not a setting",
    ].join("\r\n");
    expect(parseEnv(text)).toEqual([
      ["PORT", "3100"],
      ["HOST", "127.0.0.1"],
      ["NEO4J_PASSWORD", "a#b $HOME"],
      ["SILSILA_HOME", '/data/سلسلة "x"'],
      ["EMPTY", ""],
      ["URL", "http://a/#b"],
    ]);
  });

  it("has no settings where there is no file", () => {
    expect(readEnvFile(join(folder, "none"))).toEqual([]);
  });
});

describe("installed packages", () => {
  const lock = JSON.stringify({
    packages: {
      "": { name: "silsila" },
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b-win32": { version: "2.0.0", optional: true },
    },
  });
  const install = (packages: object) => {
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    writeFileSync(join(folder, "node_modules", ".package-lock.json"), JSON.stringify({ packages }));
  };

  it("are as locked when each version fits; packages of other systems may be missing", () => {
    install({ "node_modules/a": { version: "1.0.0" } });
    expect(installedAsLocked(folder, lock)).toBe(true);
  });

  it.each([
    ["another version", { "node_modules/a": { version: "1.0.1" } }],
    ["a missing package", {}],
  ])("are not as locked with %s", (_, packages) => {
    install(packages);
    expect(installedAsLocked(folder, lock)).toBe(false);
  });

  it("are not as locked where nothing was ever installed", () => {
    expect(installedAsLocked(folder, lock)).toBe(false);
  });
});
