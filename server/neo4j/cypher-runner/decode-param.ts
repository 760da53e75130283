/** Parameters from JSON, in the forms of contract/cypher.ts, as the driver sends them. The guard has bounded their depth. */
import neo4j from "neo4j-driver";

/** A parameter is not of a form that Cypher has. The message names what is wrong with it. */
export class BadParamError extends Error {
  override readonly name = "BadParamError";
}

const MOST = 2n ** 63n - 1n;
const LEAST = -(2n ** 63n);

/** Throws BadParamError. */
export function decodeParams(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decodeParam(value)]));
}

function decodeParam(value: unknown): unknown {
  if (typeof value === "number") return decodeNumber(value);
  if (Array.isArray(value)) return value.map(decodeParam);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value);
  const type = Object.hasOwn(value, "$type") ? entries.find(([key]) => key === "$type")?.[1] : undefined;
  const inner = entries.find(([key]) => key === "value")?.[1];
  if (type === undefined) return Object.fromEntries(entries.map(([key, item]) => [key, decodeParam(item)]));
  if (type === "map" && Array.isArray(inner)) {
    return Object.fromEntries(
      inner.map((pair: unknown) => (Array.isArray(pair) ? [String(pair[0]), decodeParam(pair[1])] : ["", null])),
    );
  }
  if (type === "point") return decodePoint(Object.fromEntries(entries));
  if (typeof inner !== "string" || typeof type !== "string")
    throw new BadParamError(`a parameter of $type ${String(type).slice(0, 40)} needs a text as value`);
  return decodeText(type, inner);
}

function decodeNumber(value: number): unknown {
  if (!Number.isInteger(value)) return value;
  if (!Number.isSafeInteger(value)) {
    throw new BadParamError(
      'a whole number beyond 2^53 is not exact in JSON: send {"$type": "integer", "value": "…"} or {"$type": "float", "value": "…"}',
    );
  }
  return neo4j.int(value);
}

/** The coordinate systems that Cypher has: the server drops a connection that names another. */
const FLAT: ReadonlySet<unknown> = new Set([4326, 7203]);
const WITH_HEIGHT: ReadonlySet<unknown> = new Set([4979, 9157]);

function decodePoint({ srid, x, y, z }: Readonly<Record<string, unknown>>): unknown {
  const isKnown = z === undefined ? FLAT.has(srid) : WITH_HEIGHT.has(srid) && typeof z === "number";
  if (!isKnown || typeof x !== "number" || typeof y !== "number" || (z !== undefined && typeof z !== "number")) {
    throw new BadParamError("a point needs x and y with srid 4326 or 7203, or x, y and z with srid 4979 or 9157");
  }
  return new neo4j.types.Point(neo4j.int(Number(srid)), x, y, z);
}

function decodeText(type: string, text: string): unknown {
  switch (type) {
    case "integer": {
      if (!/^-?\d{1,19}$/.test(text) || BigInt(text) > MOST || BigInt(text) < LEAST) {
        throw new BadParamError("an integer is a text of digits that 64 bits hold");
      }
      return neo4j.int(text);
    }
    case "float": {
      const isFloat = /^(?:-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|-?Infinity|NaN)$/i.test(text);
      if (!isFloat) throw new BadParamError("a float is a text as JavaScript writes numbers");
      return Number(text);
    }
    case "bytes":
      if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new BadParamError("bytes are a text in base64");
      return new Int8Array(Buffer.from(text, "base64"));
    case "date":
    case "datetime":
    case "localdatetime":
    case "time":
    case "localtime":
    case "duration":
      throw new BadParamError(`send the text and write ${type}($name) in the query`);
    default:
      throw new BadParamError(`there is no parameter of $type ${type.slice(0, 40)}`);
  }
}
