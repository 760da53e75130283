import type { TraceClaimRow, TraceEntityRow, TraceRelationRow, TraceRows } from "../../server/trace/trace-rows.ts";

/** A generated trade: `relations` between `entities`, the ends drawn by how many they have (scale-free), one hub of `hub`. */
export interface ScaleFree {
  readonly entities: number;
  readonly relations: number;
  readonly hub: number;
  readonly seed?: number;
}

/** The busiest firm: it alone has `hub` relations more than chance gave it. */
export const HUB = "firm-0";

/** Rows of the graph. Same parameters, same graph. One claim a relation, every third has a second one from another outlet. */
export function scaleFreeRows({ entities, relations, hub, seed = 7 }: ScaleFree): TraceRows {
  const random = randomFrom(seed);
  const firms = Math.floor(entities * 0.6);
  const goods = Math.floor(entities * 0.35);
  const entityRows: TraceEntityRow[] = Array.from({ length: entities }, (_, index) => entityRow(index, firms, goods));
  const idOf = (index: number) => entityRows[index]?.id ?? HUB;
  // Drawing from the ends of earlier relations favours those that have many.
  const ends: number[] = [];
  const drawFirm = () =>
    ends.length > 0 && random() < 0.6 ? (ends[Math.floor(random() * ends.length)] ?? 0) : Math.floor(random() * firms);
  const drawGoods = () => firms + Math.floor(random() ** 2 * goods);
  const relationRows: TraceRelationRow[] = [];
  const claims: TraceClaimRow[] = [];
  const known = new Set<string>();
  while (relationRows.length < relations) {
    const ofHub = relationRows.length < hub;
    const [a, b] = ofHub ? (random() < 0.5 ? [0, drawFirm()] : [drawFirm(), 0]) : [drawFirm(), drawFirm()];
    const kind = random();
    const item = drawGoods();
    const ids =
      ofHub || kind < 0.6
        ? { subject: idOf(a), predicate: "SUPPLIES" as const, object: idOf(b), item: kind < 0.2 ? null : idOf(item) }
        : kind < 0.8
          ? { subject: idOf(a), predicate: "MANUFACTURES" as const, object: idOf(item), item: null }
          : kind < 0.95
            ? { subject: idOf(a), predicate: "USES" as const, object: idOf(item), item: null }
            : { subject: idOf(drawGoods()), predicate: "USES" as const, object: idOf(item), item: null };
    const key = Object.values(ids).join(":");
    if (ids.subject === ids.object || known.has(key)) continue;
    known.add(key);
    if (!ofHub) ends.push(a, b);
    const index = relationRows.length;
    relationRows.push({ ...ids, polarity: "positive", status: "asserted", grade: index % 3 === 0 ? "A" : "B" });
    for (let told = 0; told < (index % 3 === 0 ? 2 : 1); told++) claims.push(claimRow(ids, index, told, random()));
  }
  return { entities: entityRows, articles: ARTICLES, relations: relationRows, claims };
}

const ARTICLES = Array.from({ length: 1000 }, (_, index) => ({
  id: `story-${index}`,
  story: `story-${index}`,
  outlet: `outlet-${index % 50}`,
  citedOutlets: [],
  publishedAt: dayOf(index),
}));

function entityRow(index: number, firms: number, goods: number): TraceEntityRow {
  const [id, type] =
    index < firms
      ? ([`firm-${index}`, "Company"] as const)
      : index < firms + goods
        ? ([`chip-${index}`, "Chip"] as const)
        : ([`place-${index}`, "Place"] as const);
  return { id, type, nameEn: `Name of ${id}`, nameAr: `اسم ${id}`, collective: false, unnamed: false };
}

function claimRow(
  ids: Pick<TraceRelationRow, "subject" | "predicate" | "object" | "item">,
  relation: number,
  told: number,
  chance: number,
): TraceClaimRow {
  const article = (relation * 7 + told * 13) % ARTICLES.length;
  return {
    ...ids,
    id: `story-${article}:fact-${relation}-${told}`,
    articleId: `story-${article}`,
    polarity: "positive",
    status: chance < 0.97 ? "asserted" : "ended",
    date: chance < 0.3 ? null : dayOf(Math.floor(chance * 1000)),
    start: relation,
    end: relation + 20,
    grade: "B",
  } satisfies TraceClaimRow & { object: string };
}

function dayOf(index: number): string {
  return new Date(Date.UTC(2023, 0, 1 + (index % 1000))).toISOString().slice(0, 10);
}

/** Small and repeatable (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
