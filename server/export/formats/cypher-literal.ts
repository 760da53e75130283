/** Values of ours as Cypher literals. */

// Control characters, line separators and marks that would make a script read otherwise than it runs.
const UNPRINTED = /[\p{Cc}\u2028-\u202E\u2066-\u2069\uFEFF]/gu;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * A literal in single quotes and on one line. Neo4j 5 decodes `\uXXXX` before it looks for quotes, so a quote is never
 * written that way, and a backslash of the text is always doubled: `\u0027` in a name stays these six characters.
 */
export function cypherString(text: string): string {
  const escaped = text
    .toWellFormed()
    .replace(/[\\'\n\r\t]/g, (each) => ESCAPES[each] ?? each)
    .replace(UNPRINTED, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `'${escaped}'`;
}

/** An integer where the value is one that JavaScript holds exactly, else a float. Throws on what is no number. */
export function cypherNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`no literal for ${value}`);
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(value).replace("e+", "e");
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** Texts, numbers, truth values, lists of them, and maps of these; what is undefined in a map is left out. Throws on all else. */
export function cypherLiteral(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(", ")}]`;
  switch (typeof value) {
    case "string":
      return cypherString(value);
    case "number":
      return cypherNumber(value);
    case "boolean":
      return String(value);
    case "object":
      return cypherMap(value);
    default:
      throw new Error(`no literal for a ${typeof value}`);
  }
}

function cypherMap(value: object): string {
  const parts = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(
      ([key, inner]) =>
        `${/^[A-Za-z]\w*$/.test(key) ? key : `\`${key.replaceAll("`", "``")}\``}: ${cypherLiteral(inner)}`,
    );
  return `{${parts.join(", ")}}`;
}
