import type { Relation } from "#contract/model.ts";
import { reads } from "../api/queries.ts";
import { queryClient } from "../api/query-client.ts";
import { draw, EMPTY_DRAWING, place } from "../state/drawing.ts";
import { NO_FILTERS } from "../state/filters.ts";
import { record } from "../state/history.ts";
import { useApp } from "../state/store.ts";
import { placesForFresh } from "./arrange.ts";
import type { ExampleQuestion } from "./example-questions.ts";
import { fetchAmong } from "./fetch-drawing.ts";
import { runWork } from "./run-work.ts";
import { selectEntity, selectRelation } from "./select.ts";
import { openTrace } from "./trace.ts";

/** The relation that answers first: of the first predicate that has any at the entity, the one with most sources. */
function answerOf(relations: readonly Relation[], { around, select }: ExampleQuestion): Relation | null {
  const centre = around[0]?.id;
  for (const predicate of select) {
    const [best] = relations
      .filter((each) => each.predicate === predicate && (each.subject === centre || each.object === centre))
      .toSorted((a, b) => b.sources - a.sources || b.claims - a.claims || (a.id < b.id ? -1 : 1));
    if (best !== undefined) return best;
  }
  return null;
}

/** Clears the drawing to the answer of an example question and opens its first sentence's relation. One step for undo. */
export function askQuestion(question: ExampleQuestion): Promise<void> {
  if (question.trace !== undefined) return Promise.resolve(openTrace(question.trace));
  return runWork(async (signal) => {
    const answers = await Promise.all(
      question.around.map(({ id, part }) => queryClient.fetchQuery(reads.neighbors(id, part))),
    );
    signal.throwIfAborted();
    const ids = [...new Set(answers.flatMap(({ nodes }) => nodes.map((node): string => node.id)))];
    const asked = new Set(answers.flatMap(({ edges }) => edges.map((edge): string => edge.id)));
    const { nodes, edges } = await fetchAmong(ids, signal);
    const drawing = draw(
      EMPTY_DRAWING,
      nodes,
      edges.filter((edge) => asked.has(edge.id)),
    );
    const { direction, places } = await placesForFresh(drawing, signal);
    useApp.setState((state) => ({
      ...record(state, "question", { ...state.scene, drawing: place(drawing, direction, places), filters: NO_FILTERS }),
      view: { ...state.view, window: null, reader: null, listOpen: false, spotlit: null },
    }));
    const answer = answerOf(Object.values(drawing.relations), question);
    const centre = question.around[0]?.id;
    if (answer !== null) selectRelation(answer.id);
    else if (centre !== undefined) selectEntity(centre);
  });
}
