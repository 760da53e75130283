/** What a way of a trace is called on the canvas: verb, goods, grade. Pure. */
import { PREDICATES } from "#contract/ontology.ts";
import { directionOf, type Language } from "../i18n/languages.ts";
import { edgeLabel } from "./label-text.ts";
import type { TraceWords } from "./trace-element.ts";
import { lineWidth } from "./trace-measure.ts";
import type { Segment } from "./trace-parts.ts";

export const NAME_SIZE = 12;
const NAME_LINE = 17;
/** Where the flow runs down the page, a longer name stands in two lines. */
const MOST_LINE = 116;

export interface WayName {
  readonly label: string;
  /** In canvas units; 0 where there is nothing to say. */
  readonly width: number;
  readonly height: number;
}

/** The verb as a segment says it: before the plate that it leads to, Arabic drops the preposition. */
function verbOf({ predicate }: Segment, language: Language): string | null {
  return predicate === null ? null : PREDICATES[predicate].label[language].replace(/ (إلى|على|في|بـ)$/, "");
}

function widthOf(parts: readonly string[]): number {
  return lineWidth(parts.join(" "), NAME_SIZE);
}

export function wayName(segment: Segment, words: TraceWords, down: boolean): WayName {
  const item = segment.item === null ? null : words.nameOfEntity(segment.item);
  const verb = verbOf(segment, words.language);
  const rest = [item, segment.grade].filter((part) => part !== null);
  const whole = [verb, ...rest].filter((part) => part !== null);
  if (whole.length === 0) return { label: "", width: 0, height: 0 };
  const broken = down && verb !== null && rest.length > 0 && widthOf(whole) > MOST_LINE;
  const lines = broken ? [[verb], rest] : [whole];
  return {
    label: lines.map((parts) => edgeLabel(parts, directionOf(words.language))).join("\n"),
    width: Math.max(30, ...lines.map(widthOf)),
    height: lines.length * NAME_LINE,
  };
}
