import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { exitCodeOf, type Report, reportJson, reportLines } from "../../../seed/report.ts";
import { terminalProgress } from "../../../seed/terminal-progress.ts";

const clean: Report = {
  command: "load",
  faults: [],
  graphFaults: [],
  notes: ["a: 2 mentions found; claims await review"],
  counts: { articles: 1, entities: 2, mentions: 3, claims: 4, relations: 5 },
  relationsByPredicate: { USES: 1, SUPPLIES: 4 },
  writes: { entities: 1, articles: 1, relations: 5, removed: 0, state: 1 },
  hash: "abc",
  milliseconds: 1234,
};

describe("reportLines", () => {
  it("ends with the result after notes and figures", () => {
    expect(reportLines(clean)).toEqual([
      "note: a: 2 mentions found; claims await review",
      "graph: 1 articles, 2 entities, 3 mentions, 4 claims, 5 relations",
      "relations: SUPPLIES 4, USES 1",
      "writes: 8 (entities 1, articles 1, relations 5, removed 0, state 1)",
      "hash: abc",
      "load: done in 1.2 s",
    ]);
    expect(exitCodeOf(clean)).toBe(0);
  });

  it("names what was refused first, by file, line and item", () => {
    const report: Report = {
      ...clean,
      notes: [],
      faults: [{ file: "a.yaml", line: 7, item: "fact", reason: "no" }],
      graphFaults: ["claim x: wrong"],
    };
    const lines = reportLines(report);
    expect(lines.slice(0, 2)).toEqual(["refused: a.yaml:7: fact: no", "wrong: claim x: wrong"]);
    expect(lines.at(-1)).toBe("load: done in 1.2 s, 2 faults (see above)");
    expect(exitCodeOf(report)).toBe(1);
  });

  it("is the hash alone for `hash`, and one line of JSON for programs", () => {
    const hash: Report = { command: "hash", faults: [], graphFaults: [], notes: [], hash: "abc", milliseconds: 5 };
    expect(reportLines(hash)).toEqual(["abc"]);
    expect(reportJson(hash)).not.toContain("\n");
    expect(JSON.parse(reportJson(hash))).toMatchObject({ ok: true, hash: "abc" });
  });
});

describe("terminalProgress", () => {
  it("writes plain lines where there is no terminal, a job once it is done", () => {
    let written = "";
    const output = new Writable({
      write(chunk, _encoding, done) {
        written += String(chunk);
        done();
      },
    });
    const progress = terminalProgress(output);
    progress.line("reading");
    for (const done of [1, 2, 3]) progress.step("articles", done, 3);
    expect(written).toBe("reading\narticles: 3 written\n");
  });
});
