import { type Fact, factSchema } from "#contract/fact-file.ts";
import { PREDICATES } from "#contract/ontology.ts";
import type { Fault } from "../fault.ts";
import { parseYaml, schemaFaults, type YamlSource } from "../yaml-source.ts";
import type { TextFile } from "./read.ts";

/** A reviewed fact and where it is written. */
export interface ReviewedFact {
  readonly fact: Fact;
  readonly file: string;
  readonly line: number;
}

export interface FactFile {
  readonly story: string;
  readonly file: string;
  readonly facts: readonly ReviewedFact[];
  readonly faults: readonly Fault[];
}

/** Reads a fact file. A fact that is not valid, or whose id came before, is refused; the others stand. */
export function readFactFile({ file, content }: TextFile): FactFile | Fault {
  const source = parseYaml(file, content);
  if ("reason" in source) return source;
  const top = source.value;
  if (top === null || typeof top !== "object" || !("story" in top) || typeof top.story !== "string")
    return { file, line: 1, reason: "expected `story: <id>` and `facts:`" };
  const { story } = top;
  if (!("facts" in top) || !Array.isArray(top.facts))
    return { file, line: source.lineOf(["facts"]), reason: "expected a list under `facts:`" };
  const facts = new Map<string, ReviewedFact>();
  const faults: Fault[] = [];
  for (const [index, raw] of top.facts.entries()) {
    const read = readFact(source, raw, index);
    if (Array.isArray(read)) {
      faults.push(...read);
      continue;
    }
    const known = facts.get(read.fact.id);
    if (known === undefined) facts.set(read.fact.id, read);
    else
      faults.push({
        file,
        line: read.line,
        item: read.fact.id,
        reason: `the id is taken already (line ${known.line})`,
      });
  }
  return { story, file, facts: [...facts.values()], faults };
}

function readFact(source: YamlSource, raw: unknown, index: number): ReviewedFact | Fault[] {
  const path = ["facts", index];
  const id = stringAt(raw, "id");
  const predicate = stringAt(raw, "predicate");
  if (predicate !== undefined && !(predicate in PREDICATES)) {
    const line = source.lineOf([...path, "predicate"]);
    return [
      { file: source.file, line, ...(id === undefined ? {} : { item: id }), reason: `unknown predicate: ${predicate}` },
    ];
  }
  const parsed = factSchema.safeParse(raw);
  if (!parsed.success) return schemaFaults(source, parsed.error, path, id);
  return { fact: parsed.data, file: source.file, line: source.lineOf(path) };
}

function stringAt(raw: unknown, key: "id" | "predicate"): string | undefined {
  if (raw === null || typeof raw !== "object") return undefined;
  const value = Object.entries(raw).find(([name]) => name === key)?.[1];
  return typeof value === "string" ? value : undefined;
}
