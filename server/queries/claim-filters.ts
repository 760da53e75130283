import type { ClaimStatus, Polarity } from "#contract/claim-vocabulary.ts";
import type { Predicate } from "#contract/ontology.ts";

export interface ClaimFilter {
  readonly subject?: string | undefined;
  readonly object?: string | undefined;
  /** Subject, object, goods, addressee or destination. */
  readonly entity?: string | undefined;
  readonly article?: string | undefined;
  readonly predicate?: Predicate | undefined;
  readonly predicates?: readonly Predicate[] | undefined;
  readonly polarity?: Polarity | undefined;
  readonly status?: ClaimStatus | undefined;
  readonly review?: "accepted" | "proposed" | "rejected" | undefined;
  /** Keeps claims whose days overlap `from`–`to`; undated claims fall out. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A claim bound to `c` names the entity of `$entity`. */
const NAMES_ENTITY =
  "(c.subject = $entity OR c.object = $entity OR c.item = $entity OR c.addressee = $entity OR c.destination = $entity)";

/** The text of a condition for each filter: constants, so that a request chooses among them and writes none. */
const CONDITIONS = {
  subject: "c.subject = $subject",
  object: "c.object = $object",
  entity: NAMES_ENTITY,
  article: "c.articleId = $article",
  predicate: "c.predicate = $predicate",
  predicates: "c.predicate IN $predicates",
  polarity: "c.polarity = $polarity",
  status: "c.status = $status",
  review: "c.review = $review",
  // A shorter date means its last day here: 2025-04 ends on 2025-04-31, which no real day passes in text order.
  from: "coalesce(c.dateEnd, c.date) + substring('-12-31', size(coalesce(c.dateEnd, c.date)) - 4) >= $from + substring('-01-01', size($from) - 4)",
  to: "c.date + substring('-01-01', size(c.date) - 4) <= $to + substring('-12-31', size($to) - 4)",
} as const satisfies Record<keyof ClaimFilter, string>;

const FILTER_NAMES = [
  "subject",
  "object",
  "entity",
  "article",
  "predicate",
  "predicates",
  "polarity",
  "status",
  "review",
  "from",
  "to",
] as const satisfies readonly (keyof ClaimFilter)[];

/** The conditions of the filters that are given and their parameters. */
export function claimConditions(filter: ClaimFilter): { conditions: string[]; params: Record<string, unknown> } {
  const conditions: string[] = [];
  const params: Record<string, unknown> = {};
  for (const name of FILTER_NAMES) {
    const value = filter[name];
    if (value === undefined) continue;
    conditions.push(CONDITIONS[name]);
    params[name] = value;
  }
  return { conditions, params };
}

/** `WHERE …`, or nothing where no condition is given. */
export function whereAll(conditions: readonly string[]): string {
  return conditions.length === 0 ? "" : `WHERE ${conditions.join("\n  AND ")}\n`;
}
