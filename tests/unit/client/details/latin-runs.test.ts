import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { latinRuns } from "../../../../client/views/details/latin-runs.tsx";

describe("Latin runs of an Arabic text", () => {
  it("hold a name of several words with its digits, and leave the Arabic around it", () => {
    expect(latinRuns("شحنت RTX Pro 6000D أمس، ثم H20.")).toEqual(["شحنت ", "RTX Pro 6000D", " أمس، ثم ", "H20", "."]);
  });

  property.prop([fc.string({ unit: fc.constantFrom("ا", "ب", " ", "H", "2", ".", "-", "é", "،") })])(
    "joined are the text",
    (text) => {
      expect(latinRuns(text).join("")).toBe(text);
    },
  );
});
