import { readFileSync } from "node:fs";

/**
 * The settings of a `.env` file: `KEY=value` lines, `#` comments, an optional `export`, optional quotes.
 * In double quotes `\n`, `\"` and `\\` are read; nothing is ever expanded. A missing file has no settings.
 * @param {string} path
 * @returns {Array<[string, string]>}
 */
export function readEnvFile(path) {
  let text;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return [];
  }
  return parseEnv(text);
}

/** @param {string} text @returns {Array<[string, string]>} */
export function parseEnv(text) {
  /** @type {Array<[string, string]>} */
  const settings = [];
  for (const line of text.replace(/^\uFEFF/, "").split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/.exec(line);
    if (match) settings.push([match[1] ?? "", unquote((match[2] ?? "").trim())]);
  }
  return settings;
}

/** @param {string} raw */
function unquote(raw) {
  const single = /^'([^']*)'/.exec(raw);
  if (single) return single[1] ?? "";
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(raw);
  if (double) return (double[1] ?? "").replace(/\\(.)/g, (_, char) => (char === "n" ? "\n" : char));
  return raw.replace(/\s+#.*$/, "");
}
