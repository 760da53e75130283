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

/**
 * Rows of the graph, made as they are asked for and of the shape in which the database's mapper brings them, so that what reads
 * them holds none. Same parameters, same graph. One claim a relation, every third has a second one from another outlet.
 */
export function scaleFreeRows(size: ScaleFree): TraceRows {
  const trade = drawTrade(size);
  return {
    entities: entityRows(trade),
    articles: ARTICLES,
    relations: relationRows(trade),
    claims: claimRows(trade),
  };
}

/** What was drawn, by number: a row an object would be hundreds of megabytes. */
interface Trade {
  readonly ids: readonly string[];
  readonly firms: number;
  readonly goods: number;
  /** Of each relation: subject, index into `PREDICATES`, object, item (-1: none). */
  readonly relations: Int32Array;
  /** One a claim, in the order of the relations. */
  readonly chances: Float64Array;
}

const PREDICATES = ["SUPPLIES", "MANUFACTURES", "USES"] as const;

function drawTrade({ entities, relations, hub, seed = 7 }: ScaleFree): Trade {
  const random = randomFrom(seed);
  const firms = Math.floor(entities * 0.6);
  const goods = Math.floor(entities * 0.35);
  // Drawing from the ends of earlier relations favours those that have many.
  const ends: number[] = [];
  const drawFirm = () =>
    ends.length > 0 && random() < 0.6 ? (ends[Math.floor(random() * ends.length)] ?? 0) : Math.floor(random() * firms);
  const drawGoods = () => firms + Math.floor(random() ** 2 * goods);
  const drawn = new Int32Array(relations * 4);
  const chances = new Float64Array(relations + Math.ceil(relations / 3));
  const known = new Set<string>();
  for (let [index, claim] = [0, 0]; index < relations; ) {
    const ofHub = index < hub;
    const [a, b] = ofHub ? (random() < 0.5 ? [0, drawFirm()] : [drawFirm(), 0]) : [drawFirm(), drawFirm()];
    const kind = random();
    const item = drawGoods();
    const parts =
      ofHub || kind < 0.6
        ? ([a, 0, b, kind < 0.2 ? -1 : item] as const)
        : kind < 0.8
          ? ([a, 1, item, -1] as const)
          : kind < 0.95
            ? ([a, 2, item, -1] as const)
            : ([drawGoods(), 2, item, -1] as const);
    const key = parts.join(":");
    if (parts[0] === parts[2] || known.has(key)) continue;
    known.add(key);
    if (!ofHub) ends.push(a, b);
    drawn.set(parts, index * 4);
    for (let told = 0; told < claimsOf(index); told++) chances[claim++] = random();
    index += 1;
  }
  const ids = Array.from({ length: entities }, (_, index) => idOf(index, firms, goods));
  return { ids, firms, goods, relations: drawn, chances };
}

function claimsOf(relation: number): number {
  return relation % 3 === 0 ? 2 : 1;
}

function idOf(index: number, firms: number, goods: number): string {
  return `${index < firms ? "firm" : index < firms + goods ? "chip" : "place"}-${index}`;
}

const ARTICLES = Array.from({ length: 1000 }, (_, index) => ({
  id: `story-${index}`,
  story: `story-${index}`,
  outlet: `outlet-${index % 50}`,
  citedOutlets: [],
  publishedAt: dayOf(index),
}));

function* entityRows({ ids, firms, goods }: Trade): Generator<TraceEntityRow> {
  for (const [index, id] of ids.entries())
    yield {
      id,
      type: index < firms ? "Company" : index < firms + goods ? "Chip" : "Place",
      nameEn: written(`Name of ${id}`),
      nameAr: written(`اسم ${id}`),
      subtype: null,
      collective: false,
      unnamed: false,
      country: null,
      parent: null,
      referenceSource: null,
    };
}

/** One run of bytes, as a driver decodes it: a joined string holds on to all its parts. */
function written(text: string): string {
  return Buffer.from(text).toString();
}

/** Ids are written out anew for each row, as a driver does. */
function partsOf({ firms, goods, relations }: Trade, index: number) {
  const [subject = 0, predicate = 0, object = 0, item = -1] = relations.subarray(index * 4, index * 4 + 4);
  return {
    subject: idOf(subject, firms, goods),
    predicate: PREDICATES[predicate] ?? "SUPPLIES",
    object: idOf(object, firms, goods),
    item: item < 0 ? null : idOf(item, firms, goods),
  };
}

function* relationRows(trade: Trade): Generator<TraceRelationRow> {
  for (let index = 0; index * 4 < trade.relations.length; index++) {
    const { subject, predicate, object, item } = partsOf(trade, index);
    const grade = index % 3 === 0 ? "A" : "B";
    yield { subject, predicate, object, item, polarity: "positive", status: "asserted", grade };
  }
}

function* claimRows(trade: Trade): Generator<TraceClaimRow> {
  let claim = 0;
  for (let relation = 0; relation * 4 < trade.relations.length; relation++)
    for (let told = 0; told < claimsOf(relation); told++)
      yield claimRow(partsOf(trade, relation), relation, told, trade.chances[claim++] ?? 0);
}

function claimRow(
  { subject, predicate, object, item }: ReturnType<typeof partsOf>,
  relation: number,
  told: number,
  chance: number,
): TraceClaimRow {
  const article = (relation * 7 + told * 13) % ARTICLES.length;
  return {
    id: written(`story-${article}:fact-${relation}-${told}`),
    articleId: `story-${article}`,
    subject,
    predicate,
    object,
    item,
    polarity: "positive",
    status: chance < 0.97 ? "asserted" : "ended",
    hedge: null,
    attributedTo: null,
    reportedBy: null,
    deniedBy: null,
    date: chance < 0.3 ? null : dayOf(Math.floor(chance * 1000)),
    dateEnd: null,
    tense: null,
    destination: null,
    addressee: null,
    event: null,
    start: relation,
    end: relation + 20,
    grade: "B",
  };
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
