import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { directionOfName } from "../../../../server/brief/drawing/svg-text.ts";
import { linesOf, textWidth } from "../../../../server/brief/drawing/text-lines.ts";

const space = { width: 90, size: 13, most: 2 };

describe("lines of a drawing", () => {
  it("keeps a short name on one line and breaks a longer one between words", () => {
    expect(linesOf("إنفيديا", space)).toEqual(["إنفيديا"]);
    expect(linesOf("Chinese chip designers", { ...space, width: 110 })).toEqual(["Chinese chip", "designers"]);
  });

  it("ends what does not fit in an ellipsis", () => {
    const lines = linesOf("Chinese chipmaking equipment of a very long name", space);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(linesOf("Donaudampfschifffahrtsgesellschaft", space)).toHaveLength(1);
  });

  it("has no line for a name without a letter", () => {
    expect(linesOf("  ", space)).toEqual([]);
  });

  test.prop([fc.string({ unit: "grapheme", maxLength: 120 }), fc.integer({ min: 1, max: 3 })])(
    "never gives more lines than asked for, nor wider ones",
    (text, most) => {
      const lines = linesOf(text, { width: 90, size: 13, most });
      expect(lines.length).toBeLessThanOrEqual(most);
      expect(lines.filter((line) => textWidth(line, 13) > 90)).toEqual([]);
    },
  );

  it("takes the direction of the first letter", () => {
    expect(["H20", "رقاقة H20", "2025 إنفيديا", "…"].map(directionOfName)).toEqual(["ltr", "rtl", "rtl", "ltr"]);
  });
});
