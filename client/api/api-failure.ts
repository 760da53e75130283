import type { Problem } from "#contract/errors.ts";
import type { RefusalDetail } from "#contract/refusal.ts";

/** Why a read failed, in the ways that the interface tells apart; `partial`: a link of which only a part is still there. */
export type FailureKind = "network" | "engine" | "missing" | "partial" | "busy" | "shape" | "other";

interface ToldMore {
  readonly requestId?: string | null;
  /** Of a query in Cypher: why it does not run, and where in it. */
  readonly refusal?: RefusalDetail | undefined;
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter?: number | null;
}

/** A read that failed: what kind it is, and what the server told where it answered. Aborts are not failures. */
export class ApiFailure extends Error {
  override readonly name = "ApiFailure";
  readonly kind: FailureKind;
  /** The server's error code, or a code of the client's own. */
  readonly code: string;
  readonly requestId: string | null;
  readonly refusal: RefusalDetail | null;
  readonly retryAfter: number | null;

  constructor(kind: FailureKind, code: string, message: string, more: ToldMore = {}) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.requestId = more.requestId ?? null;
    this.refusal = more.refusal ?? null;
    this.retryAfter = more.retryAfter ?? null;
  }
}

function kindOf(status: number): FailureKind {
  if (status === 404) return "missing";
  if (status === 429) return "busy";
  if (status === 503 || status === 504) return "engine";
  return "other";
}

/** The failure that an RFC 9457 problem stands for. */
export function failureOfProblem(problem: Problem, retryAfter: number | null = null): ApiFailure {
  const { status, code, detail, requestId, refusal } = problem;
  return new ApiFailure(kindOf(status), code, detail, { requestId, refusal, retryAfter });
}

/** The failure that a bare status stands for, where the body is no problem document (a proxy's page, say). */
export function failureOfStatus(status: number): ApiFailure {
  return new ApiFailure(kindOf(status), `http_${status}`, `HTTP ${status}`);
}

/** Any thrown value as a failure, or null for an abort, which is silent. */
export function asFailure(thrown: unknown): ApiFailure | null {
  if (thrown instanceof ApiFailure) return thrown;
  if (thrown instanceof DOMException && thrown.name === "AbortError") return null;
  if (thrown instanceof Error && thrown.name === "CancelledError") return null;
  return new ApiFailure("other", "client", thrown instanceof Error ? thrown.message : String(thrown));
}
