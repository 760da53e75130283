/** What requests for the same dates share: the view, its world, its norms, and how goods go on in goods. */

import type { Norm } from "../claims/norms.ts";
import { Continuity } from "./continuity.ts";
import { type ControlDesk, controlDesks } from "./controls.ts";
import { DatedView } from "./dated-view.ts";
import { graphNorms } from "./graph-norms.ts";
import { graphWorld } from "./graph-world.ts";
import { HopDesk } from "./hop-desk.ts";
import type { TraceGraph } from "./trace-graph.ts";
import type { World } from "./world.ts";

export interface TraceContext {
  readonly graph: TraceGraph;
  readonly view: DatedView;
  readonly world: World;
  readonly norms: readonly Norm[];
  readonly continuity: Continuity;
  /** Hops and their controls with these policies off. */
  readonly desk: (off: readonly string[]) => Desks;
}

export interface Desks {
  readonly controls: ControlDesk;
  readonly hops: HopDesk;
}

/** Pairs of dates, and sets of policies off, kept a graph. */
const KEPT = 4;
const contexts = new WeakMap<TraceGraph, Map<string, TraceContext>>();

/** Day numbers; `knownBy` null: whatever was ever printed. */
export function contextOn(graph: TraceGraph, asOf: number, knownBy: number | null): TraceContext {
  const known = contexts.get(graph) ?? new Map<string, TraceContext>();
  contexts.set(graph, known);
  return recent(known, `${asOf} ${knownBy}`, () => makeContext(new DatedView(graph, asOf, knownBy)));
}

function makeContext(view: DatedView): TraceContext {
  const world = graphWorld(view);
  const norms = graphNorms(view);
  const desks = new Map<string, Desks>();
  const controlsWithout = controlDesks({ norms, day: view.asOf, world });
  return {
    graph: view.graph,
    view,
    world,
    norms,
    continuity: new Continuity(view),
    desk: (off) =>
      recent(desks, [...new Set(off)].sort().join("\n"), () => {
        const controls = controlsWithout(new Set(off));
        return { controls, hops: new HopDesk(view, controls, norms.length > 0) };
      }),
  };
}

/** The least lately asked for goes first. */
function recent<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const value = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return value;
}
