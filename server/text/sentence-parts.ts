import type { ClaimStatus, Hedge, Polarity } from "#contract/claim-vocabulary.ts";
import type { EntityType, Predicate } from "#contract/ontology.ts";

/** What a sentence needs; names are given in the sentence's language. */
export interface SentenceParts {
  readonly subject: { readonly name: string; readonly type: EntityType };
  readonly predicate: Predicate;
  /** Name of the object, or the literal's text. */
  readonly object: string;
  /** Type of the object; absent for a literal. */
  readonly objectType?: EntityType;
  readonly item?: string;
  readonly polarity: Polarity;
  readonly status: ClaimStatus;
  readonly tense?: "present" | "past" | "future";
  readonly hedge?: Hedge;
  readonly deniedBy?: { readonly name: string; readonly type: EntityType };
  readonly addressee?: string;
  readonly destination?: string;
  /** What a comparison measures; said where the predicate compares. */
  readonly metric?: string;
}

const GOODS: ReadonlySet<EntityType> = new Set<EntityType>(["Chip", "AIModel", "Software", "Equipment"]);
const FIRMS: ReadonlySet<EntityType> = new Set<EntityType>(["Company", "Organization"]);
const SEATED: ReadonlySet<EntityType> = new Set<EntityType>(["Company", "Organization", "Government"]);
const COMPARISONS: ReadonlySet<Predicate> = new Set<Predicate>(["OUTPERFORMS", "UNDERPERFORMS", "COMPETES_WITH"]);

export const isGoods = (type: EntityType | undefined): boolean => type !== undefined && GOODS.has(type);
export const isFirm = (type: EntityType | undefined): boolean => type !== undefined && FIRMS.has(type);
/** Has a seat ("مقرّ") rather than a site. */
export const isSeated = (type: EntityType): boolean => SEATED.has(type);
export const comparesByMetric = (predicate: Predicate): boolean => COMPARISONS.has(predicate);

/** A literal that is a whole statement ("finds it hard to …") is set after a colon, never after a verb. */
export function isStatement(parts: SentenceParts): boolean {
  return parts.predicate === "HAS_ATTRIBUTE" || (parts.predicate === "ESTIMATES" && parts.objectType === undefined);
}
