import { describe, expect, test } from "vitest";
import { elementsOf } from "../../../../client/graph/elements.ts";
import { nextNode } from "../../../../client/graph/keyboard.ts";
import { draw, place } from "../../../../client/state/drawing.ts";
import { NO_FILTERS } from "../../../../client/state/filters.ts";
import { visibleOf } from "../../../../client/state/visible.ts";
import { ALIBABA, NVIDIA, SAMPLE, sampleNode, sampleRelation } from "../sample-drawing.ts";

const visible = visibleOf({ drawing: SAMPLE, filters: NO_FILTERS });
const options = {
  language: "ar",
  unfolded: new Set<string>(),
  itemNames: {},
  countLabel: (count: number) => `${count} علاقات`,
} as const;

describe("state to canvas elements", () => {
  test("a node says its name, importance, place and what is not drawn of it", () => {
    const { nodes } = elementsOf(SAMPLE, visible, options);
    expect(nodes.find(({ id }) => id === "nvidia")).toEqual({
      id: "nvidia",
      type: "Company",
      name: "اسم nvidia",
      label: "\u2068اسم nvidia\u2069",
      imp: 1,
      side: "right",
      collective: false,
      unnamed: false,
      pinned: false,
      undrawn: 1,
      x: 100,
      y: 0,
    });
  });

  test("English mirrors the drawing and names", () => {
    const { nodes } = elementsOf(SAMPLE, visible, { ...options, language: "en" });
    expect(nodes.find(({ id }) => id === "nvidia")).toMatchObject({ name: "Name of nvidia", x: -100, side: "left" });
  });

  test("an edge says verb, goods and grade; before goods Arabic drops the preposition", () => {
    const { edges } = elementsOf(SAMPLE, visible, options);
    const supplies = edges.find(({ id }) => id === "nvidia:SUPPLIES:alibaba:h20");
    expect(supplies).toMatchObject({ source: "nvidia", target: "alibaba", family: "supply", grade: "B" });
    expect(supplies?.label).toBe("\u2067\u2068تورّد\u2069 \u2068اسم h20\u2069 \u2068B\u2069\u2069");
  });

  test("goods that are not drawn are named from elsewhere, or left out", () => {
    const relation = sampleRelation("nvidia", "SUPPLIES", "alibaba", { item: "rubin" });
    const drawing = place(draw(SAMPLE, [], [relation]), "rtl", {});
    const shown = visibleOf({ drawing, filters: NO_FILTERS });
    const label = (itemNames: Readonly<Record<string, { nameEn: string; nameAr: string }>>) =>
      elementsOf(drawing, shown, { ...options, itemNames }).edges.find(({ id }) => id === relation.id)?.label;
    expect(label({ rubin: { nameEn: "Rubin", nameAr: "روبين" } })).toContain("روبين");
    expect(label({})).toBe("\u2067\u2068تورّد\u2069 \u2068B\u2069\u2069");
  });

  test("what no layout has placed yet is left out with its relations", () => {
    const drawing = draw(SAMPLE, [sampleNode("huawei")], [sampleRelation("huawei", "DESIGNS", "h20")]);
    const { nodes, edges } = elementsOf(drawing, visibleOf({ drawing, filters: NO_FILTERS }), options);
    expect(nodes.map(({ id }) => id)).not.toContain("huawei");
    expect(edges).toHaveLength(3);
  });

  test("more than four parallels fold into one with a count, and unfold", () => {
    const items = ["a", "b", "c", "d", "e"];
    const bundle = items.map((item) => sampleRelation("nvidia", "SUPPLIES", "alibaba", { item }));
    const drawing = place(draw({ ...SAMPLE, relations: {} }, [NVIDIA, ALIBABA], bundle), "rtl", {});
    const shown = visibleOf({ drawing, filters: NO_FILTERS });
    const folded = elementsOf(drawing, shown, options).edges;
    expect(folded).toHaveLength(1);
    expect(folded[0]).toMatchObject({
      id: "fold:alibaba nvidia",
      family: "supply",
      relations: bundle.map(({ id }) => id),
    });
    expect(folded[0]?.label).toContain("5 علاقات");
    const unfolded = elementsOf(drawing, shown, { ...options, unfolded: new Set(["alibaba nvidia"]) }).edges;
    expect(unfolded.map(({ id }) => id)).toEqual(bundle.map(({ id }) => id));
  });
});

describe("the keyboard's focus", () => {
  const { nodes } = elementsOf(SAMPLE, visible, options);

  test("starts at the most important node", () => {
    expect(nextNode(nodes, null, "ArrowDown")).toBe("nvidia");
  });

  test("goes to the nearest node in the arrow's direction and stays where there is none", () => {
    expect(nextNode(nodes, "nvidia", "ArrowLeft")).toBe("alibaba");
    expect(nextNode(nodes, "nvidia", "ArrowDown")).toBe("us-government");
    expect(nextNode(nodes, "nvidia", "ArrowUp")).toBe("nvidia");
  });
});
