import { PREDICATE_FAMILIES, type PredicateFamily } from "#contract/predicate-families.ts";
import type { DrawnState } from "../../state/drawn-state.ts";

const HEIGHT = 12;
const MIDDLE = HEIGHT / 2;

/** Heads that end at `x`, as graph-style.json draws them: the head says the family. */
function Head({ family, x, color }: { readonly family: PredicateFamily; readonly x: number; readonly color: string }) {
  const hollow = { fill: "var(--s-panel)", stroke: color, strokeWidth: 1.3 };
  switch (family) {
    case "supply":
      return <path d={`M${x} ${MIDDLE}l-9-4.5v9z`} fill={color} />;
    case "make":
      return <path d={`M${x} ${MIDDLE}l-8-4.5l2.5 4.5l-2.5 4.5z`} fill={color} />;
    case "use":
      return <path d={`M${x - 1} ${MIDDLE}l-8-4v8z`} {...hollow} />;
    case "compare":
      return <path d={`M${x - 1} ${MIDDLE}l-4.5-4l-4.5 4l4.5 4z`} {...hollow} />;
    case "restrict":
      return <path d={`M${x - 1.5} 1v10`} stroke={color} strokeWidth={2.5} />;
    case "permit":
      return <circle cx={x - 4} cy={MIDDLE} r={3.2} {...hollow} strokeWidth={1.6} />;
    case "tie":
      return <path d={`M${x - 5} ${MIDDLE - 2.5}h5v5h-5zM0 ${MIDDLE - 2.5}h5v5h-5z`} fill={color} />;
    case "structure":
      return <path d={`M${x} ${MIDDLE}l-6-3l1.5 3l-1.5 3z`} fill={color} />;
  }
}

const DASHES: Readonly<Partial<Record<DrawnState | "implied", string>>> = {
  planned: ".1 4.5",
  ended: "11 4 2 4",
  implied: "6 4",
};

interface EdgeGlyphProps {
  /** Null draws a plain grey arrow, for legends of the line alone. */
  readonly family: PredicateFamily | null;
  readonly state?: DrawnState | "implied";
  /** CSS pixels; the design's rows use 34. */
  readonly width?: number;
}

/** An edge exactly as the canvas draws it, pointing to the end side: the line says the state, the head the family. */
export function EdgeGlyph({ family, state = "standing", width = 34 }: EdgeGlyphProps) {
  const color = family === null ? "var(--s-ink-3)" : `var(--e-${PREDICATE_FAMILIES[family].colorKey})`;
  const thin = family === "structure" ? 1.2 : 1.8;
  const lineEnd = width - (family === "restrict" ? 1 : 7);
  const line = `M1 ${MIDDLE}H${lineEnd}`;
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true" className="glyph flip">
      {state === "contested" ? (
        <>
          <path d={line} stroke={color} strokeWidth={5} />
          <path d={line} stroke="var(--s-panel)" strokeWidth={2.2} />
        </>
      ) : (
        <path
          d={line}
          stroke={color}
          strokeWidth={thin}
          strokeDasharray={DASHES[state]}
          strokeLinecap={state === "planned" ? "round" : "butt"}
        />
      )}
      {state === "negative" && <path d={`M${width / 2 - 2} 1v10`} stroke={color} strokeWidth={2.2} />}
      <Head family={family ?? "make"} x={width} color={color} />
    </svg>
  );
}
