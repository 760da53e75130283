import { groupBy } from "../state/group-by.ts";
import type { EdgeSpec } from "./elements.ts";
import { isolated } from "./label-text.ts";

/** More parallel edges than this between two ends fold into one with a count (design: Canvas). */
export const FOLD_OVER = 4;

/** The key of two ends in either order. */
export function endsKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The edge that stands for several: of the family that most of them have, as wide as the best founded. */
function folded(key: string, edges: readonly EdgeSpec[], label: string): EdgeSpec | null {
  const [first] = edges;
  if (first === undefined) return null;
  const families = groupBy(edges, (edge) => edge.family);
  const [main] = [...families.values()].toSorted((a, b) => b.length - a.length);
  return {
    ...first,
    id: `fold:${key}`,
    family: main?.[0]?.family ?? first.family,
    label: isolated(label),
    status: "asserted",
    polarity: "positive",
    contested: false,
    sources: Math.max(...edges.map((edge) => edge.sources)),
    relations: edges.map((edge) => edge.id),
  };
}

/** Folds every bundle of more than four parallels that the reader has not opened. */
export function foldParallels(
  edges: readonly EdgeSpec[],
  unfolded: ReadonlySet<string>,
  countLabel: (count: number) => string,
): readonly EdgeSpec[] {
  const bundles = groupBy(edges, (edge) => endsKey(edge.source, edge.target));
  return [...bundles].flatMap(([key, bundle]) => {
    if (bundle.length <= FOLD_OVER || unfolded.has(key)) return bundle;
    return folded(key, bundle, countLabel(bundle.length)) ?? [];
  });
}
