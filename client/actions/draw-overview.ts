import { reads } from "../api/queries.ts";
import { queryClient } from "../api/query-client.ts";
import { type Drawing, draw, EMPTY_DRAWING, place } from "../state/drawing.ts";
import { record } from "../state/history.ts";
import { mainPart } from "../state/main-part.ts";
import { onPhone } from "../state/phone.ts";
import { useApp } from "../state/store.ts";
import { placesForFresh, reshapedPlaces } from "./arrange.ts";
import { runWork } from "./run-work.ts";

/** More than about a dozen names cannot be read on a phone (design: Phone). */
const PHONE_ENTITIES = 13;

async function fetchOverview(signal: AbortSignal): Promise<Drawing> {
  const answer = await queryClient.fetchQuery(reads.overview());
  signal.throwIfAborted();
  const whole = place(draw(EMPTY_DRAWING, answer.nodes, answer.edges), "rtl", answer.positions);
  const drawn = onPhone() ? mainPart(whole, PHONE_ENTITIES) : whole;
  const { direction, places } = onPhone() ? await reshapedPlaces(drawn, signal) : await placesForFresh(drawn, signal);
  return { ...place(drawn, direction, places), overview: true };
}

/** Draws the corpus as the first scene of a visit: there is nothing before it to go back to. */
export function drawFirstOverview(): Promise<void> {
  return runWork(async (signal) => {
    const drawing = await fetchOverview(signal);
    useApp.setState((state) => ({ scene: { ...state.scene, drawing } }));
  });
}

/** Draws the corpus again in place of what is there, as a step that undo takes back. */
export function drawOverview(): Promise<void> {
  return runWork(async (signal) => {
    const drawing = await fetchOverview(signal);
    useApp.setState((state) => ({
      ...record(state, "clear", { ...state.scene, drawing }),
      selection: null,
      view: { ...state.view, window: null },
    }));
  });
}
