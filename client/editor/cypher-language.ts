/** Lint, completion and format by Neo4j's own grammar. Heavy (6 MB): imported by the worker and by tests only. */
import "./iterator-helpers.ts";
import {
  autocomplete,
  type CompletionItem,
  type DbSchema,
  formatQuery,
  lintCypherQuery,
  type Neo4jFunction,
  type Neo4jProcedure,
} from "@neo4j-cypher/language-support";
import type {
  CompleteAsked,
  CompletionKind,
  CompletionOffer,
  FormatAsked,
  Formatted,
  GraphNames,
  LintAsked,
  LintFault,
} from "./assistant-messages.ts";

/** What the server speaks by default. */
const DIALECT = "CYPHER 5";
const MAX_OFFERS = 200;

function functionNamed(name: string): Neo4jFunction {
  return {
    name,
    category: "",
    description: "",
    isBuiltIn: true,
    argumentDescription: [],
    returnDescription: "ANY",
    signature: `${name}()`,
    aggregating: false,
    isDeprecated: false,
  };
}

function procedureNamed(name: string): Neo4jProcedure {
  return {
    name,
    description: "",
    mode: "READ",
    worksOnSystem: false,
    argumentDescription: [],
    returnDescription: [],
    signature: `${name}()`,
    admin: false,
    option: { deprecated: false },
  };
}

function registry<T>(names: readonly string[], make: (name: string) => T) {
  return { [DIALECT]: Object.fromEntries(names.map((name) => [name, make(name)])) };
}

/** The schema without the signatures of functions and procedures: we know their names, not their arguments. */
function storedNames(names: GraphNames, params: readonly string[]): DbSchema {
  return {
    labels: [...names.labels],
    relationshipTypes: [...names.relationTypes],
    propertyKeys: [...names.properties],
    parameters: Object.fromEntries(params.map((name) => [name, ""])),
    databaseNames: [],
    defaultLanguage: DIALECT,
  };
}

/** Faults of syntax and meaning, and names that the graph does not hold. */
export function lint({ text, params }: LintAsked, names: GraphNames): readonly LintFault[] {
  if (text.trim() === "") return [];
  const { diagnostics } = lintCypherQuery(text, storedNames(names, params), { consoleCommandsEnabled: false });
  return diagnostics.map(({ offsets, message, severity }) => ({
    from: Math.min(offsets.start, text.length),
    to: Math.min(offsets.end, text.length),
    severity: severity === 1 ? "error" : "warning",
    message: typeof message === "string" ? message : message.value,
  }));
}

/** By the kinds of the language server protocol. */
const KINDS: Readonly<Record<number, CompletionKind>> = {
  2: "procedure",
  3: "function",
  6: "variable",
  10: "property",
  14: "keyword",
  25: "label",
};

function offerOf({ label, kind, insertText }: CompletionItem): CompletionOffer {
  const told = KINDS[kind ?? 14] ?? "keyword";
  return { label, insert: insertText ?? label, kind: label.startsWith("$") ? "param" : told };
}

/** What may stand at the caret; the grammar does not filter by what was typed of it, nor bounds their number: this does. */
export function complete({ text, caret, params }: CompleteAsked, names: GraphNames): readonly CompletionOffer[] {
  const schema: DbSchema = {
    ...storedNames(names, params),
    functions: registry(names.functions, functionNamed),
    procedures: registry(names.procedures, procedureNamed),
  };
  const items = autocomplete(text, schema, { caretPosition: caret, manual: true, consoleCommandsEnabled: false });
  const typed = /[\p{L}\p{N}_]*$/u.exec(text.slice(0, caret))?.[0].toLowerCase() ?? "";
  return items
    .map(offerOf)
    .filter(({ label }) => label.toLowerCase().includes(typed))
    .toSorted(
      (a, b) => Number(b.label.toLowerCase().startsWith(typed)) - Number(a.label.toLowerCase().startsWith(typed)),
    )
    .slice(0, MAX_OFFERS);
}

/** The text as Neo4j's style guide lays it out, and where the caret goes in it. */
export function format({ text, caret }: FormatAsked): Formatted {
  const { formattedQuery, newCursorPos } = formatQuery(text, { cursorPosition: caret });
  return { text: formattedQuery, caret: Math.min(Math.max(0, newCursorPos ?? caret), formattedQuery.length) };
}
