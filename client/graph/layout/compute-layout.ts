import { clearOverlaps } from "./clear-overlaps.ts";
import type { LayoutAnswer, LayoutJob } from "./layout-job.ts";
import { placeNew } from "./place-new.ts";
import { spread } from "./spread.ts";

const MOST_STEPS = 16_000;
const STEPS_FOR_ALL = 24_000;

/** The whole of a layout, for the worker: a place for every node of the job. */
export function computeLayout(job: LayoutJob): LayoutAnswer {
  const { nodes, edges } = job;
  if (job.kind === "relax") {
    const fresh = placeNew(nodes, edges);
    const steps = Math.min(MOST_STEPS, 3000 + fresh.size * 900);
    return clearOverlaps(nodes, edges, fresh, { steps, heat: 0.12 });
  }
  const spreadOut = spread(job);
  if (job.kind === "layered") return Object.fromEntries(spreadOut);
  return clearOverlaps(nodes, edges, spreadOut, { steps: STEPS_FOR_ALL, heat: 0.3 });
}
