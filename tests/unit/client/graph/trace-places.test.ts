/** Where a trace stands: while its date moves, and on a narrow page. */
import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { TraceElements, TraceWords } from "../../../../client/graph/trace-element.ts";
import { traceElementsOf } from "../../../../client/graph/trace-elements.ts";
import { tracePartsOf } from "../../../../client/graph/trace-parts.ts";
import { heldWithin, type Lane, lanePlaces } from "../../../../client/graph/trace-rows.ts";
import type { TraceAnswer } from "../../../../server/contract/trace.ts";
import { ASK, answerOf } from "../sample-trace.ts";

const words: TraceWords = {
  language: "en",
  nameOfEntity: (id) => id,
  tier: (name) => name,
  norm: ({ relation }) => ({ name: relation, date: "Aug 2025" }),
  norms: (kind, count) => `${count} ${kind}`,
  ended: "ended",
};

const sells = (from: string, to: string) => ({ from, to, predicate: "SUPPLIES" as const });
const ORDER = { relation: "china:BANS_PURCHASE_OF:h20", hop: 0, effect: "cuts" as const };
const NEWEST = answerOf([
  { hops: [sells("nvidia", "deepseek")], brokenAt: 0, controls: [ORDER] },
  { hops: [sells("huawei", "smic"), sells("smic", "deepseek")] },
]);
/** The same question earlier: the better path second, nothing cut yet, one hop not told of. */
const EARLIER = answerOf([
  { hops: [sells("huawei", "smic"), { ...sells("smic", "deepseek"), state: "unknown" }] },
  { hops: [sells("nvidia", "deepseek")] },
]);

function partsOf(found: TraceAnswer) {
  return tracePartsOf({ ask: ASK, found, plain: found, newest: found, day: null });
}

function platesOf({ nodes }: TraceElements) {
  return nodes
    .filter(({ kind }) => kind === "plate")
    .map(({ id, x, y }) => ({ id, x, y }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

describe("while the date of a trace moves", () => {
  test("its plates stay where the newest evidence puts them", () => {
    const steady = partsOf(NEWEST);
    const newest = traceElementsOf(steady, words);
    const earlier = traceElementsOf(partsOf(EARLIER), words, { steady });
    expect(platesOf(earlier)).toEqual(platesOf(newest));
  });

  test("what no text tells of by then is drawn as unknown, and nothing of the newest day is drawn before it", () => {
    const { edges, nodes } = traceElementsOf(partsOf(EARLIER), words, { steady: partsOf(NEWEST) });
    const classes = new Map(edges.map(({ data, classes: own }) => [data.relation, own]));
    expect(classes.get("smic:SUPPLIES:deepseek")).toContain("unknown");
    expect(classes.get("nvidia:SUPPLIES:deepseek")).not.toContain("unknown");
    expect(nodes.filter(({ kind }) => kind === "barrier")).toEqual([]);
  });
});

const MANY = answerOf(
  Array.from({ length: 9 }, (_, index) => ({ hops: [sells(`maker-${index}`, "smic"), sells("smic", "deepseek")] })),
);

describe("on a narrow page", () => {
  test("goods flow down, and no row of plates is wider than the page", () => {
    const within = 340;
    const { nodes, down, tiers } = traceElementsOf(partsOf(MANY), words, { downWithin: within });
    const plates = nodes.filter(({ kind }) => kind === "plate");
    const y = (id: string) => plates.find((plate) => plate.id === id)?.y ?? Number.NaN;
    expect(down).toBe(true);
    expect(y("smic")).toBeLessThan(y("deepseek"));
    for (const { id } of plates.filter((plate) => plate.id.startsWith("maker"))) expect(y(id)).toBeLessThan(y("smic"));
    for (const { x, data } of plates) expect(Math.abs(x) + Number(data.w) / 2).toBeLessThanOrEqual(within / 2 + 1);
    // Nine makers take several rows and stay one tier.
    expect(new Set(tiers.tierOf).size).toBe(3);
    expect(tiers.columns.length).toBeGreaterThan(4);
  });

  test("ways that lead to one plate run down beside the rows in one lane", () => {
    const { edges } = traceElementsOf(partsOf(MANY), words, { downWithin: 340 });
    const long = edges.filter(
      ({ data, classes }) => String(data.relation).endsWith(":smic") && classes.includes("bent"),
    );
    expect(long.length).toBeGreaterThan(2);
  });

  const row = fc.array(fc.integer({ min: -600, max: 600 }), { minLength: 1, maxLength: 4 });
  property.prop([fc.array(row, { minLength: 1, maxLength: 6 })])(
    "rows that fit are held within, in their order",
    (rows) => {
      const ids = rows.map((places, line) => places.map((_, index) => `${line}.${index}`));
      const across = new Map(rows.flatMap((places, line) => places.map((place, index) => [`${line}.${index}`, place])));
      for (const line of ids) line.sort((a, b) => (across.get(a) ?? 0) - (across.get(b) ?? 0));
      const rooms = new Map(ids.flat().map((id) => [id, 60]));
      const held = heldWithin(ids, across, rooms, 300);
      for (const line of ids) {
        const places = line.map((id) => held.get(id) ?? Number.NaN);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const place of places) expect(Math.abs(place)).toBeLessThanOrEqual(121);
      }
    },
  );

  const lane = fc.record({ first: fc.nat(8), length: fc.nat(5), near: fc.integer({ min: -100, max: 100 }) });
  property.prop([fc.array(lane, { maxLength: 12 })])(
    "no two lanes share a track in a row, and none runs among the plates",
    (made) => {
      const lanes: Lane[] = made.map(({ first, length, near }, index) => ({
        id: String(index),
        first,
        last: first + length,
        near,
      }));
      const places = lanePlaces(lanes, 300);
      for (const one of lanes) {
        expect(Math.abs(places.get(one.id) ?? 0)).toBeGreaterThan(150);
        for (const other of lanes) {
          const apart = other.last < one.first || one.last < other.first;
          if (one !== other && !apart) expect(places.get(one.id)).not.toBe(places.get(other.id));
        }
      }
    },
  );
});
