/** A world made by hand for the tests of norms and consequences: every fact is written beside the test that needs it. */
import { type EntityId, entityId, makeRelationId, relationId } from "../../../server/contract/ids.ts";
import type { EntityType } from "../../../server/contract/ontology.ts";
import { type Basis, joinBases, type Maker, type Standing, type World } from "../../../server/trace/world.ts";

export const id = (name: string): EntityId => entityId.parse(name);

export interface ToyFacts {
  /** `name: type`, a collective with `+` behind the type. */
  readonly types: Readonly<Record<string, EntityType | `${EntityType}+`>>;
  readonly countries?: Readonly<Record<string, string>>;
  /** Stated memberships, member → groups. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly parents?: Readonly<Record<string, string>>;
  /** Goods → the family that they are stated to belong to. */
  readonly families?: Readonly<Record<string, string>>;
  /** Maker → goods; `X supplies g` as `X>g`. */
  readonly designs?: Readonly<Record<string, readonly string[]>>;
  readonly supplies?: Readonly<Record<string, readonly string[]>>;
}

export function toyWorld(facts: ToyFacts): World {
  const { types, countries = {}, groups = {}, parents = {}, families = {}, designs = {}, supplies = {} } = facts;
  const typeOf = (name: string) => types[name] ?? "Company";
  const quoted = (a: string, b: string): Basis => ({ claims: [], relations: [relationId.parse(`${a}:PART_OF:${b}`)] });
  const climb = (name: string, up: (name: string) => readonly string[], seen: readonly string[] = [name]): Standing[] =>
    up(name)
      .filter((above) => !seen.includes(above))
      .flatMap((above) => [
        { id: id(above), basis: quoted(name, above) },
        ...climb(above, up, [...seen, above]).map((each) => ({
          ...each,
          basis: joinBases(quoted(name, above), each.basis),
        })),
      ]);
  const familyOf = (name: string) => (families[name] === undefined ? [] : [families[name]]);
  const makers = (goods: string): Maker[] =>
    (
      [
        ["DESIGNS", designs],
        ["SUPPLIES", supplies],
      ] as const
    ).flatMap(([predicate, table]) =>
      Object.entries(table)
        .filter(([, made]) => made.includes(goods))
        .map(([maker]) => ({
          maker: id(maker),
          predicate,
          relation: makeRelationId(maker, predicate, goods, null),
          claims: [],
        })),
    );
  return {
    entity: (name) => ({
      id: name,
      type: typeName(typeOf(name)),
      nameAr: name,
      nameEn: name,
      collective: typeOf(name).endsWith("+"),
    }),
    countriesOf: (name) => {
      if (typeOf(name) === "Place" && countries[name] === undefined)
        return [{ id: name, basis: { claims: [], relations: [] } }];
      const country = countries[name];
      return country === undefined || country === ""
        ? []
        : [{ id: id(country), basis: { claims: [], relations: [], reference: "atlas" } }];
    },
    groupsOf: (name) => climb(name, (each) => groups[each] ?? []),
    collectivesIn: (country) =>
      Object.keys(types)
        .filter((name) => typeOf(name) === "Company+" && countries[name] === country)
        .map(id),
    parentFirmsOf: (name) => climb(name, (each) => (parents[each] === undefined ? [] : [parents[each]])),
    familiesOf: (name) => climb(name, familyOf),
    membersOf: (name) =>
      Object.keys(families)
        .filter((each) => climb(each, familyOf).some((above) => above.id === name))
        .map(id),
    makersOf: makers,
    goodsOf: (name) => [...(designs[name] ?? []), ...(supplies[name] ?? [])].map(id),
  };
}

function typeName(type: EntityType | `${EntityType}+`): EntityType {
  const bare = type.replace("+", "");
  const known: Record<string, EntityType> = {
    Company: "Company",
    Chip: "Chip",
    Equipment: "Equipment",
    Government: "Government",
    Place: "Place",
    Policy: "Policy",
  };
  return known[bare] ?? "Company";
}
