import { fc, test } from "@fast-check/vitest";
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-graphml";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { writeGraphMl } from "../../../server/export/formats/graphml.ts";
import { entityNamed, HEADER, joined, relationBetween, rowOf, sourceFrom } from "./build-rows.ts";

const ENDS = ["a", "b", "goods"];

function written(name: string, quote: string): Promise<string> {
  const entities = ENDS.map((id) => entityNamed(id, `${id} ${name}`));
  const relations = [relationBetween("a", "b", null, quote), relationBetween("a", "b", "goods", quote)];
  const rows = async () => relations.map((each) => rowOf(each, entities, quote));
  return joined(writeGraphMl(HEADER, sourceFrom(entities, relations), rows));
}

/** Throws at the first fault of form. */
function checkStrictly(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

/** What XML 1.0 can hold of a text. */
const held = (text: string) => text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      "<",
      ">",
      "&",
      '"',
      "'",
      "]]>",
      "--",
      "-->",
      "&#0;",
      "\u0000",
      "\uFFFE",
      "\uD800",
      "ش",
      "😀",
      "\r\n",
      "\t",
    ),
    maxLength: 20,
  }),
);

describe("GraphML", () => {
  it("is read back with the same nodes and edges, parallel ones apart, and the same attributes", async () => {
    const xml = await written("شركة", "جملة");
    checkStrictly(xml);
    const graph = parse(MultiDirectedGraph, xml);
    expect(graph.nodes()).toEqual(ENDS);
    expect(graph.edges()).toEqual(["a:SUPPLIES:b", "a:SUPPLIES:b:goods"]);
    expect(graph.getNodeAttributes("a")).toEqual({
      label: "a شركة",
      nameEn: "a شركة",
      nameAr: "a شركة",
      type: "Company",
      aliases: "a شركة",
      descriptionEn: "a شركة",
      collective: false,
      unnamed: false,
    });
    expect(graph.getEdgeAttributes("a:SUPPLIES:b:goods")).toEqual({
      label: "supplies",
      labelAr: "تورّد إلى",
      predicate: "SUPPLIES",
      item: "goods",
      itemEn: "goods شركة",
      itemAr: "goods شركة",
      polarity: "positive",
      status: "asserted",
      contested: true,
      grade: "B",
      claims: 2,
      positive: 1,
      negative: 1,
      sources: 1,
      firstDate: "2025-03",
      states: "2025-03-31 holds",
      articles: "story",
      outlets: "جملة",
      sentence: "جملة",
      sentenceFrom: "digest",
      sentenceArticle: "story",
      sentenceOutlet: "جملة",
      sentenceDate: "2025-03-31",
    });
    expect(graph.extremities("a:SUPPLIES:b")).toEqual(["a", "b"]);
    expect(graph.getAttributes()).toMatchObject({ dataVersion: "v1", date: "2026-01-05" });
  });

  it("has keys of ids of their own, with the label where Gephi looks for it", async () => {
    const xml = await written("x", "y");
    const ids = [...xml.matchAll(/<key id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(["label", "edgelabel"]));
    const used = [...xml.matchAll(/<data key="([^"]+)"/g)].map(([, id]) => id);
    for (const id of used) expect(ids).toContain(id);
  });

  test.prop([anyText, anyText], { numRuns: 300 })(
    "is strict XML whatever the names are, and gives them back",
    async (name, quote) => {
      const xml = await written(name, quote);
      checkStrictly(xml);
      const graph = parse(MultiDirectedGraph, xml);
      expect(graph.getNodeAttribute("a", "nameAr")).toBe(held(`a ${name}`));
      expect(graph.getEdgeAttribute("a:SUPPLIES:b", "sentence") ?? "").toBe(held(quote));
      expect([graph.order, graph.size]).toEqual([3, 2]);
    },
  );
});
