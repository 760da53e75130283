/** The light tokens of the design, as a drawing for paper needs them. */
import type { EntityType } from "#contract/ontology.ts";
import type { PredicateFamily } from "#contract/predicate-families.ts";

export const INK = "#16191f";
export const INK_2 = "#464b54";
export const INK_3 = "#62676f";
export const RIM = "#7f8286";
export const PAPER = "#ffffff";
export const STOP = "#b23420";
export const RESTRICT = "#ce514f";

export const TYPE_COLORS: Readonly<Record<EntityType, string>> = {
  Company: "#1a2738",
  Chip: "#05585a",
  AIModel: "#282e98",
  Software: "#3a86c1",
  Equipment: "#60370b",
  Government: "#9d4c84",
  Policy: "#d13e14",
  Place: "#7f7c58",
  Person: "#69584b",
  Organization: "#858d96",
};

export const FAMILY_COLORS: Readonly<Record<PredicateFamily, string>> = {
  supply: "#0e707a",
  make: "#3139a3",
  use: "#5991c0",
  compare: "#5c5b00",
  restrict: "#ce514f",
  permit: "#004a2c",
  tie: "#6d0a48",
  structure: "#8c8c8c",
};
