/** Why a norm touches a hop, put into words when it is read: a search weighs thousands of hops, and its answer lists some. */
import type { ClaimId, RelationId } from "#contract/ids.ts";
import type { Because } from "#contract/trace.ts";
import { isolate } from "#text/bidi.ts";
import type { Norm, NormState } from "../claims/norms.ts";
import { reasonOf, type Touch } from "./match-norm.ts";

export interface ReasonParts {
  readonly norm: Norm;
  readonly state: NormState;
  readonly touch: Touch;
  /** The day on which a claim documents the hop though the norm had begun; null: none does. */
  readonly documentedAfter: string | null;
}

/** A reason whose words are made once, when first read. `plainReason` writes it out. */
export class ControlReason implements Because {
  readonly #parts: ReasonParts;
  #told: Because | null = null;

  constructor(parts: ReasonParts) {
    this.#parts = parts;
  }

  get ar(): string {
    return this.#tell().ar;
  }

  get en(): string {
    return this.#tell().en;
  }

  get claims(): ClaimId[] {
    return this.#tell().claims;
  }

  get relations(): RelationId[] {
    return this.#tell().relations;
  }

  #tell(): Because {
    this.#told ??= told(this.#parts);
    return this.#told;
  }
}

/** As the answer holds it: plain values. */
export function plainReason({ ar, en, claims, relations }: Because): Because {
  return { ar, en, claims, relations };
}

/** What says that the norm is in force, or not, and that it means this hop. */
export function controlClaims({ norm, state, touch }: Omit<ReasonParts, "documentedAfter">): readonly ClaimId[] {
  const decisive = state.decidedBy.length > 0 ? state.decidedBy : norm.claims;
  if (touch.judged.every(({ basis }) => basis.claims.length === 0)) return decisive;
  return [...new Set([...decisive, ...touch.judged.flatMap(({ basis }) => basis.claims)])];
}

function told(parts: ReasonParts): Because {
  const { state, touch, documentedAfter } = parts;
  const match = reasonOf(touch);
  const after = documentedAfter === null ? [] : [afterItBegan(documentedAfter)];
  return {
    ar: [match.ar, state.reason.ar, ...after.map(({ ar }) => ar)].join("؛ "),
    en: [match.en, state.reason.en, ...after.map(({ en }) => en)].join("; "),
    claims: [...controlClaims(parts)],
    relations: match.relations,
  };
}

function afterItBegan(date: string) {
  const day = isolate(date);
  return {
    ar: `ومع ذلك يوثّق قولٌ هذا النقل في ${day} بعد بدئه`,
    en: `yet a claim documents this on ${day}, after it began`,
  };
}
