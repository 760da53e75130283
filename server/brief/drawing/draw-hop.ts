/** One hop of the drawing: its line, its marks, its words. */
import { type PREDICATES, predicateRow } from "#contract/ontology.ts";
import type { Control, PathHop } from "#contract/trace.ts";
import { dateWords } from "../dates.ts";
import type { Lookup } from "../lookup.ts";
import { type Html, html } from "../markup.ts";
import { fill } from "../words.ts";
import { drawBarrier, drawBreak, drawHead, drawLoose, drawOpenBarrier, HEAD_LENGTH } from "./draw-marks.ts";
import type { HopLook } from "./hop-look.ts";
import { between, figure, headAngle, pathData, towards } from "./lines.ts";
import { FAMILY_COLORS, INK, INK_2, INK_3, PAPER, RESTRICT, STOP } from "./palette.ts";
import type { PlacedHop, Point } from "./place-path.ts";
import { textLines } from "./svg-text.ts";
import { linesOf, textWidth } from "./text-lines.ts";

const DASHES = { solid: null, contested: null, implied: "7 5", ended: "14 4 2 4", planned: ".1 5" } as const;
const CUT_DASH = "2 6";
/** Where on its stretch the mark of a hop stands. */
const MARK_AT = { barrier: 0.76, open: 0.76, break: 0.5 } as const;
const WORDS_SIZE = 12;

interface DrawnHop {
  readonly hop: PathHop;
  readonly index: number;
  readonly look: HopLook;
  readonly placed: PlacedHop;
  readonly drawingWidth: number;
}

export function drawHop(drawn: DrawnHop, lookup: Lookup): Html {
  return html`<g>${drawLine(drawn)}${drawWords(drawn, lookup)}</g>`;
}

function runOf({ points, run }: PlacedHop): readonly [Point, Point] {
  const start = points[run] ?? { x: 0, y: 0 };
  return [start, points[run + 1] ?? start];
}

function drawLine({ look, placed }: DrawnHop): Html {
  const { points, run } = placed;
  const [first, second] = points;
  const last = points.at(-1);
  if (first === undefined || second === undefined || last === undefined) return html``;
  const begin = look.isLoose ? towards(first, second, 18) : first;
  const end = towards(last, points.at(-2) ?? first, HEAD_LENGTH - 2);
  const inner = points.slice(1, -1);
  const isCut = look.mark === "barrier" || look.mark === "break";
  const [from, to] = runOf(placed);
  const markAt = look.mark === null ? null : between(from, to, MARK_AT[look.mark]);
  const whole = [begin, ...inner, end];
  const parts =
    isCut && markAt !== null
      ? [
          stroke([...whole.slice(0, run + 1), markAt], look, false),
          stroke([markAt, ...whole.slice(run + 1)], look, true),
        ]
      : [stroke(whole, look, false)];
  return html`${parts}${drawHead(last, headAngle(points), look.family, isCut)}${look.isLoose ? drawLoose(towards(first, second, 9)) : null}${
    markAt === null ? null : markOf(look, markAt)
  }`;
}

function markOf(look: HopLook, at: Point): Html {
  if (look.mark === "barrier") return drawBarrier(at);
  return look.mark === "open" ? drawOpenBarrier(at) : drawBreak(at);
}

function stroke(points: readonly Point[], look: HopLook, isCut: boolean): Html {
  const d = pathData(points);
  if (isCut) return line(d, INK_3, 1.5, CUT_DASH);
  const color = FAMILY_COLORS[look.family];
  if (look.line === "contested") return html`${line(d, color, 5.5, null)}${line(d, PAPER, 2.5, null)}`;
  return line(d, color, look.width, DASHES[look.line]);
}

function line(d: string, color: string, width: number, dash: string | null): Html {
  const dashes =
    dash === null
      ? null
      : html` stroke-dasharray="${dash}"${dash.startsWith(".") ? html` stroke-linecap="round"` : null}`;
  return html`<path d="${d}" fill="none" stroke="${color}" stroke-width="${figure(width)}"${dashes}/>`;
}

