import type { Selection } from "../state/selection.ts";
import type { Elements, NodeSpec } from "./elements.ts";

/** What the window is fitted to: all of it, or, in the small canvas beside an article, what is around the selection. */
export function nodesToFit(elements: Elements, selection: Selection | null, small: boolean): readonly NodeSpec[] {
  if (!small || selection === null) return elements.nodes;
  const ends = new Set<string>();
  if (selection.kind === "entity") ends.add(selection.id);
  for (const { id, source, target, relations } of elements.edges)
    if (id === selection.id || relations.includes(selection.id)) ends.add(source).add(target);
  const around = new Set(ends);
  for (const { source, target } of elements.edges) {
    if (ends.has(source)) around.add(target);
    if (ends.has(target)) around.add(source);
  }
  const near = elements.nodes.filter(({ id }) => around.has(id));
  // Around a hub even the neighbourhood is too much for a small canvas: the ends alone then.
  const fit = near.length <= MOST_NEAR ? near : elements.nodes.filter(({ id }) => ends.has(id));
  return fit.length === 0 ? elements.nodes : fit;
}

const MOST_NEAR = 9;
