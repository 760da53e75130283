import { StringStream } from "@codemirror/language";
import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { cypherTokens } from "../../../../client/editor/cypher-tokens.ts";

/** The styled tokens of a text, each with its style. */
function tokens(text: string): [string, string][] {
  const state = cypherTokens.startState?.(2);
  if (state === undefined) throw new Error("the tokens have a state");
  const found: [string, string][] = [];
  for (const line of text.split("\n")) {
    const stream = new StringStream(line, 2, 2);
    while (!stream.eol()) {
      stream.start = stream.pos;
      const style = cypherTokens.token(stream, state);
      if (stream.pos === stream.start) throw new Error(`stuck at ${stream.pos} of ${line}`);
      if (style !== null && style !== "bracket") found.push([stream.current(), style]);
    }
  }
  return found;
}

describe("the colours of Cypher", () => {
  test("labels, types, parameters, functions and values are told apart", () => {
    expect(tokens("MATCH (n:Company)-[r:SUPPLIES|USES]->(m:`نوع`) WHERE n.id = $id RETURN count(n), 'x', 1.5")).toEqual(
      [
        ["MATCH", "keyword"],
        ["n", "variableName"],
        ["Company", "className"],
        ["r", "variableName"],
        ["SUPPLIES", "typeName"],
        ["USES", "typeName"],
        ["m", "variableName"],
        ["`نوع`", "className"],
        ["WHERE", "keyword"],
        ["n", "variableName"],
        ["id", "variableName"],
        ["$id", "special"],
        ["RETURN", "keyword"],
        ["count", "keyword"],
        ["n", "variableName"],
        ["'x'", "string"],
        ["1.5", "number"],
      ],
    );
  });

  test("comments run over lines, and what stands in them is nothing else", () => {
    expect(tokens("/* MATCH\n'x' */ RETURN // $a")).toEqual([
      ["/* MATCH", "comment"],
      ["'x' */", "comment"],
      ["RETURN", "keyword"],
      ["// $a", "comment"],
    ]);
  });

  test("a property named like a keyword is a name, and so is a map's key", () => {
    expect(tokens("RETURN n.end, {type: 1}").map(([, style]) => style)).toEqual([
      "keyword",
      "variableName",
      "variableName",
      "variableName",
      "number",
    ]);
  });

  test("functions with a namespace are functions", () => {
    expect(tokens("RETURN toUpper('x')")[1]).toEqual(["toUpper", "function"]);
  });

  property.prop([fc.string({ unit: "binary", maxLength: 200 })])("any text is walked to its end", (text) => {
    expect(() => tokens(text)).not.toThrow();
  });
});
