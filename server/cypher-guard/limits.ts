/** Bounds of a user's query (SAFETY §1), checked before the server sees it. Each was measured on Neo4j 5.26.30. */
export const LIMITS = {
  /** UTF-16 code units. */
  characters: 20_000,
  tokens: 5_000,
  /** Brackets and CASEs inside each other: about 300 overflow the server's parser, and it answers nothing, ever. */
  nesting: 64,
  /** Subqueries inside each other: 16 EXISTS plan for 9 s. */
  subqueryNesting: 10,
  /** Terms of OR in a query: 400 plan for 4 s. */
  or: 100,
  /** XOR doubles the planner's work each time: 14 take 2 s, 50 never end, and no timeout applies. */
  xor: 10,
  /** NOTs in a row. */
  not: 32,
  /** Relationships in the pattern of one MATCH: 20 plan for 5 s. */
  hops: 30,
  /** Labels and types named by `:`: 400 plan for 3 s, 2,000 hold a worker for half a minute. */
  labels: 200,
  /** Bytes of the parameters as JSON. */
  paramBytes: 100_000,
  paramDepth: 32,
  /** How far apart the bounds of a `range` inside an expression may be. */
  range: 50_000,
  /** Steps that one expression may take: the timeout is looked at between rows only. */
  work: 200_000_000,
  /** Steps of matching one text with a pattern: far shorter ones. */
  matching: 1_000_000_000,
  /** Characters and list elements that one value may grow to. */
  size: 20_000_000,
  /** Elements of a list that `+` makes: it is a chain of its parts, and 4 million of them are compared for minutes. */
  joined: 1_000_000,
  /** Bytes of the server's heap that one row may hold: the transaction's memory limit does not see them. */
  heap: 100_000_000,
} as const;