function drawWords(drawn: DrawnHop, lookup: Lookup): Html {
  const { look, placed } = drawn;
  const [from, to] = runOf(placed);
  const length = Math.abs(to.x - from.x);
  const beside = look.mark === "barrier" || look.mark === "open";
  const middle = between(from, to, beside ? 0.37 : look.isLoose ? 0.54 : 0.48);
  const width = length * (beside ? 0.66 : 0.9) - 8;
  return html`${drawVerb(drawn, lookup, middle, width)}${drawGoods(drawn, lookup, middle, length - 12)}${drawControlWords(drawn, lookup)}`;
}

/** "1 supplies A": number, verb in the direction of the flow, grade. */
function drawVerb({ hop, index, look }: DrawnHop, lookup: Lookup, { x, y }: Point, width: number): Html {
  const relation = lookup.relation(hop.relation);
  const verb =
    relation === undefined ? (lookup.language === "ar" ? "تتبع" : "belongs to") : verbOf(relation.predicate, lookup);
  const lines = linesOf(verb, { width: Math.max(48, width - 26), size: WORDS_SIZE, most: 2 });
  const said = lines.map((words, at) => {
    const number = at === 0 ? html`<tspan font-weight="600" fill="${INK_3}">${index + 1}</tspan>&#160;&#160;` : null;
    const grade =
      at === lines.length - 1 && relation !== undefined
        ? html`&#160;&#160;<tspan font-weight="700">${relation.grade}</tspan>`
        : null;
    return html`${number}${words}${grade}`;
  });
  const lift = look.mark === "break" ? 12 : 8;
  return textLines(said, {
    x,
    y: y - lift - (lines.length - 1) * 14,
    size: WORDS_SIZE,
    weight: 500,
    color: look.isLoose ? INK_2 : INK,
    direction: lookup.language === "ar" ? "rtl" : "ltr",
    pitch: 14,
  });
}

function verbOf(predicate: keyof typeof PREDICATES, { language }: Lookup): string {
  const row = predicateRow(predicate);
  return (row.flow === "backward" ? row.inverse : row.label)[language];
}

/** Below the line: the goods where no plate shows them, who hands them over, and a state that is not "holds". */
function drawGoods({ hop, look }: DrawnHop, lookup: Lookup, { x, y }: Point, width: number): Html {
  const { words } = lookup;
  const line = (text: string, color: string, most = 1) =>
    linesOf(text, { width, size: 11.5, most }).map((each) => ({ text: each, color }));
  const isPlate = hop.item === hop.from || hop.item === hop.to;
  const all = [
    ...(hop.item === null
      ? line(words.goodsUntold, INK_3, 2)
      : isPlate
        ? []
        : line(lookup.plainName(hop.item), INK_2, 2)),
    ...(hop.via === undefined ? [] : line(`${words.facts.via} ${lookup.plainName(hop.via)}`, INK_2, 2)),
    ...(hop.state === "holds" ? [] : line(words.states[hop.state], hop.state === "notHeld" ? STOP : INK_2)),
  ].slice(0, 4);
  const top = y + (look.mark === "break" ? 18 : 16);
  return html`${all.map(({ text, color }, index) => textLines([text], { x, y: top + index * 14, size: 11.5, color }))}`;
}

/** Above a barrier: who ruled what, and since when. */
function drawControlWords({ look, placed, drawingWidth }: DrawnHop, lookup: Lookup): Html | null {
  if (look.control === null || look.mark === null) return null;
  const [from, to] = runOf(placed);
  const at = between(from, to, MARK_AT[look.mark]);
  const lines = controlLines(look.control, look.moreControls, lookup);
  const widest = Math.max(...lines.map((each) => textWidth(each, 11.5))) / 2 + 2;
  const x = Math.min(Math.max(at.x, widest), drawingWidth - widest);
  return textLines(lines, {
    x,
    y: at.y - 26 - (lines.length - 1) * 13.5,
    size: 11.5,
    weight: 600,
    color: RESTRICT,
    pitch: 13.5,
  });
}

function controlLines(control: Control, more: number, lookup: Lookup): string[] {
  const { language, words } = lookup;
  const { label } = predicateRow(control.predicate);
  const name = lookup.plainName(control.policy ?? control.issuer);
  const who = control.policy === null ? `${name} ${label[language]}` : name;
  const since = control.since === null ? null : fill(words.control.since, { date: dateWords(control.since, language) });
  const tail = [since, more > 0 ? `+${more}` : null].filter((each) => each !== null).join(words.comma);
  return [...linesOf(who, { width: 180, size: 11.5, most: 2 }), ...(tail === "" ? [] : [tail])];
}
