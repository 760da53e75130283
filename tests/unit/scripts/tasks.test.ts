import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { portFault } from "../../../scripts/tasks/port-check.ts";
import { hashSources } from "../../../scripts/tasks/source-hash.ts";
import { countPlaywright, countVitest } from "../../../scripts/tasks/suite-report.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "silsila-unit-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the hash of sources", () => {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  beforeEach(() => {
    mkdirSync(join(folder, "a"));
    write("a/x.ts", "x");
    write("a/y.ts", "y");
    write("z.json", "{}");
  });
  const hash = () => hashSources(folder, ["a", "z.json", "missing"]);

  it("does not change with times", () => {
    const before = hash();
    utimesSync(join(folder, "z.json"), 1, 1);
    expect(hash()).toBe(before);
  });

  it("changes with content, with a name and with a new file", () => {
    const seen = new Set([hash()]);
    write("a/x.ts", "x2");
    seen.add(hash());
    write("a/new.ts", "");
    seen.add(hash());
    write("missing", "");
    seen.add(hash());
    expect(seen.size).toBe(4);
  });

  it("tells content from where it stands", () => {
    const before = hash();
    write("a/x.ts", "y");
    write("a/y.ts", "x");
    expect(hash()).not.toBe(before);
  });
});

describe("a busy port", () => {
  it("is named with the setting that changes it", async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    expect(await portFault(port, "127.0.0.1")).toMatch(new RegExp(`Port ${port} .*in use.*PORT=${port + 1} npm start`));
    await new Promise((done) => server.close(done));
    expect(await portFault(port, "127.0.0.1")).toBeUndefined();
  });

  it("tells a wrong host from a busy port", async () => {
    expect(await portFault(0, "192.0.2.1")).toMatch(/HOST and PORT/);
  });
});

describe("the count of suites", () => {
  const report = (value: unknown) => {
    const path = join(folder, "report.json");
    writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
    return path;
  };
  const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numFailedTestSuites: 0, success: true };

  it("adds passed, failed and skipped tests up", () => {
    expect(countVitest(report(vitest), 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
    expect(countVitest(report({ ...vitest, numFailedTests: 2 }), 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
  });

  it("counts a runner that ends badly without a failed test as a failure", () => {
    expect(countVitest(report(vitest), 1).failed).toBe(1);
    expect(countVitest(report("{ cut"), 0).failed).toBe(1);
    expect(countVitest(join(folder, "none.json"), 0).failed).toBe(1);
  });

  it("counts a browser test that passed at a second try only as failed", () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
    expect(countPlaywright(report({ stats, errors: [] }), 1)).toEqual({ passed: 3, failed: 2, skipped: 0 });
    expect(countPlaywright(report({ stats: { ...stats, unexpected: 0, flaky: 0 }, errors: [{}] }), 1).failed).toBe(1);
  });
});
