import type { Core } from "cytoscape";
import { useEffect, useMemo } from "react";
import { marksOfComparison } from "../state/comparison.ts";
import { entityMarks } from "../state/entity-marks.ts";
import { useFilters } from "../state/store.ts";
import { marksOn, TIME_MARKS, type TimeMark } from "../state/time-marks.ts";
import { useComparison } from "../views/timeline/use-comparison.ts";
import type { Elements } from "./elements.ts";
import { useVisible } from "./use-elements.ts";

/** The mark of each relation on the day looked at, or between the two days that are compared. */
export function useTimeMarks(): ReadonlyMap<string, TimeMark> {
  const { asOf, past } = useFilters();
  const { relations } = useVisible();
  const { answer } = useComparison();
  return useMemo(() => {
    if (past === null) return marksOn(relations, asOf);
    return answer === null ? new Map() : marksOfComparison(answer);
  }, [relations, asOf, past, answer]);
}

/** A fold wears a mark only where all its relations do. */
function markOfAll(relations: readonly string[], marks: ReadonlyMap<string, TimeMark>): TimeMark | undefined {
  const [first, ...rest] = relations.map((id) => marks.get(id));
  return rest.every((mark) => mark === first) ? first : undefined;
}

/** Shows the marks of time on the canvas as classes; entities follow their relations. */
export function useTimeMarksOnCanvas(cy: Core | null, elements: Elements): void {
  const marks = useTimeMarks();
  const visible = useVisible();
  const byEntity = useMemo(() => entityMarks(visible, marks), [visible, marks]);
  useEffect(() => {
    if (cy === null) return;
    const all = new Map(elements.edges.map(({ id, relations }) => [id, markOfAll(relations, marks)]));
    for (const { id } of elements.nodes) all.set(id, byEntity.get(id));
    cy.batch(() => {
      for (const element of cy.elements().toArray())
        for (const mark of TIME_MARKS) element.toggleClass(mark, all.get(element.id()) === mark);
    });
  }, [cy, elements, marks, byEntity]);
}
