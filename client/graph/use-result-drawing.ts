import { type RefObject, useEffect, useMemo, useState } from "react";
import type { Subgraph } from "#contract/model.ts";
import { type Direction, directionOf } from "../i18n/languages.ts";
import { type Drawing, draw, EMPTY_DRAWING, type Places, place } from "../state/drawing.ts";
import { mainPart } from "../state/main-part.ts";
import { useLanguage } from "../state/store.ts";
import { layoutJobOf } from "./layout/layout-input.ts";
import { runLayout } from "./layout/run-layout.ts";
import { inRings } from "./rings.ts";

/** More nodes than this say nothing in half a window, and their layout takes too long. */
export const MOST_NODES = 150;
const PATIENCE_MS = 6000;
/** A step costs the more the more nodes there are: this keeps a layout of any size to about a second. */
const STEPS_TIMES_NODES = 240_000;
const MOST_STEPS = 8_000;
const NONE: ReadonlySet<string> = new Set();

interface ResultDrawing {
  readonly drawing: Drawing;
  /** How many nodes are drawn of how many, where not all of them are. */
  readonly most: { readonly shown: number; readonly total: number } | null;
  readonly working: boolean;
  /** Keeps where the reader moved nodes to. */
  readonly move: (places: Places) => void;
}

interface Placed {
  readonly of: Drawing;
  readonly direction: Direction;
  readonly places: Places;
}

/** Degrees are left out: what the whole graph has besides is the explorer's matter, not the answer's. */
function drawingOf({ nodes, edges }: Subgraph): Drawing {
  const bare = nodes.map((node) => ({ ...node, degree: 0, undrawn: 0 }));
  return mainPart(draw(EMPTY_DRAWING, bare, edges), MOST_NODES);
}

/** The graph of an answer laid out on its own, apart from the explorer's drawing. Rings stand in where the layout takes too long. */
export function useResultDrawing(subgraph: Subgraph, container: RefObject<HTMLElement | null>): ResultDrawing {
  const language = useLanguage();
  const bare = useMemo(() => drawingOf(subgraph), [subgraph]);
  const [placed, setPlaced] = useState<Placed | null>(null);

  useEffect(() => {
    if (placed?.of === bare) return;
    const count = Object.keys(bare.entities).length;
    if (count === 0) return;
    const controller = new AbortController();
    const { clientWidth = 1, clientHeight = 1 } = container.current ?? {};
    const aspect = Math.max(100, clientWidth) / Math.max(100, clientHeight);
    const kind = count > 3 ? "organic" : "relax";
    const steps = Math.round(Math.min(MOST_STEPS, STEPS_TIMES_NODES / count));
    const job = { ...layoutJobOf(bare, { kind, language, fixed: NONE, aspect }), steps };
    const done = (places: Places) => setPlaced({ of: bare, direction: job.direction, places });
    runLayout(job, AbortSignal.any([controller.signal, AbortSignal.timeout(PATIENCE_MS)])).then(done, () => {
      if (!controller.signal.aborted) done(inRings(Object.keys(bare.entities)));
    });
    return () => controller.abort();
  }, [bare, placed, language, container]);

  const drawing = useMemo(
    () => (placed?.of === bare ? place(bare, placed.direction, placed.places) : bare),
    [bare, placed],
  );
  const shown = Object.keys(bare.entities).length;
  return {
    drawing,
    most: shown < subgraph.nodes.length ? { shown, total: subgraph.nodes.length } : null,
    working: shown > 0 && placed?.of !== bare,
    move: (places) =>
      setPlaced((now) => {
        if (now === null) return now;
        const direction = directionOf(language);
        if (direction === now.direction) return { ...now, places: { ...now.places, ...places } };
        return {
          ...now,
          direction,
          places: { ...place(bare, now.direction, now.places).places[direction], ...places },
        };
      }),
  };
}
