/** The order in which claims of one period are told where no date decides. Pure. */
import type { ArticleRef, Claim } from "#contract/model.ts";
import type { Predicate } from "#contract/ontology.ts";

/** A request is told before the order that follows it, a limit before what opens it again. */
const STRENGTH: Readonly<Partial<Record<Predicate, number>>> = {
  DISCOURAGES_PURCHASE_OF: 1,
  RESTRICTS: 2,
  BANS_PURCHASE_OF: 3,
  PERMITS: 4,
};

type Told = Pick<Claim, "id" | "articleId" | "date" | "predicate" | "start">;
type Printed = Pick<ArticleRef, "publishedAt">;

function compare<T extends string | number>(one: T, other: T): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Sorts after every date. */
const NEVER = "~";

/**
 * Compares claims: by the beginning of their date, the undated last; then by the day their article appeared; within an
 * article by where it says them; one sentence's claims by the strength of the norm.
 */
export function byTelling(articleOf: (id: string) => Printed | undefined): (one: Told, other: Told) => number {
  const printed = ({ articleId }: Told): string => articleOf(articleId)?.publishedAt ?? NEVER;
  const strength = ({ predicate }: Told): number => STRENGTH[predicate] ?? 0;
  return (one, other) =>
    compare(one.date ?? NEVER, other.date ?? NEVER) ||
    compare(printed(one), printed(other)) ||
    compare(one.articleId, other.articleId) ||
    one.start - other.start ||
    strength(one) - strength(other) ||
    compare(one.id, other.id);
}
