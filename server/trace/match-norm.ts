/** Does a norm touch a transfer? Cuts, may cut, or does not (DESIGN §5, "Controls"). */

import type { Bilingual } from "#contract/bilingual.ts";
import type { EntityId } from "#contract/ids.ts";
import type { Predicate } from "#contract/ontology.ts";
import type { Because } from "#contract/trace.ts";
import type { Norm } from "../claims/norms.ts";
import { sayAll } from "./consequence-words.ts";
import { judgeBound } from "./match-bound.ts";
import { judgeGoods } from "./match-goods.ts";
import { type NormParts, normParts } from "./norm-parts.ts";
import { A_DEPENDENCE, A_REQUEST, byReference, ONLY_TARGETS } from "./norm-words.ts";
import { type Judgement, weakest } from "./verdict.ts";
import { joinBases, type World } from "./world.ts";

/** What a norm says, apart from when. `destination`: its own, or that of the rule it is a statement of. */
export type NormTerms = Pick<
  Norm,
  "relation" | "predicate" | "effect" | "item" | "addressee" | "destination" | "jurisdiction"
>;

/** A handing over of goods, in flow direction. */
export interface Transfer {
  readonly predicate: Predicate;
  /** Who hands over: at the goods' own node the one named beside it. */
  readonly supplier: EntityId;
  /** The supplier is the goods' own node: the seller is not stated. */
  readonly supplierIsGoods: boolean;
  readonly customer: EntityId;
  /** The customer is the goods' own node: they are being made. */
  readonly customerIsGoods: boolean;
  readonly item: EntityId | null;
}

export interface NormMatch {
  readonly effect: "cuts" | "mayCut" | "none";
  readonly because: Because;
}

const UNTOUCHED: NormMatch = { effect: "none", because: { ar: "", en: "", claims: [], relations: [] } };

/**
 * How the norm touches the transfer, whether in force or not. Norms are on transfers, not on holdings, designs or leased
 * capacity (rule 11); a dependence on a firm implies a transfer and is at most a maybe. Goods, parties and destination must
 * all match: one no, and it is not touched; one maybe, and it may be cut. A request, and a policy of which only its target
 * is stated, may cut at most.
 */
export function matchNorm(norm: NormTerms, transfer: Transfer, world: World): NormMatch {
  const touch = matchParts(normParts(norm, world), transfer);
  return touch === null ? UNTOUCHED : { effect: touch.effect, because: reasonOf(touch) };
}

/** A norm that touches a transfer, before it is put into words. */
export interface Touch {
  readonly effect: "cuts" | "mayCut";
  readonly judged: readonly Judgement[];
  /** What keeps it from being more than a maybe. */
  readonly limits: readonly Bilingual[];
}

/** The same of a norm whose answers are kept; null: it does not touch the transfer. */
export function matchParts(parts: NormParts, transfer: Transfer): Touch | null {
  if (!isTransfer(transfer)) return null;
  const goods = judgeGoods(parts, transfer);
  if (goods.verdict === "no") return null;
  const judged = [goods, ...judgeBound(parts, transfer, goods.verdict)];
  const verdict = weakest(judged);
  if (verdict === "no") return null;
  const limits = limitsOf(parts.norm, transfer);
  return { effect: verdict === "yes" && limits.length === 0 ? "cuts" : "mayCut", judged, limits };
}

const NO_LIMITS: readonly Bilingual[] = [];

/** What keeps a match from being more than a maybe, whatever the goods and parties. */
function limitsOf(norm: NormTerms, { predicate }: Transfer): readonly Bilingual[] {
  if (norm.effect !== "asks" && norm.predicate !== "TARGETS" && predicate !== "DEPENDS_ON") return NO_LIMITS;
  return [
    ...(norm.effect === "asks" ? [A_REQUEST] : []),
    ...(norm.predicate === "TARGETS" ? [ONLY_TARGETS] : []),
    ...(predicate === "DEPENDS_ON" ? [A_DEPENDENCE] : []),
  ];
}

/** Holdings, designs and leased capacity are none. */
export function isTransfer({ predicate, supplierIsGoods }: Transfer): boolean {
  if (predicate === "DEPENDS_ON") return !supplierIsGoods;
  return predicate === "SUPPLIES" || predicate === "MANUFACTURES";
}

export function reasonOf({ judged, limits }: Touch): Because {
  const said = judged.flatMap(({ say }) => (say === null ? [] : [say()]));
  const { claims, relations, reference } = joinBases(...judged.map(({ basis }) => basis));
  const sources = reference === undefined ? [] : [byReference(reference)];
  return { ...sayAll([...said, ...limits, ...sources]), claims: [...claims], relations: [...relations] };
}
