/** The world of countries, groups, families and makers, as the relations of the graph tell it on the dates of a view. */

import type { EntityId } from "#contract/ids.ts";
import { cell, groupOf } from "./columns.ts";
import type { DatedView } from "./dated-view.ts";
import { entityIdOf, entityTypeOf, hasFlag, named, predicateOf, relationIdOf, type TraceGraph } from "./trace-graph.ts";
import type { TracedPredicate } from "./trace-rows.ts";
import { type Basis, joinBases, type Maker, NO_BASIS, type Standing, type World, type WorldEntity } from "./world.ts";

/** Something one step above, by number. */
interface Above {
  readonly entity: number;
  readonly basis: Basis;
}

type Lookup<T> = (entity: number) => T;

/** `World` over the graph. Answers are kept, so that one world should serve all requests of its view. */
export function graphWorld(view: DatedView): World {
  const { graph } = view;
  const { entities, relations } = graph;
  const goods = (entity: number) => hasFlag(graph, entity, "goods");
  const firm = (entity: number) =>
    entity >= 0 && entityTypeOf(graph, entity) === "Company" && !hasFlag(graph, entity, "collective");

  const quoted = (entity: number, predicate: TracedPredicate): Above[] => {
    const found: Above[] = [];
    for (const relation of groupOf(relations.bySubject, entity)) {
      if (predicateOf(graph, relation) !== predicate || !isStanding(view, relation)) continue;
      found.push({ entity: cell(relations.object, relation), basis: basisOf(view, relation) });
    }
    return found;
  };
  const partOf = kept((entity) => quoted(entity, "PART_OF"));
  const withParent: Lookup<Above[]> = kept((entity) => {
    const parent = cell(entities.parent, entity);
    const above = partOf(entity);
    if (parent < 0 || above.some((each) => each.entity === parent)) return above;
    return [...above, { entity: parent, basis: referenceBasis(graph, entity) }];
  });
  const climb = (entity: number, belongs: (above: number, below: number) => boolean): Standing[] => {
    const found: Standing[] = [];
    const seen = new Set([entity]);
    let layer: Above[] = [{ entity, basis: NO_BASIS }];
    while (layer.length > 0) {
      const next: Above[] = [];
      for (const below of layer) {
        for (const above of withParent(below.entity)) {
          if (seen.has(above.entity) || !belongs(above.entity, below.entity)) continue;
          seen.add(above.entity);
          next.push({ entity: above.entity, basis: joinBases(below.basis, above.basis) });
        }
      }
      found.push(...next.map((each) => ({ id: entityIdOf(graph, each.entity), basis: each.basis })));
      layer = next;
    }
    return found;
  };

  // A part of a system is no member of it: a norm on the system says nothing of its memory.
  const isClass = (entity: number) =>
    goods(entity) && (hasFlag(graph, entity, "family") || hasFlag(graph, entity, "collective"));
  const isFamilyOf = (above: number, below: number) =>
    isClass(above) || (goods(above) && cell(entities.parent, below) === above);
  const families = kept((entity) => (goods(entity) ? climb(entity, isFamilyOf) : []));
  const groups = kept((entity) =>
    goods(entity) ? [] : climb(entity, (above) => hasFlag(graph, above, "collective") && !goods(above)),
  );
  const parentFirms = kept((entity) => (firm(entity) ? climb(entity, firm) : []));
  const members = kept((entity) => {
    const stated = (each: number) =>
      [...groupOf(relations.byObject, each)]
        .filter((relation) => predicateOf(graph, relation) === "PART_OF" && isStanding(view, relation))
        .map((relation) => cell(relations.subject, relation));
    const below = (each: number) => [...(isClass(each) ? stated(each) : []), ...groupOf(entities.children, each)];
    const seen = new Set([entity]);
    for (const each of seen) for (const member of below(each)) if (goods(member)) seen.add(member);
    seen.delete(entity);
    return [...seen].sort((a, b) => a - b).map((each) => entityIdOf(graph, each));
  });
  const countries = kept((entity) => countriesOf(entity));
  const makers = kept((entity) => makersOf(view, entity));
  const madeBy = kept((entity) => goodsMadeBy(view, entity));
  let allCollectives: readonly number[] | null = null;
  const collectives = kept((country) => {
    const found: EntityId[] = [];
    allCollectives ??= collectiveParties(graph);
    for (const entity of allCollectives) {
      if (countries(entity).some(({ id }) => graph.entityAt(id) === country)) found.push(entityIdOf(graph, entity));
    }
    return found;
  });

  function countriesOf(entity: number, seen: ReadonlySet<number> = new Set()): Standing[] {
    if (goods(entity) || seen.has(entity)) return [];
    const already = new Set(seen).add(entity);
    const places = quoted(entity, "LOCATED_IN");
    const country = cell(entities.country, entity);
    const stated = places.flatMap(({ entity: place, basis }) =>
      countriesOf(place, already).map((each) => ({ id: each.id, basis: joinBases(basis, each.basis) })),
    );
    if (stated.length > 0) return withoutRepeats(stated);
    if (country >= 0 && country !== entity)
      return [{ id: entityIdOf(graph, country), basis: referenceBasis(graph, entity) }];
    if (entityTypeOf(graph, entity) === "Place") {
      const above = partOf(entity).filter((each) => hasFlag(graph, each.entity, "place"));
      const held = above.flatMap(({ entity: place, basis }) =>
        countriesOf(place, already).map((each) => ({ id: each.id, basis: joinBases(basis, each.basis) })),
      );
      return held.length > 0 ? withoutRepeats(held) : [{ id: entityIdOf(graph, entity), basis: NO_BASIS }];
    }
    return withoutRepeats(
      withParent(entity)
        .filter((above) => !hasFlag(graph, above.entity, "collective"))
        .flatMap(({ entity: parent, basis }) =>
          countriesOf(parent, already).map((each) => ({ id: each.id, basis: joinBases(basis, each.basis) })),
        ),
    );
  }

  const by =
    <T>(lookup: Lookup<readonly T[]>) =>
    (id: EntityId): readonly T[] => {
      const entity = graph.entityAt(id);
      return entity < 0 ? [] : lookup(entity);
    };
  return {
    entity: (id) => worldEntity(graph, graph.entityAt(id)),
    countriesOf: by(countries),
    groupsOf: by(groups),
    collectivesIn: by(collectives),
    parentFirmsOf: by(parentFirms),
    familiesOf: by(families),
    membersOf: by(members),
    makersOf: by(makers),
    goodsOf: by(madeBy),
  };
}

