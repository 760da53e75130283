/** The path as a drawing in the direction of the flow, with its words for those who do not see it. */
import type { Entity } from "#contract/model.ts";
import { hopWords, type Lookup } from "../lookup.ts";
import { type Html, html } from "../markup.ts";
import type { KeyMark } from "../words.ts";
import { drawHop } from "./draw-hop.ts";
import { drawKey } from "./draw-key.ts";
import { drawPlate } from "./draw-plate.ts";
import { keyMarksOf, lookOfHop } from "./hop-look.ts";
import { figure } from "./lines.ts";
import { placePath } from "./place-path.ts";

export function drawPath(lookup: Lookup): Html {
  const { path, controls } = lookup.input;
  const rightToLeft = lookup.language === "ar";
  const stations = [...path.hops.slice(0, 1).map(({ from }) => from), ...path.hops.map(({ to }) => to)];
  const looks = path.hops.map((hop, index) =>
    lookOfHop({ path, index, hop, relation: lookup.relation(hop.relation), controls }),
  );
  const barriers = looks.some(({ control }) => control !== null);
  const placed = placePath({ plates: stations.length, barriers, rightToLeft });
  const plates = placed.plates.map((plate, index) => {
    const id = stations[index] ?? "";
    const isEnd = index === 0 || index === stations.length - 1;
    return drawPlate(plate, { entity: lookup.entity(id), name: lookup.plainName(id), isEnd, rightToLeft });
  });
  const hops = path.hops.flatMap((hop, index) => {
    const [look, place] = [looks[index], placed.hops[index]];
    if (look === undefined || place === undefined) return [];
    return [drawHop({ hop, index, look, placed: place, drawingWidth: placed.width }, lookup)];
  });
  const height = Math.max(placed.height, ...hops.map(({ bottom }) => bottom));
  const marks = [...keyMarksOf(looks, path.hops), ...kindsOf(stations.map(lookup.entity))];
  // A short path keeps the size of its text: the drawing is never wider than its own units.
  return html`<figure><svg viewBox="0 0 ${figure(placed.width)} ${figure(height)}" width="${figure(placed.width)}" role="img" aria-labelledby="drawing-title drawing-words"><title id="drawing-title">${lookup.words.drawing}</title><desc id="drawing-words">${inWords(lookup)}</desc>${hops.map(({ markup }) => markup)}${plates}</svg>${drawKey(marks, lookup.words.key)}</figure>`;
}

function kindsOf(entities: readonly (Entity | undefined)[]): KeyMark[] {
  return [
    ...(entities.some((each) => each?.collective === true) ? ["collective" as const] : []),
    ...(entities.some((each) => each?.unnamed === true) ? ["unnamed" as const] : []),
  ];
}

/** Each hop in a sentence with its state. A description holds text only. */
function inWords(lookup: Lookup): string {
  const { words, input } = lookup;
  return input.path.hops
    .map((hop, index) => `${index + 1}${words.colon}${hopWords(hop, lookup)} (${words.states[hop.state]}).`)
    .join(" ");
}
