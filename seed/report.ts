/** What a command did, for people and for programs. */
import type { GraphCounts } from "../server/neo4j/graph-store.ts";
import { describeFault, type Fault } from "./fault.ts";
import type { Writes } from "./stages/load.ts";

export interface Report {
  readonly command: string;
  /** What was refused: each with its file, line and reason where it is of a file. */
  readonly faults: readonly Fault[];
  /** What `verify` found wrong in the graph. */
  readonly graphFaults: readonly string[];
  readonly notes: readonly string[];
  readonly counts?: GraphCounts;
  readonly relationsByPredicate?: Readonly<Record<string, number>>;
  readonly writes?: Writes;
  readonly hash?: string;
  readonly milliseconds: number;
}

/** 0 where all went well, 1 where something was refused or found wrong. */
export function exitCodeOf(report: Report): 0 | 1 {
  return report.faults.length + report.graphFaults.length === 0 ? 0 : 1;
}

export function totalWrites(writes: Writes): number {
  return Object.values(writes).reduce((sum: number, count: number) => sum + count, 0);
}

/** For people: what was refused, what to know, then the figures. The last line is the result. */
export function reportLines(report: Report): string[] {
  const lines = [
    ...report.faults.map((fault) => `refused: ${describeFault(fault)}`),
    ...report.graphFaults.map((fault) => `wrong: ${fault}`),
    ...report.notes.map((note) => `note: ${note}`),
  ];
  if (report.command === "hash") return report.hash === undefined ? lines : [...lines, report.hash];
  const { counts, relationsByPredicate, writes } = report;
  if (counts !== undefined)
    lines.push(
      `graph: ${counts.articles} articles, ${counts.entities} entities, ${counts.mentions} mentions, ${counts.claims} claims, ${counts.relations} relations`,
    );
  if (relationsByPredicate !== undefined && counts !== undefined && counts.relations > 0)
    lines.push(
      `relations: ${Object.entries(relationsByPredicate)
        .sort(([, a], [, b]) => b - a)
        .map(([predicate, count]) => `${predicate} ${count}`)
        .join(", ")}`,
    );
  if (writes !== undefined)
    lines.push(
      `writes: ${totalWrites(writes)} (entities ${writes.entities}, articles ${writes.articles}, relations ${writes.relations}, removed ${writes.removed}, state ${writes.state})`,
    );
  if (report.hash !== undefined) lines.push(`hash: ${report.hash}`);
  return [...lines, resultLine(report)];
}

function resultLine({ command, faults, graphFaults, milliseconds }: Report): string {
  const time = `${(milliseconds / 1000).toFixed(1)} s`;
  const wrong = faults.length + graphFaults.length;
  if (wrong === 0) return `${command}: done in ${time}`;
  return `${command}: done in ${time}, ${wrong} ${wrong === 1 ? "fault" : "faults"} (see above)`;
}

/** For programs: one line of JSON. */
export function reportJson(report: Report): string {
  return JSON.stringify({ ok: exitCodeOf(report) === 0, ...report });
}
