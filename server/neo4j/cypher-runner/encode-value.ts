/** Values of the driver (whole numbers as bigint) as JSON that loses nothing: the forms of contract/cypher.ts. */
import neo4j, { type Node, type Path, type Relationship } from "neo4j-driver";
import type { CypherValue } from "#contract/cypher.ts";

/** Deeper values are refused: whoever reads them, too, walks them by recursion. */
const DEEPEST = 200;

export class TooDeepError extends Error {
  override readonly name = "TooDeepError";
}

/** What an encoder has seen on its way, by the database's own ids, which stay inside. */
export interface Sightings {
  readonly nodes: Map<string, Node>;
  readonly relationships: Map<string, Relationship>;
}

export function newSightings(): Sightings {
  return { nodes: new Map(), relationships: new Map() };
}

/** Throws TooDeepError. Nodes and relationships are noted in `seen`. */
export function encodeValue(value: unknown, seen: Sightings, depth = 0): CypherValue {
  if (depth > DEEPEST) throw new TooDeepError();
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value.toWellFormed();
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return encodeFloat(value);
  if (typeof value === "bigint") return encodeInteger(value);
  if (Array.isArray(value)) return value.map((item) => encodeValue(item, seen, depth + 1));
  if (value instanceof Uint8Array || ArrayBuffer.isView(value)) {
    return { $type: "bytes", value: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64") };
  }
  if (typeof value !== "object") return String(value);
  return encodeObject(value, seen, depth);
}

function encodeObject(value: object, seen: Sightings, depth: number): CypherValue {
  if (neo4j.isNode(value)) return encodeNode(value, seen, depth);
  if (neo4j.isRelationship(value)) return encodeRelationship(value, seen, depth);
  if (neo4j.isPath(value)) return encodePath(value, seen, depth);
  if (neo4j.isPoint(value)) {
    const { srid, x, y, z } = value;
    return { $type: "point", srid: Number(srid), x, y, ...(z === undefined ? {} : { z }) };
  }
  if (neo4j.isDuration(value)) {
    const { months, days, seconds, nanoseconds } = value;
    return {
      $type: "duration",
      value: value.toString(),
      months: encodeValue(months, seen, depth),
      days: encodeValue(days, seen, depth),
      seconds: encodeValue(seconds, seen, depth),
      nanoseconds: encodeValue(nanoseconds, seen, depth),
    };
  }
  if (neo4j.isDate(value)) return { $type: "date", value: value.toString() };
  if (neo4j.isDateTime(value)) return { $type: "datetime", value: value.toString() };
  if (neo4j.isLocalDateTime(value)) return { $type: "localdatetime", value: value.toString() };
  if (neo4j.isTime(value)) return { $type: "time", value: value.toString() };
  if (neo4j.isLocalTime(value)) return { $type: "localtime", value: value.toString() };
  return encodeMap(value, seen, depth);
}

/** A map with a key `$type` of its own would pass for another type: it is written as pairs. */
function encodeMap(value: object, seen: Sightings, depth: number): CypherValue {
  const pairs = Object.entries(value).map(([key, item]): [string, CypherValue] => [
    key.toWellFormed(),
    encodeValue(item, seen, depth + 1),
  ]);
  if (Object.hasOwn(value, "$type")) return { $type: "map", value: pairs };
  return Object.fromEntries(pairs);
}

function encodeFloat(value: number): CypherValue {
  if (Number.isFinite(value) && !Number.isInteger(value)) return value;
  const text = Object.is(value, -0) ? "-0" : String(value);
  return { $type: "float", value: /^-?\d+$/.test(text) ? `${text}.0` : text };
}

function encodeInteger(value: bigint): CypherValue {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : { $type: "integer", value: String(value) };
}

function idOf(properties: Readonly<Record<string, unknown>>): string | null {
  return typeof properties.id === "string" ? properties.id : null;
}

function encodeNode(node: Node, seen: Sightings, depth: number): CypherValue {
  seen.nodes.set(node.elementId, node);
  return {
    $type: "node",
    id: idOf(node.properties),
    labels: [...node.labels],
    properties: encodeProperties(node.properties, seen, depth),
  };
}

/** Its ends are our ids where they are known: of relations always, else when the nodes stand in the answer before it. */
function encodeRelationship(relationship: Relationship, seen: Sightings, depth: number): CypherValue {
  seen.relationships.set(relationship.elementId, relationship);
  const { properties } = relationship;
  const end = (own: unknown, elementId: string) => {
    if (typeof own === "string") return own;
    const node = seen.nodes.get(elementId);
    return node === undefined ? null : idOf(node.properties);
  };
  return {
    $type: "relationship",
    id: idOf(properties),
    type: relationship.type,
    start: end(properties.subject, relationship.startNodeElementId),
    end: end(properties.object, relationship.endNodeElementId),
    properties: encodeProperties(properties, seen, depth),
  };
}

/** The nodes in their order, and the relationships between them; `forward` says which run along the path. */
function encodePath(path: Path, seen: Sightings, depth: number): CypherValue {
  const nodes = [path.start, ...path.segments.map(({ end }) => end)];
  return {
    $type: "path",
    nodes: nodes.map((node) => encodeNode(node, seen, depth + 1)),
    relationships: path.segments.map(({ relationship }) => encodeRelationship(relationship, seen, depth + 1)),
    forward: path.segments.map(({ start, relationship }) => relationship.startNodeElementId === start.elementId),
  };
}

function encodeProperties(properties: Readonly<Record<string, unknown>>, seen: Sightings, depth: number): CypherValue {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key.toWellFormed(), encodeValue(value, seen, depth + 1)]),
  );
}
