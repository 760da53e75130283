import { describe, expect, test } from "vitest";
import {
  draw,
  EMPTY_DRAWING,
  erase,
  eraseRelations,
  hide,
  place,
  placeBothWays,
  placeOf,
  togglePin,
  unhide,
} from "../../../../client/state/drawing.ts";
import { ALIBABA, DESIGNS, H20, NVIDIA, SAMPLE, SUPPLIES } from "../sample-drawing.ts";

describe("drawing", () => {
  test("leaves out relations whose ends are not both drawn", () => {
    const drawing = draw(EMPTY_DRAWING, [NVIDIA, ALIBABA], [SUPPLIES, DESIGNS]);
    expect(Object.keys(drawing.relations)).toEqual(["nvidia:SUPPLIES:alibaba:h20"]);
  });

  test("keeps what stands when more is drawn, and brings back what was hidden and is asked for again", () => {
    const drawing = draw(hide(SAMPLE, ["h20", "alibaba"]), [H20], []);
    expect(drawing.hidden).toEqual(["alibaba"]);
    expect(drawing.places).toEqual(SAMPLE.places);
  });

  test("erasing an entity takes its relations, place, pin and hiding with it", () => {
    const drawing = erase(togglePin(hide(SAMPLE, ["h20"]), "h20"), ["h20"]);
    expect(Object.keys(drawing.relations)).toEqual(["nvidia:SUPPLIES:alibaba:h20"]);
    expect(drawing.entities).not.toHaveProperty("h20");
    expect(drawing.places.rtl).not.toHaveProperty("h20");
    expect(drawing).toMatchObject({ hidden: [], pinned: [] });
  });

  test("erasing a relation leaves its ends", () => {
    const drawing = eraseRelations(SAMPLE, [DESIGNS.id]);
    expect(drawing.entities).toEqual(SAMPLE.entities);
    expect(drawing.relations).not.toHaveProperty([DESIGNS.id]);
  });

  test("hiding twice hides once, and unhiding without names shows all", () => {
    const hidden = hide(hide(SAMPLE, ["h20"]), ["h20", "alibaba"]);
    expect(hidden.hidden).toEqual(["h20", "alibaba"]);
    expect(unhide(hidden, ["h20"]).hidden).toEqual(["alibaba"]);
    expect(unhide(hidden).hidden).toEqual([]);
  });

  test("a pin is put and taken by the same hand", () => {
    expect(togglePin(togglePin(SAMPLE, "h20"), "h20").pinned).toEqual([]);
  });

  test("a place known on one page is mirrored on the other, with its name's side", () => {
    expect(placeOf(SAMPLE, "nvidia", "rtl")).toEqual({ x: 100, y: 0, side: "right" });
    expect(placeOf(SAMPLE, "nvidia", "ltr")).toEqual({ x: -100, y: 0, side: "left" });
    expect(placeOf(SAMPLE, "h20", "ltr")).toEqual({ x: -0, y: 120 });
    expect(placeOf(SAMPLE, "nobody", "ltr")).toBeNull();
  });

  test("moving on one page moves on the other, even where that had a place of its own", () => {
    const both = placeBothWays(SAMPLE, {}, { nvidia: { x: 7, y: 7 } });
    expect(placeOf(both, "nvidia", "ltr")).toEqual({ x: 7, y: 7 });
    const moved = place(both, "rtl", { nvidia: { x: 50, y: 60 } });
    expect(placeOf(moved, "nvidia", "ltr")).toEqual({ x: -50, y: 60 });
  });

  test("places of what is not drawn are dropped", () => {
    expect(place(EMPTY_DRAWING, "rtl", { nvidia: { x: 1, y: 1 } }).places.rtl).toEqual({});
  });

  test("every change by hand makes it a drawing of one's own", () => {
    const corpus = { ...SAMPLE, overview: true };
    const changed = [
      draw(corpus, [NVIDIA], []),
      erase(corpus, ["h20"]),
      eraseRelations(corpus, [DESIGNS.id]),
      hide(corpus, ["h20"]),
      togglePin(corpus, "h20"),
      place(corpus, "rtl", { nvidia: { x: 1, y: 1 } }),
    ];
    expect(changed.map((drawing) => drawing.overview)).toEqual(changed.map(() => false));
  });
});
