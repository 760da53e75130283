/** A run: what became of the last time that a tab's query was sent. */
import type { CypherAnswer } from "#contract/cypher.ts";
import type { RefusalDetail } from "#contract/refusal.ts";
import type { FailureKind } from "../api/api-failure.ts";

export type QueryParams = Readonly<Record<string, unknown>>;

/** A query as it was sent; the tab's text may have changed since. */
interface SentQuery {
  readonly text: string;
  readonly params: QueryParams;
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

export interface RunningRun extends SentQuery {
  readonly kind: "running";
}

export interface DoneRun extends SentQuery {
  readonly kind: "done";
  readonly answer: CypherAnswer;
  /** Milliseconds from sending to the whole answer. */
  readonly elapsed: number;
}

export interface FailedRun extends SentQuery {
  readonly kind: "failed";
  readonly failure: QueryFailure;
  readonly elapsed: number;
}

export interface CancelledRun extends SentQuery {
  readonly kind: "cancelled";
  readonly elapsed: number;
}

/** Why a query did not run; `refusal` where the guard, the plan's judge or the database names the place in the text. */
export interface QueryFailure {
  readonly kind: FailureKind;
  readonly code: string;
  readonly requestId: string | null;
  readonly refusal: RefusalDetail | null;
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter: number | null;
}

export type QueryRun = RunningRun | DoneRun | FailedRun | CancelledRun;
