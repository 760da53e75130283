/** What is asked of entities to gather the rows around a request, named by whom it is asked of, in the order of flow. */
import type { EntityType, Predicate } from "#contract/ontology.ts";
import { NORMATIVE_PREDICATES } from "../../claims/norms.ts";
import type { RelationQuestion, RowQuestion } from "../../queries/trace-neighborhood.ts";
import { FLOW_PREDICATES } from "../../trace/trace-rows.ts";

const FORWARD: readonly Predicate[] = ["SUPPLIES", "DESIGNS", "DEVELOPS", "MANUFACTURES", "PART_OF"];
const BACKWARD: readonly Predicate[] = ["USES", "DEPENDS_ON", "LEASES_COMPUTE_IN"];
const MAKING: readonly Predicate[] = ["SUPPLIES", "DESIGNS", "DEVELOPS", "MANUFACTURES"];
export const GOODS_TYPES: readonly EntityType[] = ["Chip", "AIModel", "Software", "Equipment"];
export const GOODS: ReadonlySet<string | undefined> = new Set(GOODS_TYPES);

export const COMES_IN: RelationQuestion = { role: "object", predicates: FORWARD };
export const IS_USED_BY_IT: RelationQuestion = { role: "subject", predicates: BACKWARD };
export const GOES_OUT: RelationQuestion = { role: "subject", predicates: FORWARD };
export const USES_IT: RelationQuestion = { role: "object", predicates: BACKWARD };
export const HANDED_OVER: RelationQuestion = { role: "item", predicates: FLOW_PREDICATES };
export const MADE: RelationQuestion = { role: "object", predicates: MAKING };
export const MADE_BY_IT: RelationQuestion = { role: "subject", predicates: MAKING };
export const MADE_AS_ITEM: RelationQuestion = { role: "item", predicates: MAKING };
export const MEMBERS: RelationQuestion = { role: "object", predicates: ["PART_OF"] };
export const WHOLES: RelationQuestion = { role: "subject", predicates: ["PART_OF"] };
export const ABOVE_IT: RelationQuestion = { role: "subject", predicates: ["PART_OF", "LOCATED_IN"] };
/** What it is a part of, where it is, and what it may stand in for. */
export const STANDS: RelationQuestion = { role: "subject", predicates: [...ABOVE_IT.predicates, "ALTERNATIVE_TO"] };
/** Who designs it, and what may stand in for it. */
export const DESIGNED: RelationQuestion = { role: "object", predicates: ["DESIGNS", "DEVELOPS", "ALTERNATIVE_TO"] };
/** Goods that use these. */
export const GOES_INTO: RelationQuestion = {
  role: "object",
  predicates: ["USES", "DEPENDS_ON"],
  otherTypes: GOODS_TYPES,
};
/** All that moves goods at an entity. */
export const MOVES: readonly RelationQuestion[] = (["subject", "object", "item"] as const).map((role) => ({
  role,
  predicates: FLOW_PREDICATES,
}));

export const SETS_NORMS: RelationQuestion = { role: "subject", predicates: NORMATIVE_PREDICATES };
/** Whose reference parent it is. */
export const CHILDREN: RowQuestion = { role: "children" };
