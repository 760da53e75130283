import type { EntityType } from "#contract/ontology.ts";

/** Outlines in a 16 × 16 box, the shapes of graph-style.json, as path data. */
export const TYPE_OUTLINES: Readonly<Record<EntityType, string>> = {
  Company: "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z",
  Person: "M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z",
  Chip: "M4 2h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z",
  AIModel: "M4.5 2h7L15 8l-3.5 6h-7L1 8z",
  Software: "M3 3h7.5L15 8l-4.5 5H3a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 3 3z",
  Equipment: "M1 3h9l5 10H6z",
  Government: "M8 1.2l7 5.2L12.3 14.5H3.7L1 6.4z",
  Policy: "M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z",
  Place: "M8 .8L15.2 8L8 15.2L.8 8z",
  Organization: "M3 2q5-1.5 10 0v12q-5 1.5-10 0z",
};
