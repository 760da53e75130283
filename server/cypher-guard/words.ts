/** Words of Cypher 5 by the part they play. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Clauses that only read, and their parts that stand where a clause may. */
export const CLAUSES = set(
  "MATCH OPTIONAL WITH RETURN UNWIND CALL YIELD UNION WHERE ORDER SKIP OFFSET LIMIT USING FINISH",
);
/** Those that a query or subquery may begin with. */
export const OPENING_CLAUSES = set("MATCH OPTIONAL WITH RETURN UNWIND CALL FINISH");
/** Operators between two operands. */
export const BINARY_WORDS = set("AND OR XOR IN CONTAINS");
/** Follow an operand and end the expression with it. */
export const POSTFIX_WORDS = set("ASC ASCENDING DESC DESCENDING");
/** Predicates that may follow WHEN directly (`CASE x WHEN IS NULL THEN`). */
export const CASE_OPERATORS = set("STARTS ENDS IS");
/** Before a pattern. */
export const PATH_WORDS = set("ANY ALL SHORTEST PATH PATHS GROUP GROUPS");
export const SUBQUERY_WORDS = set("EXISTS COUNT COLLECT");
export const NORMAL_FORMS = set("NFC NFD NFKC NFKD");
export const TRIM_WORDS = set("BOTH LEADING TRAILING");
export const HINT_WORDS = set("INDEX TEXT RANGE POINT BTREE SEEK SCAN JOIN ON");
/** Names of types after `::`. WITH and NOT are among them only in `WITH TIME ZONE` and `NOT NULL`. */
export const TYPE_WORDS = set(
  "ANY NOTHING NULL BOOLEAN BOOL STRING VARCHAR INTEGER INT INTEGER8 INTEGER16 INTEGER32 INTEGER64 SIGNED FLOAT FLOAT32 FLOAT64 DATE LOCAL ZONED TIME DATETIME TIMESTAMP WITHOUT ZONE TIMEZONE DURATION POINT NODE VERTEX RELATIONSHIP EDGE MAP LIST ARRAY PATH PROPERTY VALUE",
);
/** What makes a truth value of its operands. */
export const COMPARISONS = set("= <> < > <= >= =~ :: :");
export const TRUTH_WORDS = set("AND OR XOR IN CONTAINS STARTS ENDS IS");
/** What makes a number of its operands; `+` also joins texts and lists. */
export const NUMERIC = set("* / % ^ -");
export const PREDICATES = set("all any none single");
export const AGGREGATING = set("avg collect count max min percentilecont percentiledisc stdev stdevp sum");
