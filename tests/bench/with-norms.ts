import type { TraceClaimRow, TraceEntityRow, TraceRelationRow, TraceRows } from "../../server/trace/trace-rows.ts";
import { type ScaleFree, scaleFreeRows } from "./scale-free.ts";

/** States that set norms; every firm is in one of these countries. */
const STATES = 10;

/**
 * The same trade under norms of ten states: half are restrictions on goods to a country, half orders to the buyers of one not to
 * buy goods. The goods are those with most hands, so that the norms touch what is traced.
 */
export function rowsUnderNorms(size: ScaleFree, norms: number): TraceRows {
  const { entities, articles, relations, claims } = scaleFreeRows(size);
  const goods = { first: Math.floor(size.entities * 0.6), count: Math.floor(size.entities * 0.35) };
  const set = Array.from({ length: norms }, (_, index) => normOf(index, goods));
  return {
    entities: joined(states(), mapped(entities, inACountry)),
    articles,
    relations: joined(
      set.map(({ relation }) => relation),
      relations,
    ),
    claims: joined(
      set.map(({ claim }) => claim),
      claims,
    ),
  };
}

function states(): TraceEntityRow[] {
  const plain = { subtype: null, collective: false, unnamed: false, parent: null, referenceSource: "bench" };
  return Array.from({ length: STATES }, (_, state) => [
    { ...plain, id: `country-${state}`, type: "Place" as const, nameEn: "Country", nameAr: "دولة", country: null },
    {
      ...plain,
      id: `government-${state}`,
      type: "Government" as const,
      nameEn: "Government",
      nameAr: "حكومة",
      country: `country-${state}`,
    },
  ]).flat();
}

function inACountry(row: TraceEntityRow, index: number): TraceEntityRow {
  if (row.type !== "Company") return row;
  return { ...row, country: `country-${index % STATES}`, referenceSource: "bench" };
}

function normOf(
  index: number,
  goods: { first: number; count: number },
): { relation: TraceRelationRow; claim: TraceClaimRow } {
  const isBan = index % 2 === 1;
  const ends = {
    subject: `government-${index % STATES}`,
    predicate: isBan ? ("BANS_PURCHASE_OF" as const) : ("RESTRICTS" as const),
    object: `chip-${goods.first + (index % goods.count)}`,
    item: null,
  };
  const told = { polarity: "positive" as const, status: "asserted" as const };
  return {
    relation: { ...ends, ...told, grade: "B" },
    claim: {
      ...ends,
      ...told,
      id: `story-0:norm-${index}`,
      articleId: "story-0",
      date: "2025-01-10",
      addressee: isBan ? `country-${index % STATES}` : null,
      destination: isBan ? null : `country-${(index + 1) % STATES}`,
      start: index,
      end: index + 1,
      grade: "B",
    },
  };
}

function* joined<Row>(first: Iterable<Row>, second: Iterable<Row>): Generator<Row> {
  yield* first;
  yield* second;
}

function* mapped<Row>(rows: Iterable<Row>, change: (row: Row, index: number) => Row): Generator<Row> {
  let index = 0;
  for (const row of rows) yield change(row, index++);
}
