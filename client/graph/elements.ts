/** State → what the canvas shows. The only place where Entity and Relation become canvas elements; pure. */
import type { Relation, SubgraphNode } from "#contract/model.ts";
import { PREDICATES } from "#contract/ontology.ts";
import type { PredicateFamily } from "#contract/predicate-families.ts";
import { type Named, nameOf } from "../i18n/bilingual.ts";
import { directionOf, type Language } from "../i18n/languages.ts";
import { type Drawing, type LabelSide, placeOf } from "../state/drawing.ts";
import type { Visible } from "../state/visible.ts";
import { canvasLabel, edgeLabel } from "./label-text.ts";
import { foldParallels } from "./parallel-edges.ts";

export interface NodeSpec {
  readonly id: string;
  readonly type: SubgraphNode["type"];
  readonly name: string;
  readonly label: string;
  /** Importance 0–1: square root of the share of the largest degree drawn. */
  readonly imp: number;
  readonly side: LabelSide;
  readonly collective: boolean;
  readonly unnamed: boolean;
  readonly pinned: boolean;
  readonly undrawn: number;
  readonly x: number;
  readonly y: number;
}

export interface EdgeSpec {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly family: PredicateFamily;
  readonly label: string;
  readonly status: Relation["status"];
  readonly polarity: Relation["polarity"];
  readonly grade: Relation["grade"];
  readonly sources: number;
  readonly contested: boolean;
  /** Relations that this one edge stands for; more than one where parallels are folded. */
  readonly relations: readonly string[];
}

export interface Elements {
  readonly nodes: readonly NodeSpec[];
  readonly edges: readonly EdgeSpec[];
}

interface ElementOptions {
  readonly language: Language;
  /** Pairs of ends whose folded parallels the reader has opened. */
  readonly unfolded: ReadonlySet<string>;
  /** Names of goods that are not drawn themselves. */
  readonly itemNames: Readonly<Record<string, Named>>;
  /** How a fold's count is said in words. */
  readonly countLabel: (count: number) => string;
}

function degreesOf(relations: readonly Relation[]): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { subject, object } of relations)
    for (const id of new Set<string>([subject, object])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

/** The verb as an edge says it: before named goods Arabic drops the preposition that leads to the object. */
export function edgeVerb(relation: Relation, language: Language): string {
  const verb = PREDICATES[relation.predicate].label[language];
  return relation.item !== null && language === "ar" ? verb.replace(/ إلى$/, "") : verb;
}

function edgeSpecOf(relation: Relation, item: Named | null, language: Language): EdgeSpec {
  return {
    id: relation.id,
    source: relation.subject,
    target: relation.object,
    family: PREDICATES[relation.predicate].family,
    label: edgeLabel(
      [edgeVerb(relation, language), item === null ? null : nameOf(item, language), relation.grade],
      directionOf(language),
    ),
    status: relation.status,
    polarity: relation.polarity,
    grade: relation.grade,
    sources: Math.max(1, relation.sources),
    contested: relation.contested,
    relations: [relation.id],
  };
}

/** Nodes and edges of what is visible. Entities without a place are left out until a layout has placed them. */
export function elementsOf(drawing: Drawing, visible: Visible, options: ElementOptions): Elements {
  const { language } = options;
  const degrees = degreesOf(visible.relations);
  const largest = Math.max(1, ...degrees.values());
  const drawnDegrees = degreesOf(Object.values(drawing.relations));
  const nodes = visible.entities.flatMap((node): NodeSpec[] => {
    const place = placeOf(drawing, node.id, directionOf(language));
    if (place === null) return [];
    const name = nameOf(node, language);
    return [
      {
        id: node.id,
        type: node.type,
        name,
        label: canvasLabel(name),
        imp: Math.sqrt((degrees.get(node.id) ?? 0) / largest),
        side: place.side ?? "bottom",
        collective: node.collective,
        unnamed: node.unnamed,
        pinned: drawing.pinned.includes(node.id),
        undrawn: Math.max(0, node.degree - (drawnDegrees.get(node.id) ?? 0)),
        x: place.x,
        y: place.y,
      },
    ];
  });
  const placed = new Set(nodes.map((node) => node.id));
  const edges = visible.relations
    .filter((relation) => placed.has(relation.subject) && placed.has(relation.object))
    .map((relation) => {
      const item =
        relation.item === null ? null : (drawing.entities[relation.item] ?? options.itemNames[relation.item]);
      return edgeSpecOf(relation, item ?? null, language);
    });
  return { nodes, edges: foldParallels(edges, options.unfolded, options.countLabel) };
}
