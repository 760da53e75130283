/** A drawing small enough to hold in the head: Nvidia supplies Alibaba and a group, a government restricts a chip. */

import type { Relation, SubgraphNode } from "#contract/model.ts";
import { relation as relationSchema, subgraphNode } from "#contract/model.ts";
import { type Drawing, draw, EMPTY_DRAWING, place } from "../../../client/state/drawing.ts";

export function sampleNode(id: string, type: SubgraphNode["type"] = "Company", degree = 3): SubgraphNode {
  return subgraphNode.parse({
    id,
    type,
    nameEn: `Name of ${id}`,
    nameAr: `اسم ${id}`,
    aliases: [],
    collective: false,
    unnamed: false,
    degree,
    undrawn: 0,
  });
}

export function sampleRelation(
  subject: string,
  predicate: Relation["predicate"],
  object: string,
  more: Partial<Omit<Relation, "id" | "subject" | "object" | "item">> & { readonly item?: string } = {},
): Relation {
  const { item = null, ...rest } = more;
  return relationSchema.parse({
    id: [subject, predicate, object, ...(item === null ? [] : [item])].join(":"),
    subject,
    predicate,
    object,
    item,
    claims: 1,
    positive: 1,
    negative: 0,
    polarity: "positive",
    status: "asserted",
    firstDate: null,
    lastDate: null,
    stateDates: [],
    states: [],
    articles: ["story"],
    outlets: [],
    sources: 1,
    grade: "B",
    contested: false,
    ...rest,
  });
}

export const NVIDIA = sampleNode("nvidia");
export const ALIBABA = sampleNode("alibaba");
export const H20 = sampleNode("h20", "Chip", 1);
export const GOVERNMENT = sampleNode("us-government", "Government", 1);
export const SUPPLIES = sampleRelation("nvidia", "SUPPLIES", "alibaba", { item: "h20", firstDate: "2025-07" });
export const DESIGNS = sampleRelation("nvidia", "DESIGNS", "h20");
export const RESTRICTS = sampleRelation("us-government", "RESTRICTS", "h20", { firstDate: "2025-04-15", grade: "A" });

export const SAMPLE: Drawing = place(
  draw(EMPTY_DRAWING, [NVIDIA, ALIBABA, H20, GOVERNMENT], [SUPPLIES, DESIGNS, RESTRICTS]),
  "rtl",
  {
    nvidia: { x: 100, y: 0, side: "right" },
    alibaba: { x: -100, y: 0, side: "bottom" },
    h20: { x: 0, y: 120 },
    "us-government": { x: 60, y: 240 },
  },
);
