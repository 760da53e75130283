/** Work: what is being fetched for the drawing right now, and what failed last. */
import type { FailureKind } from "../api/api-failure.ts";

export interface Failure {
  readonly kind: FailureKind;
  readonly code: string;
  readonly requestId: string | null;
  /** Does again what failed. */
  readonly retry: () => void;
}

export interface Work {
  /** Set while something is fetched; `cancel` ends it and leaves the drawing as it was. */
  readonly running: { readonly cancel: () => void; readonly since: number } | null;
  readonly failure: Failure | null;
}

export const IDLE: Work = { running: null, failure: null };
