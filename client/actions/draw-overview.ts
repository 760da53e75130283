import { reads } from "../api/queries.ts";
import { queryClient } from "../api/query-client.ts";
import { type Drawing, draw, EMPTY_DRAWING, type Places, place, placeBothWays } from "../state/drawing.ts";
import { record } from "../state/history.ts";
import { mainPart } from "../state/main-part.ts";
import { onPhone } from "../state/phone.ts";
import { useApp } from "../state/store.ts";
import { placesForFresh, reshapedPlaces } from "./arrange.ts";
import { runWork } from "./run-work.ts";

/** More than about a dozen names cannot be read on a phone (design: Phone). */
const PHONE_ENTITIES = 12;

function middle(places: Places): number {
  const xs = Object.values(places).map(({ x }) => x);
  return xs.length === 0 ? 0 : (Math.min(...xs) + Math.max(...xs)) / 2;
}

/** The left-to-right places moved so that they stand where the mirrored right-to-left ones would: later nodes are mirrored. */
function centredOn(rtl: Places, ltr: Places): Places {
  const shift = -middle(rtl) - middle(ltr);
  return Object.fromEntries(Object.entries(ltr).map(([id, at]) => [id, { ...at, x: at.x + shift }]));
}

async function fetchOverview(signal: AbortSignal): Promise<Drawing> {
  const answer = await queryClient.fetchQuery(reads.overview());
  signal.throwIfAborted();
  const drawnWhole = draw(EMPTY_DRAWING, answer.nodes, answer.edges);
  const whole = placeBothWays(drawnWhole, answer.positions, centredOn(answer.positions, answer.positionsLtr ?? {}));
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

let reshaping: AbortController | null = null;

/** Brings the phone's untouched overview into the area that the sheet leaves now. Not a step of undo: the reader moved nothing. */
export async function reshapeOverview(): Promise<void> {
  reshaping?.abort();
  const { drawing } = useApp.getState().scene;
  if (!drawing.overview || !onPhone()) return;
  const controller = new AbortController();
  reshaping = controller;
  try {
    const { direction, places } = await reshapedPlaces(drawing, controller.signal);
    useApp.setState((state) =>
      state.scene.drawing === drawing
        ? { scene: { ...state.scene, drawing: { ...place(drawing, direction, places), overview: true } } }
        : state,
    );
  } catch (thrown) {
    if (!controller.signal.aborted) throw thrown;
  }
}
