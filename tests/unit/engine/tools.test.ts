import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dockerSettings } from "../../../server/neo4j/engine/docker-launcher.ts";
import { mavenComplaint } from "../../../server/neo4j/engine/fetch-jars.ts";
import { engineAdvice } from "../../../server/neo4j/engine/install-tools.ts";
import {
  COMPLETE_FILE,
  cacheFolder,
  describeJars,
  jarFault,
  NEO4J_VERSION,
} from "../../../server/neo4j/engine/jar-cache.ts";
import { findJava, javaMajor } from "../../../server/neo4j/engine/java.ts";
import { writeJsonFile } from "../../../server/neo4j/engine/json-file.ts";
import { neo4jConf, serverArguments } from "../../../server/neo4j/engine/neo4j-conf.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "silsila-unit-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("Java", () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "21" 2023-09-19', 21],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "25-ea"', 25],
    ["The operation couldn’t be completed. Unable to locate a Java Runtime.", undefined],
  ])("%s is of version %s", (printed, major) => {
    expect(javaMajor(printed)).toBe(major);
  });

  it("of JAVA_HOME goes first, and one that is too old is passed over and named", async () => {
    const home = (name: string, version: string) => {
      mkdirSync(join(folder, name, "bin"), { recursive: true });
      const script = join(folder, name, "bin", "java");
      writeFileSync(script, `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`);
      chmodSync(script, 0o755);
      return join(folder, name);
    };
    const fitting = home("مجلد جافا", "21.0.1");
    expect(await findJava({ ...process.env, JAVA_HOME: fitting })).toEqual({
      java: { command: join(fitting, "bin", "java"), home: fitting, major: 21 },
      tooOld: [],
    });
    const old = home("old", "11.0.2");
    const looked = await findJava({ ...process.env, JAVA_HOME: old });
    expect(looked.tooOld[0]).toContain("Java 11");
    expect(looked.java?.home).not.toBe(old);
  });
});

describe("Maven's complaint", () => {
  it("is its last error line, without the hints", () => {
    const output = [
      "[INFO] BUILD FAILURE",
      "[ERROR] Failed to execute goal x: Could not resolve dependencies: Unknown host repo.example -> [Help 1]",
      "[ERROR] ",
      "[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.",
      "[ERROR] Re-run Maven using the -X switch to enable full debug logging.",
      "[ERROR] For more information about the errors and possible solutions, please read the following articles:",
      "[ERROR] [Help 1] somewhere",
    ].join("\n");
    expect(mavenComplaint(output)).toBe(
      "Failed to execute goal x: Could not resolve dependencies: Unknown host repo.example",
    );
  });

  it("is its last line where it names no error", () => {
    expect(mavenComplaint("one\nkilled\n")).toBe("killed");
  });
});

describe("the jar cache", () => {
  const make = async () => {
    mkdirSync(join(folder, "lib"));
    writeFileSync(join(folder, "lib", "a.jar"), "aaaa");
    writeFileSync(join(folder, "lib", "b.jar"), "bbbb");
    const marker = { version: NEO4J_VERSION, jars: await describeJars(join(folder, "lib")) };
    writeJsonFile(join(folder, COMPLETE_FILE), marker);
    return marker;
  };

  it("is in order when each jar is the one that was fetched", async () => {
    await make();
    expect(await jarFault(folder)).toBeUndefined();
  });

  it("is not in order without its marker", async () => {
    await make();
    rmSync(join(folder, COMPLETE_FILE));
    expect(await jarFault(folder)).toBe("not complete");
  });

  it.each([
    ["a cut jar", () => writeFileSync(join(folder, "lib", "a.jar"), "aa"), /a\.jar is missing or cut/],
    ["a missing jar", () => rmSync(join(folder, "lib", "b.jar")), /b\.jar is missing or cut/],
    ["a changed jar", () => writeFileSync(join(folder, "lib", "a.jar"), "abab"), /a\.jar has another checksum/],
    ["a strange jar", () => writeFileSync(join(folder, "lib", "c.jar"), ""), /c\.jar does not belong/],
  ])("is not in order with %s", async (_, damage, fault) => {
    await make();
    damage();
    expect(await jarFault(folder)).toMatch(fault);
  });

  it("is not in order for another version", async () => {
    const marker = await make();
    writeJsonFile(join(folder, COMPLETE_FILE), { ...marker, version: "5.25.0" });
    expect(await jarFault(folder)).toBe("of version 5.25.0");
  });

  it("stands where XDG_CACHE_HOME says", () => {
    expect(cacheFolder({ XDG_CACHE_HOME: "/x" })).toBe(join("/x", "silsila"));
  });
});

describe("the engine's settings", () => {
  const memory = { heap: "512m", pageCache: "64m" };

  it("bind loopback only and are each given once", () => {
    const lines = neo4jConf({ port: 7777, memory }).trim().split("\n").slice(1);
    const keys = lines.map((line) => line.split("=")[0]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(lines).toContain("server.bolt.listen_address=127.0.0.1:7777");
    expect(lines).toContain("server.default_listen_address=127.0.0.1");
    expect(lines).toContain("server.http.enabled=false");
    expect(lines).toContain("internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0");
  });

  it("a short-lived container leaves the choice of the collector to its image: two do not start", () => {
    expect(dockerSettings({ heap: "512m", pageCache: "64m", shortLived: true }, 7777).JAVA_TOOL_OPTIONS).not.toMatch(
      /GC\b/,
    );
  });

  it("reach a container as its image reads them", () => {
    expect(dockerSettings(memory, 7777)).toMatchObject({
      NEO4J_server_default__listen__address: "0.0.0.0",
      NEO4J_server_memory_heap_max__size: "512m",
      NEO4J_db_transaction_timeout: "15s",
    });
  });

  it("give the class path as one wildcard, and paths with spaces and Arabic letters as they are", () => {
    const args = serverArguments({ lib: "/مجلد الملفات/lib", neo4jHome: "/بيت جديد", memory });
    expect(args).toContain("/مجلد الملفات/lib/*");
    expect(args).toContain("--home-dir=/بيت جديد");
  });
});

describe("the advice where no engine can be had", () => {
  it("names what is missing and a command for each system", () => {
    const advice = engineAdvice("Java 17 or newer was not found");
    for (const words of [
      "Java 17 or newer was not found",
      "apt-get install",
      "brew install",
      "winget install",
      "NEO4J_URI",
    ]) {
      expect(advice).toContain(words);
    }
  });
});
