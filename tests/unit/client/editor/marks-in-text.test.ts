import { describe, expect, test } from "vitest";
import type { LintFault } from "../../../../client/editor/assistant-messages.ts";
import { marksInText, type Verdict } from "../../../../client/editor/marks-in-text.ts";

const REFUSED: Verdict = {
  kind: "refused",
  refusal: { code: "write_clause", reason: { ar: "الحذف ممنوع", en: "Deleting is refused" }, offset: 10, length: 6 },
};
const FAULTS: readonly LintFault[] = [
  { from: 8, to: 9, severity: "warning", message: "unknown label" },
  { from: 0, to: 5, severity: "error", message: "grammar's error" },
];
const marks = (verdict: Verdict | null, text = "MATCH (n) DELETE n") =>
  marksInText({ text, verdict, faults: FAULTS, language: "ar", grammarSays: (message) => `<${message}>` });

describe("marks in the text", () => {
  test("a refusal stands at its place in the page's language, and the grammar's errors give way to it", () => {
    expect(marks(REFUSED)).toEqual([
      { from: 8, to: 9, severity: "warning", message: "<unknown label>" },
      { from: 10, to: 16, severity: "error", message: "الحذف ممنوع" },
    ]);
  });

  test("until the server has spoken the grammar is heard in full, in the order of the text", () => {
    expect(marks(null).map(({ from, severity }) => [from, severity])).toEqual([
      [0, "error"],
      [8, "warning"],
    ]);
  });

  test("what the server allows holds no error", () => {
    expect(marks({ kind: "allowed" }).map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("a mark at the end of the text, or behind it, takes its last character", () => {
    const refusal = { ...REFUSED.refusal, offset: 99, length: 0 };
    const [, mark] = marksInText({
      text: "RETURN",
      verdict: { kind: "refused", refusal },
      faults: [FAULTS[0] ?? { from: 0, to: 0, severity: "warning", message: "" }].map((fault) => ({
        ...fault,
        from: 0,
      })),
      language: "en",
      grammarSays: (message) => message,
    });
    expect(mark).toEqual({ from: 5, to: 6, severity: "error", message: "Deleting is refused" });
  });
});
