/** The four questions that a newcomer sees. Each draws its answer from what the graph holds. */
import type { Predicate } from "#contract/ontology.ts";
import type { NeighborsAsked } from "../api/reads.ts";
import type { TraceAsk } from "../state/trace-ask.ts";

export interface ExampleQuestion {
  /** Key of its words in i18n (`explore:questions.<key>`). */
  readonly key: "alibaba" | "h20" | "deepseek" | "alternatives";
  /** Whose neighbourhoods are drawn, and which part of them. */
  readonly around: readonly { readonly id: string; readonly part: NeighborsAsked }[];
  /** The relation that answers first is selected: the best founded one of these predicates at the first entity. */
  readonly select: readonly Predicate[];
  /** Asked as a trace in place of a drawing: what reaches the entity, and what cuts it. */
  readonly trace?: Pick<TraceAsk, "to">;
}

export const EXAMPLE_QUESTIONS: readonly ExampleQuestion[] = [
  {
    key: "alibaba",
    around: [
      { id: "alibaba", part: { predicates: ["SUPPLIES"], direction: "in" } },
      { id: "alibaba", part: { predicates: ["USES", "DESIGNS", "DEPENDS_ON", "PART_OF"], direction: "out" } },
      { id: "chinese-tech-companies", part: { predicates: ["SUPPLIES"], direction: "in" } },
    ],
    select: ["SUPPLIES"],
    trace: { to: "alibaba" },
  },
  {
    key: "h20",
    around: [
      {
        id: "h20",
        part: {
          predicates: ["RESTRICTS", "TARGETS", "BANS_PURCHASE_OF", "DISCOURAGES_PURCHASE_OF", "PERMITS", "DESIGNS"],
          direction: "in",
        },
      },
    ],
    select: ["RESTRICTS", "TARGETS"],
  },
  {
    key: "deepseek",
    around: [
      {
        id: "deepseek",
        part: { predicates: ["USES", "DEPENDS_ON", "TRAINS_IN", "ACQUIRES", "DEVELOPS"], direction: "out" },
      },
      { id: "deepseek", part: { predicates: ["SUPPLIES"], direction: "in" } },
    ],
    select: ["USES", "DEPENDS_ON"],
    trace: { to: "deepseek" },
  },
  {
    key: "alternatives",
    around: [
      { id: "nvidia-chips", part: { predicates: ["ALTERNATIVE_TO", "COMPETES_WITH", "DESIGNS"], direction: "both" } },
      { id: "h20", part: { predicates: ["ALTERNATIVE_TO", "OUTPERFORMS", "UNDERPERFORMS"], direction: "in" } },
      { id: "nvidia", part: { predicates: ["ALTERNATIVE_TO", "COMPETES_WITH"], direction: "both" } },
    ],
    select: ["ALTERNATIVE_TO", "COMPETES_WITH"],
  },
];
