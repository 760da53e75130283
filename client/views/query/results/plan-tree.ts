/** The plan as rows of a tree of which parts are folded. Pure. */
import type { PlanStep } from "#contract/cypher.ts";

export interface PlanRow {
  /** Where the step stands: the indices of the way to it, joined by dots. */
  readonly key: string;
  readonly parent: string | null;
  readonly step: PlanStep;
  /** From 1. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly folded: boolean;
}

/** The steps that are seen, in the order of the plan: the last one first, as the server runs it backwards. */
export function planRows(plan: PlanStep, folded: ReadonlySet<string>): readonly PlanRow[] {
  const rows: PlanRow[] = [];
  const walk = (step: PlanStep, parent: string | null, position: number, siblings: number, level: number) => {
    const key = parent === null ? "0" : `${parent}.${position}`;
    const isFolded = folded.has(key);
    rows.push({ key, parent, step, level, position, siblings, folded: isFolded });
    if (isFolded) return;
    for (const [index, child] of step.children.entries()) walk(child, key, index, step.children.length, level + 1);
  };
  walk(plan, null, 0, 1, 1);
  return rows;
}

/** What a key does on a row of the tree. */
export type PlanMove = { readonly go: string } | { readonly fold: string } | { readonly unfold: string } | null;

/** Up and down walk the rows; forward unfolds or goes in, back folds or goes out (in the reading direction). */
export function planMove(rows: readonly PlanRow[], at: string, key: string, rtl: boolean): PlanMove {
  const index = rows.findIndex((row) => row.key === at);
  const row = rows[index];
  if (row === undefined) return rows[0] === undefined ? null : { go: rows[0].key };
  const to = (next: PlanRow | undefined): PlanMove => (next === undefined ? null : { go: next.key });
  const forward = rtl ? "ArrowLeft" : "ArrowRight";
  const back = rtl ? "ArrowRight" : "ArrowLeft";
  const parts = row.step.children.length > 0;
  switch (key) {
    case "ArrowDown":
      return to(rows[index + 1]);
    case "ArrowUp":
      return to(rows[index - 1]);
    case "Home":
      return to(rows[0]);
    case "End":
      return to(rows.at(-1));
    case "Enter":
    case " ":
      return !parts ? null : row.folded ? { unfold: row.key } : { fold: row.key };
    case forward:
      return !parts ? null : row.folded ? { unfold: row.key } : to(rows[index + 1]);
    case back:
      return parts && !row.folded ? { fold: row.key } : row.parent === null ? null : { go: row.parent };
    default:
      return null;
  }
}