/** Does the relation count, and has not ended? */
export function isStanding(view: DatedView, relation: number): boolean {
  if (cell(view.graph.relations.negative, relation) === 1) return false;
  const state = view.stateOf(relation);
  return state !== null && state !== "notHeld";
}

export function basisOf(view: DatedView, relation: number): Basis {
  return { claims: view.claimsOf(relation), relations: [relationIdOf(view.graph, relation)] };
}

export function referenceBasis({ entities, strings }: TraceGraph, entity: number): Basis {
  return { claims: [], relations: [], reference: strings[cell(entities.reference, entity)] ?? "reference" };
}

function collectiveParties(graph: TraceGraph): number[] {
  const found: number[] = [];
  for (let entity = 0; entity < graph.entities.count; entity++) {
    if (!hasFlag(graph, entity, "collective")) continue;
    const type = entityTypeOf(graph, entity);
    if (type === "Company" || type === "Organization") found.push(entity);
  }
  return found;
}

function worldEntity(graph: TraceGraph, entity: number): WorldEntity | undefined {
  if (entity < 0) return undefined;
  return {
    id: entityIdOf(graph, entity),
    type: entityTypeOf(graph, entity),
    nameAr: named(graph.entities.nameAr, entity),
    nameEn: named(graph.entities.nameEn, entity),
    collective: hasFlag(graph, entity, "collective"),
  };
}

function makersOf(view: DatedView, goods: number): Maker[] {
  const { graph } = view;
  const { relations } = graph;
  const found: Maker[] = [];
  for (const relation of [...groupOf(relations.byObject, goods), ...groupOf(relations.byItem, goods)]) {
    const predicate = makingPredicate(predicateOf(graph, relation));
    if (predicate === null || !isStanding(view, relation)) continue;
    const maker = entityIdOf(graph, cell(relations.subject, relation));
    found.push({ maker, predicate, relation: relationIdOf(graph, relation), claims: view.claimsOf(relation) });
  }
  return found.sort((a, b) => (a.relation < b.relation ? -1 : 1));
}

function goodsMadeBy(view: DatedView, maker: number): EntityId[] {
  const { graph } = view;
  const { relations } = graph;
  const found = new Set<number>();
  for (const relation of groupOf(relations.bySubject, maker)) {
    if (makingPredicate(predicateOf(graph, relation)) === null || !isStanding(view, relation)) continue;
    const object = cell(relations.object, relation);
    const goods = hasFlag(graph, object, "goods") ? object : cell(relations.item, relation);
    if (goods >= 0) found.add(goods);
  }
  return [...found].sort((a, b) => a - b).map((each) => entityIdOf(graph, each));
}

function makingPredicate(predicate: TracedPredicate): Maker["predicate"] | null {
  return predicate === "DESIGNS" || predicate === "DEVELOPS" || predicate === "MANUFACTURES" || predicate === "SUPPLIES"
    ? predicate
    : null;
}

function withoutRepeats(all: readonly Standing[]): Standing[] {
  return [...new Map(all.toReversed().map((each) => [each.id, each])).values()].reverse();
}

function kept<T>(make: Lookup<T>): Lookup<T> {
  const known = new Map<number, T>();
  return (entity) => {
    const value = known.get(entity) ?? make(entity);
    known.set(entity, value);
    return value;
  };
}
