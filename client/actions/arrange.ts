import { canvas } from "../graph/canvas-handle.ts";
import { layoutJobOf } from "../graph/layout/layout-input.ts";
import { placeNew } from "../graph/layout/place-new.ts";
import { runLayout } from "../graph/layout/run-layout.ts";
import { type Direction, directionOf } from "../i18n/languages.ts";
import { type Arrangement, type Drawing, type Places, place, placeOf } from "../state/drawing.ts";
import { onPhone } from "../state/phone.ts";
import { phoneRoom } from "../state/phone-room.ts";
import { useApp } from "../state/store.ts";
import { changeDrawing } from "./change-scene.ts";
import { runWork } from "./run-work.ts";

/** A layout that takes longer than this gives way to the quick placement. */
const PATIENCE_MS = 4000;
/** Width over height that layouts aim at while no canvas is mounted to ask. */
const USUAL_ASPECT = 1.1;

/** What the phone's sheet leaves of the page. */
function freeRoom() {
  return phoneRoom({ width: innerWidth, height: innerHeight }, useApp.getState().view.sheet);
}

function freeAspect(): number {
  if (!onPhone()) return canvas()?.aspect() ?? USUAL_ASPECT;
  const { width, height } = freeRoom();
  return width / height;
}

function unplaced(drawing: Drawing, direction: Direction): string[] {
  return Object.keys(drawing.entities).filter((id) => placeOf(drawing, id, direction) === null);
}

/** Places on the page of one direction. */
export interface FreshPlaces {
  readonly direction: Direction;
  readonly places: Places;
}

/** Places for whatever a drawing has not placed yet, near its neighbours. What stands stays. */
export async function placesForFresh(drawing: Drawing, signal: AbortSignal): Promise<FreshPlaces> {
  const { language } = useApp.getState().view;
  const direction = directionOf(language);
  const fresh = unplaced(drawing, direction);
  if (fresh.length === 0) return { direction, places: {} };
  const fixed = new Set(Object.keys(drawing.entities).filter((id) => !fresh.includes(id)));
  const kind = fixed.size === 0 && fresh.length > 3 ? "organic" : "relax";
  const job = layoutJobOf(drawing, { kind, language, fixed, aspect: freeAspect() });
  let places: Places;
  try {
    places = await runLayout(job, AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]));
  } catch (thrown) {
    signal.throwIfAborted();
    if (!(thrown instanceof DOMException)) throw thrown;
    places = Object.fromEntries(placeNew(job.nodes, job.edges));
  }
  return { direction, places: Object.fromEntries(Object.entries(places).filter(([id]) => !fixed.has(id))) };
}

/** The same drawing brought into the area above the phone's sheet, which it fills. */
export async function reshapedPlaces(drawing: Drawing, signal: AbortSignal): Promise<FreshPlaces> {
  const { language } = useApp.getState().view;
  const job = layoutJobOf(drawing, {
    kind: "reshape",
    language,
    fixed: new Set(),
    aspect: freeAspect(),
    room: freeRoom(),
  });
  return { direction: job.direction, places: await runLayout(job, signal) };
}

/** Lays the whole drawing out anew; pinned entities stay. */
export function arrangeAll(arrangement: Arrangement): Promise<void> {
  return runWork(async (signal) => {
    const { scene, view } = useApp.getState();
    const fixed = new Set(scene.drawing.pinned);
    const job = layoutJobOf(scene.drawing, { kind: arrangement, language: view.language, fixed, aspect: freeAspect() });
    const places = await runLayout(job, signal);
    changeDrawing("layout", (drawing) => ({
      ...place(drawing, directionOf(view.language), places),
      arrangement,
    }));
    useApp.setState((state) => ({ view: { ...state.view, window: null } }));
  });
}
