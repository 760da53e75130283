/** Plan operators that only read, in groups with the reason. A plan with any other is refused, whatever it is. */
interface OperatorGroup {
  readonly reason: string;
  readonly names: readonly string[];
}

const kinds = (prefixes: string, stems: string) =>
  prefixes.split(" ").flatMap((prefix) => stems.split(" ").map((stem) => `${prefix}${stem}`));

export const OPERATOR_GROUPS = {
  nodes: {
    reason: "They find nodes by label, index, id or count.",
    names: [
      ..."AllNodesScan NodeByLabelScan NodeByIdSeek NodeByElementIdSeek NodeCountFromCountStore".split(" "),
      ..."UnionNodeByLabelsScan IntersectionNodeByLabelsScan SubtractionNodeByLabelsScan".split(" "),
      ..."NodeIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeek NodeUniqueIndexSeekByRange".split(" "),
      ..."NodeIndexScan NodeIndexContainsScan NodeIndexEndsWithScan MultiNodeIndexSeek AssertingMultiNodeIndexSeek".split(
        " ",
      ),
    ],
  },
  relationships: {
    reason: "They find relationships by type, index, id or count.",
    names: [
      ...kinds(
        "Directed Undirected",
        "AllRelationshipsScan RelationshipTypeScan UnionRelationshipTypesScan RelationshipByIdSeek RelationshipByElementIdSeek RelationshipIndexScan RelationshipIndexSeek RelationshipIndexSeekByRange RelationshipUniqueIndexSeek RelationshipUniqueIndexSeekByRange RelationshipIndexContainsScan RelationshipIndexEndsWithScan",
      ),
      "RelationshipCountFromCountStore",
      "AssertingMultiRelationshipIndexSeek",
    ],
  },
  paths: {
    reason: "They follow relationships from what was found.",
    names: [
      ..."Expand(All) Expand(Into) OptionalExpand(All) OptionalExpand(Into)".split(" "),
      ..."VarLengthExpand(All) VarLengthExpand(Into) VarLengthExpand(Pruning) VarLengthExpand(Pruning,BFS,All)".split(
        " ",
      ),
      ..."VarLengthExpand(Pruning,BFS,Into) VarLengthExpand(Pruning,BFS)".split(" "),
      ..."ShortestPath StatefulShortestPath StatefulShortestPath(All) StatefulShortestPath(Into)".split(" "),
      ..."Repeat Repeat(Trail) Repeat(Walk) RepeatTrail BidirectionalRepeatTrail BidirectionalRepeat(Trail)".split(" "),
      ..."ProjectEndpoints PathPropagatingBFS NullifyMetadata".split(" "),
    ],
  },
  joins: {
    reason: "They combine rows of two sources, read both.",
    names: [
      ..."Apply CartesianProduct NodeHashJoin ValueHashJoin NodeLeftOuterHashJoin NodeRightOuterHashJoin".split(" "),
      ..."LeftOuterHashJoin RightOuterHashJoin Union OrderedUnion RollUpApply AssertSameNode AssertSameRelationship".split(
        " ",
      ),
      ...kinds("Let Select LetSelect", "OrSemiApply OrAntiSemiApply SemiApply AntiSemiApply"),
      ..."SemiApply AntiSemiApply ConditionalApply AntiConditionalApply".split(" "),
      ..."TriadicSelection TriadicBuild TriadicFilter".split(" "),
    ],
  },
  rows: {
    reason: "They filter, compute, sort, group and cut rows.",
    names: [
      ..."Filter Projection CacheProperties RemoteBatchProperties Argument Optional UnwindCollection Unwind".split(" "),
      ..."Limit ExhaustiveLimit Skip Sort PartialSort Top PartialTop Top1WithTies Distinct OrderedDistinct".split(" "),
      ..."EagerAggregation OrderedAggregation Aggregation Eager ProduceResults EmptyResult EmptyRow".split(" "),
      ..."PartitionedUnwind".split(" "),
    ],
  },
  procedures: {
    reason: "A call; which procedure it is stands in its details, and the guard has checked the name.",
    names: ["ProcedureCall"],
  },
} as const satisfies Record<string, OperatorGroup>;

const ALLOWED: ReadonlySet<string> = new Set(Object.values(OPERATOR_GROUPS).flatMap(({ names }) => names));

/** The operator's bare name: the server adds the database (`Expand(All)@neo4j`), and variants in brackets. */
export function operatorName(operatorType: string): string {
  return operatorType.replace(/@[^@\s]*$/, "");
}

export function isReadingOperator(operatorType: string): boolean {
  return ALLOWED.has(operatorName(operatorType));
}
