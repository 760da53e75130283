/** Then and now: the changes between two dates, in the order in which the page tells them. Pure. */
import type { Relation } from "#contract/model.ts";
import type { Change, CompareAnswer } from "#contract/trace.ts";
import type { Drawing } from "./drawing.ts";
import type { TimeMark } from "./time-marks.ts";

export const CHANGE_KINDS = ["added", "ended", "changed", "contested"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const MARK_OF: Readonly<Record<ChangeKind, TimeMark>> = {
  added: "new",
  ended: "gone",
  changed: "changed",
  contested: "disputed",
};

export function markOfKind(kind: ChangeKind): TimeMark {
  return MARK_OF[kind];
}

/** The mark of each relation that changed. */
export function marksOfComparison(answer: CompareAnswer): ReadonlyMap<string, TimeMark> {
  return new Map(CHANGE_KINDS.flatMap((kind) => answer[kind].map(({ relation }) => [relation.id, MARK_OF[kind]])));
}

/** The changes of a kind, or of them those that an article is responsible for. */
export function changesOf(answer: CompareAnswer, kind: ChangeKind, articleId: string | null): readonly Change[] {
  const changes = answer[kind];
  return articleId === null
    ? changes
    : changes.filter(({ claims }) => claims.some((claim) => claim.articleId === articleId));
}

/** `began`: a text says that it started between the dates. `documented`: it is told for the first time, and may be older. */
export type Onset = NonNullable<Change["onset"]>;

/** How what was added came about; null for the other kinds. */
export function onsetOf(kind: ChangeKind, { onset, before }: Pick<Change, "onset" | "before">): Onset | null {
  if (kind !== "added") return null;
  return onset ?? (before === "unknown" ? "documented" : "began");
}

/** What began, before what is only told for the first time; else in the order given. */
export function byOnset(kind: ChangeKind, changes: readonly Change[]): readonly Change[] {
  return changes.toSorted(
    (a, b) => Number(onsetOf(kind, a) === "documented") - Number(onsetOf(kind, b) === "documented"),
  );
}

/** Is the relation on the canvas? */
export function isDrawn(drawing: Drawing, relation: Pick<Relation, "id">): boolean {
  return relation.id in drawing.relations;
}
