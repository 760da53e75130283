import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { PREDICATE_NAMES } from "#contract/ontology.ts";
import { hide, togglePin } from "../../../../client/state/drawing.ts";
import { NO_FILTERS } from "../../../../client/state/filters.ts";
import { filtersOf, linkOf, selectionOf } from "../../../../client/state/link-of.ts";
import { type LinkState, packLink, unpackLink } from "../../../../client/state/link-state.ts";
import { FIRST_TABS } from "../../../../client/state/query-tabs.ts";
import { NO_TRACE } from "../../../../client/state/trace-ask.ts";
import { FIRST_VIEW } from "../../../../client/state/view.ts";
import { SAMPLE } from "../sample-drawing.ts";

const CORPUS = { ...SAMPLE, overview: true };

describe("the link", () => {
  test("the untouched drawing of the corpus needs none", () => {
    expect(
      linkOf({
        scene: { drawing: CORPUS, filters: NO_FILTERS, trace: NO_TRACE },
        selection: null,
        view: FIRST_VIEW,
        queries: FIRST_TABS,
      }),
    ).toBeNull();
  });

  test("holds drawing, filters, selection, article and window, and gives them back", () => {
    const drawing = { ...togglePin(hide(SAMPLE, ["h20"]), "nvidia"), arrangement: "layered" as const };
    const filters = { ...NO_FILTERS, predicatesOff: ["DESIGNS"] as const, asOf: "2025-09-17" };
    const selection = { kind: "relation", id: "nvidia:SUPPLIES:alibaba:h20", claimId: "story:one" } as const;
    const view = {
      ...FIRST_VIEW,
      reader: { articleId: "story", claimId: "story:one" },
      window: [1.5, 10, -20] as const,
      listOpen: true,
    };
    const link = linkOf({ scene: { drawing, filters, trace: NO_TRACE }, selection, view, queries: FIRST_TABS });
    expect(link).toEqual({
      v: 1,
      entities: [
        ["alibaba", -100, 0, "bottom"],
        ["h20", 0, 120],
        ["nvidia", 100, 0, "right"],
        ["us-government", 60, 240],
      ],
      relations: ["nvidia:DESIGNS:h20", "nvidia:SUPPLIES:alibaba:h20", "us-government:RESTRICTS:h20"],
      hidden: ["h20"],
      pinned: ["nvidia"],
      layered: true,
      predicatesOff: ["DESIGNS"],
      asOf: "2025-09-17",
      selection: ["relation", "nvidia:SUPPLIES:alibaba:h20", "story:one"],
      reader: ["story", "story:one"],
      list: true,
      window: [1.5, 10, -20],
    });
    if (link === null) throw new Error("expected a link");
    expect(unpackLink(packLink(link))).toEqual(link);
    expect(selectionOf(link)).toEqual(selection);
    expect(filtersOf(link)).toEqual(filters);
  });

  test("places are those of the page's direction", () => {
    const view = { ...FIRST_VIEW, language: "en" as const };
    const link = linkOf({
      scene: { drawing: SAMPLE, filters: NO_FILTERS, trace: NO_TRACE },
      selection: null,
      view,
      queries: FIRST_TABS,
    });
    expect(link?.entities).toContainEqual(["nvidia", -100, 0, "left"]);
  });

  const link: fc.Arbitrary<LinkState> = fc.record(
    {
      v: fc.constant(1 as const),
      entities: fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.integer(), fc.integer()), { maxLength: 20 }),
      hidden: fc.array(fc.string({ minLength: 1, unit: "grapheme" }), { maxLength: 5 }),
      predicatesOff: fc.subarray(PREDICATE_NAMES),
    },
    { requiredKeys: ["v"] },
  );
  property.prop([link])("what is packed is unpacked, unless a place is out of bounds", (state) => {
    const bounded = (state.entities ?? []).every(([, x, y]) => Math.abs(x) <= 1e6 && Math.abs(y) <= 1e6);
    expect(unpackLink(packLink(state))).toEqual(bounded ? state : null);
  });

  property.prop([fc.string()])("any other text gives nothing and throws nothing", (text) => {
    expect(unpackLink(text)).toBeNull();
  });

  test("refuses unknown keys, another version, a prototype and a bomb", () => {
    const packed = (value: unknown) => packLink(value as LinkState);
    expect(unpackLink(packed({ v: 1, extra: true }))).toBeNull();
    expect(unpackLink(packed({ v: 2 }))).toBeNull();
    expect(unpackLink(packed(JSON.parse('{"v":1,"__proto__":{"hidden":["x"]}}')))).toBeNull();
    expect(unpackLink(packed({ v: 1, hidden: ["x".repeat(3_000_000)] }))).toBeNull();
  });
});
