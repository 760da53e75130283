/** One hop of the drawing: its line, its marks, its words. */
import { type PREDICATES, predicateRow } from "#contract/ontology.ts";
import type { Control, PathHop } from "#contract/trace.ts";
import { dateWords } from "../dates.ts";
import type { Lookup } from "../lookup.ts";
import { type Html, html } from "../markup.ts";
import { counted, fill } from "../words.ts";
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
const SMALL = 11.5;
const LINE = 14;

interface DrawnHop {
  readonly hop: PathHop;
  readonly index: number;
  readonly look: HopLook;
  readonly placed: PlacedHop;
  readonly drawingWidth: number;
}

/** The hop, and how far down its words go. */
export function drawHop(drawn: DrawnHop, lookup: Lookup): { markup: Html; bottom: number } {
  const { hop, look, placed } = drawn;
  const [from, to] = runOf(placed);
  const length = Math.abs(to.x - from.x);
  const direction = lookup.language === "ar" ? "rtl" : "ltr";
  // Above a barrier stand the words of its norm: those of the hop go below the line, before the barrier.
  const verb = verbLines(drawn, lookup, length * (isBeside(look) ? 0.68 : 0.9) - 8);
  const goods = goodsLines(hop, lookup, isBeside(look) ? length * 0.7 - 8 : length - 12);
  const { x, y } = middleOf(drawn);
  const lift = (look.mark === "break" ? 12 : 8) + (verb.length - 1) * LINE;
  const verbTop = isBeside(look) ? y + 17 : y - lift;
  const goodsTop = isBeside(look) ? verbTop + verb.length * LINE : y + (look.mark === "break" ? 18 : 16);
  const markup = html`<g>${drawLine(drawn)}${textLines(verb, { x, y: verbTop, size: 12, weight: 500, color: look.isLoose ? INK_2 : INK, direction, pitch: LINE })}${goods.map(
    ({ text, color }, index) => textLines([text], { x, y: goodsTop + index * LINE, size: SMALL, color }),
  )}${drawControlWords(drawn, lookup)}</g>`;
  const lines = goods.length + (isBeside(look) ? verb.length : 0);
  return { markup, bottom: lines === 0 ? y : goodsTop + (goods.length - 1) * LINE + 6 };
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

/** A mark near the end of the line leaves the words its beginning. */
function middleOf({ look, placed }: DrawnHop): Point {
  const [from, to] = runOf(placed);
  return between(from, to, isBeside(look) ? 0.37 : look.isLoose ? 0.54 : 0.48);
}

const isBeside = ({ mark }: HopLook): boolean => mark === "barrier" || mark === "open";

/** "1 supplies A": number, verb in the direction of the flow, grade. */
function verbLines({ hop, index }: DrawnHop, lookup: Lookup, width: number): Html[] {
  const relation = lookup.relation(hop.relation);
  const reference = lookup.language === "ar" ? "تتبع" : "belongs to";
  const verb = relation === undefined ? reference : verbOf(relation.predicate, lookup);
  const lines = linesOf(verb, { width: Math.max(64, width - 26), size: 12, most: 2 });
  return lines.map((words, at) => {
    const number = html`<tspan font-weight="600" fill="${INK_3}">${index + 1}</tspan>&#160;&#160;`;
    const grade = relation === undefined ? null : html`&#160;&#160;<tspan font-weight="700">${relation.grade}</tspan>`;
    return html`${at === 0 ? number : null}${words}${at === lines.length - 1 ? grade : null}`;
  });
}

function verbOf(predicate: keyof typeof PREDICATES, { language }: Lookup): string {
  const row = predicateRow(predicate);
  return (row.flow === "backward" ? row.inverse : row.label)[language];
}

/** Below the line: the goods where no plate shows them, who hands them over, and a state that is not "holds". */
function goodsLines(hop: PathHop, lookup: Lookup, width: number): { text: string; color: string }[] {
  const { words } = lookup;
  const line = (text: string, color: string, most: number) =>
    linesOf(text, { width, size: SMALL, most }).map((each) => ({ text: each, color }));
  const isPlate = hop.item === hop.from || hop.item === hop.to;
  const goods =
    hop.item === null ? line(words.goodsUntold, INK_3, 2) : isPlate ? [] : line(lookup.plainName(hop.item), INK_2, 2);
  const via = hop.via === undefined ? [] : line(`${words.facts.via} ${lookup.plainName(hop.via)}`, INK_2, 2);
  const state = hop.state === "holds" ? [] : line(words.states[hop.state], hop.state === "notHeld" ? STOP : INK_2, 1);
  return [...goods, ...via, ...state].slice(0, 5);
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
    y: at.y - 29 - (lines.length - 1) * 13.5,
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
  const who = control.policy === null ? `${name} ${label[language]} ${lookup.plainName(control.item)}` : name;
  const since = control.since === null ? null : fill(words.control.since, { date: dateWords(control.since, language) });
  const tail = [since, more > 0 ? counted(more, "moreNorms", language) : null]
    .filter((each) => each !== null)
    .join(words.comma);
  return [...linesOf(who, { width: 190, size: 11.5, most: 2 }), ...(tail === "" ? [] : [tail])];
}
