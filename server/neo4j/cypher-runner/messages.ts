/** What the API's thread and the threads that run users' queries say to each other: plain data only. */
import type { CypherValue, PlanStep } from "#contract/cypher.ts";
import type { Connection } from "../driver.ts";

export interface WorkerSettings {
  readonly connection: Connection;
  /** Bytes that one answer of the database may have on the wire before the connection is cut. */
  readonly wireBytes: number;
}

export interface QueryOrder {
  readonly query: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Milliseconds after which the database ends it. */
  readonly timeout: number;
  /** Names the transaction in the database's list. */
  readonly id: string;
}

export interface RunOrder extends QueryOrder {
  readonly rows: number;
  readonly bytes: number;
}

export type Order = ({ readonly kind: "explain" } & QueryOrder) | ({ readonly kind: "run" } & RunOrder);

export interface Remark {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly severity: string;
  readonly category: string;
  /** In the text as it was sent; null where the remark is on the whole. */
  readonly offset: number | null;
}

export interface Explained {
  readonly plan: Omit<PlanStep, "reads" | "children"> & { readonly children: readonly Explained["plan"][] };
  readonly queryType: string;
  readonly notifications: readonly Remark[];
}

/** Properties of what was found, as flat as the database has them, by our id. */
export type FoundProperties = Readonly<Record<string, CypherValue>>;

export interface Answered {
  readonly columns: readonly string[];
  /** The rows as JSON text: an array of arrays. */
  readonly rowsJson: string;
  readonly rows: number;
  readonly entities: readonly FoundProperties[];
  readonly relations: readonly FoundProperties[];
  readonly truncated: "limit" | "bytes" | null;
  readonly queryType: string;
  readonly counters: Readonly<Record<string, number>>;
  readonly notifications: readonly Remark[];
  readonly availableAfter: number;
  readonly consumedAfter: number;
}

/** An error of the database by its code, `wire_limit` where the connection was cut for size, `bad_param`, `bad_value`, else `fault`. */
export interface Failed {
  readonly code: string;
  readonly message: string;
}

export type Report =
  | { readonly kind: "ready" }
  | { readonly kind: "explained"; readonly explained: Explained }
  | { readonly kind: "answered"; readonly answered: Answered }
  | { readonly kind: "failed"; readonly failed: Failed };
