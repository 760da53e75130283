/** The drawing that a newcomer sees first: which entities and relations, and where they stand, per reading direction. */
import type { Entity, Relation } from "#contract/model.ts";
import { type EntityType, predicateRow } from "#contract/ontology.ts";
import type { PredicateFamily } from "#contract/predicate-families.ts";
import { type AnnealNode, anneal, type Placement } from "./anneal.ts";
import type { Box } from "./geometry.ts";
import { type LabelSide, labelSize, nodeSize } from "./label-box.ts";

/** At most so many entities of a type: the main suppliers, customers, chips, governments and policies, not all of one kind. */
const QUOTA: Readonly<Record<EntityType, number>> = {
  Company: 16,
  Chip: 12,
  Government: 4,
  Policy: 4,
  AIModel: 3,
  Place: 3,
  Person: 2,
  Software: 1,
  Equipment: 1,
  Organization: 1,
};
const MAX_RELATIONS = 75;

/** What a relation adds to the importance of its ends, and its rank when there are too many. */
const WEIGHT: Readonly<Record<PredicateFamily, number>> = {
  supply: 4,
  restrict: 3,
  permit: 3,
  make: 3,
  use: 2,
  compare: 1.5,
  tie: 1.5,
  structure: 0.5,
};

export interface OverviewChoice {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}

