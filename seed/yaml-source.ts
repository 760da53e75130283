import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Fault } from "./fault.ts";

export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** 1-based line of the value at a path; that of the nearest enclosing value where the path ends in nothing. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Parses YAML and remembers where each value stands. `firstLine` is the file's line on which `text` begins. */
export function parseYaml(file: string, text: string, firstLine = 1): YamlSource | Fault {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const [error] = document.errors;
  if (error !== undefined) return { file, line: lineAt(error.pos[0]), reason: `not valid YAML: ${error.message}` };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    return { file, reason: `not usable YAML: ${cause instanceof Error ? cause.message : String(cause)}` };
  }
  return {
    file,
    value,
    lineOf(path) {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range != null) return lineAt(node.range[0]);
      }
      return firstLine;
    },
  };
}

/** What a schema says against a value, as one fault for each issue. `path` is where the value stands in the source. */
export function schemaFaults(
  source: YamlSource,
  error: z.ZodError,
  path: readonly PropertyKey[] = [],
  item?: string,
): Fault[] {
  return error.issues.map((issue) => {
    const where = issue.path.map(String).join(".");
    return {
      file: source.file,
      line: source.lineOf([...path, ...issue.path]),
      ...(item === undefined ? {} : { item }),
      reason: `${where === "" ? "" : `${where}: `}${shortened(issue.message)}`,
    };
  });
}

/** A closed set of 30 values is no help in a line of text. */
function shortened(message: string): string {
  return message.length <= 160 ? message : `${message.slice(0, 157)}…`;
}
