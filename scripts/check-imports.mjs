#!/usr/bin/env node
// The lint rule of who may import whom. A violation's message says where the code belongs.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { allowedAreas, areaOf, packageOwners, processOwners, rootImports, whereItBelongs } from "./import-rules.mjs";

const FOLDERS = ["server", "client", "seed"];

/**
 * The faults of one source file: `path` from the root with slashes, `source` its text.
 * @param {string} path
 * @param {string} source
 * @returns {string[]}
 */
export function importFaults(path, source) {
  const from = areaOf(path);
  const code = withoutComments(source);
  const faults = specifiersOf(code).flatMap(({ name, line }) => {
    const fault = faultOf(path, from, name);
    return fault === undefined ? [] : [`${path}:${line}: ${fault}`];
  });
  if (!processOwners.some((owner) => path === owner || path.startsWith(`${owner}/`))) {
    const line = code.split("\n").findIndex((text) => /(?<![\w.$"'`#/-])process\.[a-z]/.test(text));
    if (line >= 0) {
      faults.push(
        `${path}:${line + 1}: touches process.*: only composition roots do. Take what you need as an argument, and let server/main.ts, seed/main.ts or a script give it`,
      );
    }
  }
  return faults;
}

/** @param {string} path @param {string} from @param {string} name @returns {string | undefined} */
function faultOf(path, from, name) {
  if (!name.startsWith(".") && !name.startsWith("#")) {
    const rule = packageOwners.find(({ matches }) => matches.test(name));
    if (rule === undefined || path.startsWith(rule.owner)) return undefined;
    return `imports ${name}: only ${rule.owner} may. ${rule.instead}`;
  }
  const target = name.startsWith("#")
    ? name.replace(/^#([^/]+)/, "server/$1")
    : posix.normalize(posix.join(posix.dirname(path), name));
  const to = areaOf(target);
  if (from === to || allowedAreas(from).includes(to) || rootImports[path]?.includes(target)) return undefined;
  return `${from} may not import ${to} (${name}). ${whereItBelongs(from, to)}`;
}

/** @param {string} code @returns {Array<{ name: string, line: number }>} */
function specifiersOf(code) {
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s*|\bnew URL\(\s*)(["'])([^"'\n]+)\1/g;
  return [...code.matchAll(pattern)]
    .filter((match) => !match[0].startsWith("new URL") || /\.(ts|tsx|js|mjs)$/.test(match[2] ?? ""))
    .map((match) => ({ name: match[2] ?? "", line: code.slice(0, match.index).split("\n").length }));
}

/** Blanks comments out and keeps the line numbers. @param {string} source */
function withoutComments(source) {
  const blank = (/** @type {string} */ text) => text.replace(/[^\n]/g, " ");
  return source
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/(^|[^:"'`\\])\/\/.*$/gm, (text, before) => before + blank(text.slice(before.length)));
}

/** @param {string} folder @returns {string[]} */
function sourcesUnder(folder) {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => join(folder, name));
}

function main() {
  const root = join(dirname(fileURLToPath(import.meta.url)), "..");
  const paths = FOLDERS.flatMap((folder) => sourcesUnder(join(root, folder)));
  const faults = paths.flatMap((path) =>
    importFaults(path.slice(root.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")),
  );
  for (const fault of faults) console.error(fault);
  console.log(`${paths.length} files, ${faults.length} import faults`);
  process.exit(faults.length > 0 ? 1 : 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
