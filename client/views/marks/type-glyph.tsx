import { ENTITY_TYPES, type EntityType } from "#contract/ontology.ts";
import { TYPE_OUTLINES } from "#layout/type-outlines.ts";

interface TypeGlyphProps {
  readonly type: EntityType;
  /** Side in CSS pixels; 14 in rows. */
  readonly size?: number;
}

/** An entity type as its nodes are drawn: shape and colour. Decoration beside a name, so hidden from readers. */
export function TypeGlyph({ type, size = 14 }: TypeGlyphProps) {
  const color = `var(--n-${ENTITY_TYPES[type].colorKey})`;
  const hollow = type === "Person";
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" className="glyph">
      <path
        d={TYPE_OUTLINES[type]}
        fill={hollow ? "none" : color}
        stroke={hollow ? color : "none"}
        strokeWidth={hollow ? 2 : 0}
      />
    </svg>
  );
}
