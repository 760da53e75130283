/** Reads what a comparison of two days weighs, from the claims alone: more relations are compared than traced. */
import type { Relation } from "#contract/model.ts";
import { relationOf } from "../claims/derive.ts";
import { betweenOf } from "../claims/ends-of-whole.ts";
import { type IsPart, partsBy } from "../claims/goods-parts.ts";
import type { GraphReader } from "../queries/query.ts";
import type { SourcedClaim } from "../queries/relation-claims.ts";
import { rightAbove } from "../queries/right-above.ts";
import { claimsInDays, endsAroundGoods, sourcedClaimsBetween } from "../queries/sourced-claims.ts";
import { goodsToPlace } from "../trace/compared-relations.ts";

/** Claims that one comparison reads at most, first of the days between, then of the relations that they are on. */
const CLAIMS = 20_000;

interface DaysAsked {
  readonly from: string;
  readonly to: string;
  /** Null: whatever is related to whatever. */
  readonly entity: string | null;
}

export interface Weighed {
  /** Every claim between the same two, of one predicate, where one of them speaks of the days. */
  readonly claims: readonly SourcedClaim[];
  /** Does the comparison ask about it? Its state may have changed, by a claim of its own or by an end of its whole. */
  readonly isAsked: (relation: Relation["id"]) => boolean;
  readonly isPart: IsPart;
  /** Something was left out. */
  readonly cut: boolean;
}

export async function claimsToWeigh(reader: GraphReader, days: DaysAsked): Promise<Weighed> {
  const { entity } = days;
  const [spoken, around] = await Promise.all([
    reader.read(claimsInDays(days, CLAIMS)),
    entity === null ? [] : reader.read(endsAroundGoods({ ...days, goods: entity }, CLAIMS)),
  ]);
  const said = [...spoken, ...around];
  const between = new Set(said.map(placeOf));
  const found = said.length === 0 ? [] : await reader.read(sourcedClaimsBetween(endsOf(said), CLAIMS));
  const claims = found.filter((claim) => between.has(placeOf(claim)));
  const asked = new Set(claims.filter((claim) => entity === null || names(claim, entity)).map(idOf));
  return {
    claims,
    isAsked: (id) => asked.has(id),
    isPart: await partsAmong(reader, goodsToPlace(claims)),
    cut: [spoken, around, found].some(({ length }) => length >= CLAIMS),
  };
}

function endsOf(claims: readonly SourcedClaim[]) {
  const ends = claims.flatMap(({ subject, object }) => (object === null ? [] : [subject, object]));
  // Of a symmetric predicate either end may be the subject.
  return {
    subjects: [...new Set(ends)],
    objects: [...new Set(ends)],
    predicates: [...new Set(claims.map(({ predicate }) => predicate))],
  };
}

function placeOf(claim: SourcedClaim): string | null {
  const relation = relationOf(claim);
  return relation === null ? null : betweenOf(relation);
}

function idOf(claim: SourcedClaim): Relation["id"] | undefined {
  return relationOf(claim)?.id;
}

function names({ subject, object, item }: SourcedClaim, entity: string): boolean {
  return [subject, object, item].some((id) => id === entity);
}

/** Climbs step by step, so that as many queries are sent as the goods stand deep: most comparisons send none. */
async function partsAmong(reader: GraphReader, goods: Iterable<string>): Promise<IsPart> {
  const above = new Map<string, readonly string[]>();
  for (let asked = [...goods]; asked.length > 0; ) {
    const rows = await reader.read(rightAbove(asked));
    for (const id of asked) above.set(id, []);
    for (const row of rows) above.set(row.id, row.above);
    asked = [...new Set(rows.flatMap((row) => row.above))].filter((id) => !above.has(id));
  }
  return partsBy((id) => above.get(id) ?? []);
}