/** Chooses about 45 entities and at most 75 relations. Deterministic; entities left without a relation are dropped. */
export function chooseOverview(entities: readonly Entity[], relations: readonly Relation[]): OverviewChoice {
  const score = new Map<string, number>();
  for (const relation of relations) {
    const weight = weightOf(relation);
    score.set(relation.subject, (score.get(relation.subject) ?? 0) + weight);
    score.set(relation.object, (score.get(relation.object) ?? 0) + weight);
  }
  const ranked = entities
    .filter(({ id }) => score.has(id))
    .sort((a, b) => (score.get(b.id) ?? 0) - (score.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
  const taken = new Map<EntityType, number>();
  const chosen = new Set<string>();
  for (const { id, type } of ranked) {
    const count = taken.get(type) ?? 0;
    if (count >= QUOTA[type]) continue;
    taken.set(type, count + 1);
    chosen.add(id);
  }
  const among = relations
    .filter(({ subject, object }) => subject !== object && chosen.has(subject) && chosen.has(object))
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_RELATIONS);
  const linked = new Set(among.flatMap(({ subject, object }) => [subject, object]));
  return { entities: ranked.filter(({ id }) => linked.has(id)), relations: among };
}

function weightOf(relation: Relation): number {
  const family = WEIGHT[predicateRow(relation.predicate).family];
  return family + Math.min(2, relation.sources - 1) * 0.5 + (relation.polarity === "negative" ? -0.5 : 0);
}

/** The free area of a 1440 × 900 page between its panels, tools and title kept clear, in CSS pixels. */
const AREA = { width: 768, height: 700, top: 44, tools: 56, margin: 16 };
/** Moves tried: a pass from the seeds, one that loosens their pull, and one that fits the mirrored drawing to its labels. */
const STEPS = { place: 70_000, loosen: 50_000, mirror: 20_000 };

const HEIGHT_OF_TYPE: Readonly<Record<EntityType, number>> = {
  Government: 0.1,
  Policy: 0.2,
  Person: 0.25,
  Organization: 0.3,
  Company: 0.45,
  Chip: 0.55,
  Equipment: 0.7,
  Software: 0.75,
  AIModel: 0.8,
  Place: 0.93,
};

export type OverviewPositions = Record<string, Placement>;

/** The same drawing for both reading directions. */
export interface OverviewLayout {
  readonly rtl: OverviewPositions;
  readonly ltr: OverviewPositions;
}

/**
 * Places the choice: the United States at the start side, China at the end side, governments above, places below.
 * English is the mirror of Arabic, with labels of its own widths. `effort` scales the number of moves (1: as shipped).
 */
export function layoutOverview(choice: OverviewChoice, effort = 1): OverviewLayout {
  const edges = choice.relations.map(({ subject, object }) => ({ source: subject, target: object }));
  const placed = anneal(seededNodes(choice), edges, {
    area: freeArea("rtl"),
    steps: STEPS.place * effort,
    randomSeed: 20,
  });
  const arabic = anneal(movedTo(seededNodes(choice), placed), edges, {
    area: freeArea("rtl"),
    steps: STEPS.loosen * effort,
    randomSeed: 21,
    seedPull: 0.4,
    heat: 0.4,
  });
  const mirrored = new Map(
    [...arabic].map(([id, place]) => [id, { ...place, x: AREA.width - place.x, side: MIRRORED[place.side] }]),
  );
  const english = anneal(movedTo(seededNodes(choice, "en"), mirrored), edges, {
    area: freeArea("ltr"),
    steps: STEPS.mirror * effort,
    randomSeed: 22,
    heat: 0.15,
  });
  return { rtl: rounded(arabic), ltr: rounded(english) };
}

const MIRRORED: Readonly<Record<LabelSide, LabelSide>> = { bottom: "bottom", top: "top", left: "right", right: "left" };

/** The tools float at the canvas's end side and the title stands above. */
function freeArea(direction: "rtl" | "ltr"): Box {
  return {
    x1: AREA.margin + (direction === "rtl" ? AREA.tools : 0),
    x2: AREA.width - AREA.margin - (direction === "rtl" ? 0 : AREA.tools),
    y1: AREA.top,
    y2: AREA.height - AREA.margin,
  };
}

/** Nodes with their sizes, at the places that their country and type suggest (right to left). */
function seededNodes(choice: OverviewChoice, language: "ar" | "en" = "ar"): AnnealNode[] {
  const area = freeArea("rtl");
  const degree = degrees(choice.relations);
  const largest = Math.max(1, ...degree.values());
  const along = countryShares(choice);
  return choice.entities.map((entity, index) => {
    const importance = Math.sqrt((degree.get(entity.id) ?? 0) / largest);
    // A low-discrepancy spread, so that entities of one country and type do not start on one spot.
    const spread = ((index * 0.61803) % 1) - 0.5;
    const fromStart = clamp((along.get(entity.id) ?? ELSEWHERE) + spread * 0.25);
    const fromTop = clamp(HEIGHT_OF_TYPE[entity.type] + spread * 0.12);
    return {
      id: entity.id,
      size: nodeSize(importance),
      label: labelSize(language === "ar" ? entity.nameAr : entity.nameEn, importance),
      seed: { x: area.x2 - fromStart * (area.x2 - area.x1), y: area.y1 + fromTop * (area.y2 - area.y1) },
    };
  });
}

function movedTo(nodes: readonly AnnealNode[], places: ReadonlyMap<string, Placement>): AnnealNode[] {
  return nodes.map((node) => {
    const place = places.get(node.id);
    return place === undefined ? node : { ...node, seed: { x: place.x, y: place.y }, side: place.side };
  });
}

function rounded(places: ReadonlyMap<string, Placement>): OverviewPositions {
  return Object.fromEntries(
    [...places].map(([id, { x, y, side }]) => [id, { x: Math.round(x), y: Math.round(y), side }]),
  );
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function degrees(relations: readonly Relation[]): Map<string, number> {
  const degree = new Map<string, number>();
  for (const { subject, object } of relations)
    for (const id of [subject, object]) degree.set(id, (degree.get(id) ?? 0) + 1);
  return degree;
}

const COUNTRY_SHARE: Readonly<Record<string, number>> = { "united-states": 0.12, china: 0.82 };
const ELSEWHERE = 0.5;

/** Where each entity stands between the two sides: by its country, else as the mean of its neighbours. */
function countryShares({ entities, relations }: OverviewChoice): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { id, reference } of entities) {
    const country = reference?.country ?? (id in COUNTRY_SHARE ? id : undefined);
    if (country !== undefined) shares.set(id, COUNTRY_SHARE[country] ?? ELSEWHERE);
  }
  for (let round = 0; round < 3; round++) {
    for (const { id } of entities) {
      if (shares.has(id)) continue;
      const around = relations
        .filter(({ subject, object }) => subject === id || object === id)
        .map(({ subject, object }) => shares.get(subject === id ? object : subject))
        .filter((share): share is number => share !== undefined);
      if (around.length > 0) shares.set(id, around.reduce((sum, share) => sum + share, 0) / around.length);
    }
  }
  return shares;
}
