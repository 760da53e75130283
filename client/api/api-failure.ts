import type { Problem } from "#contract/errors.ts";

/** Why a read failed, in the ways that the interface tells apart; `partial`: a link of which only a part is still there. */
export type FailureKind = "network" | "engine" | "missing" | "partial" | "busy" | "shape" | "other";

/** A read that failed: what kind it is, and the server's code and request id where it answered. Aborts are not failures. */
export class ApiFailure extends Error {
  override readonly name = "ApiFailure";
  readonly kind: FailureKind;
  /** The server's error code, or a code of the client's own. */
  readonly code: string;
  readonly requestId: string | null;

  constructor(kind: FailureKind, code: string, message: string, requestId: string | null = null) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.requestId = requestId;
  }
}

function kindOf(status: number): FailureKind {
  if (status === 404) return "missing";
  if (status === 429) return "busy";
  if (status === 503 || status === 504) return "engine";
  return "other";
}

/** The failure that an RFC 9457 problem stands for. */
export function failureOfProblem(problem: Problem): ApiFailure {
  return new ApiFailure(kindOf(problem.status), problem.code, problem.detail, problem.requestId);
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
