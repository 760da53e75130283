import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { withDatesInWords } from "../../../../client/i18n/dates-in-text.ts";
import { formatDate } from "../../../../client/i18n/format.ts";

describe("dates in the server's sentences", () => {
  test("are said in the page's words, each to its precision", () => {
    expect(withDatesInWords("سارٍ منذ 2025-08، ورُفع في 2025-07-15", "ar")).toBe(
      `سارٍ منذ ${formatDate("2025-08", "ar")}، ورُفع في ${formatDate("2025-07-15", "ar")}`,
    );
    expect(withDatesInWords("in force since 2025-08.", "en")).toBe("in force since August 2025.");
  });

  test("are not found in other numbers", () => {
    for (const text of ["2025", "RTX 2025-99", "2025-08-015", "12025-08", "1-2025-08"])
      expect(withDatesInWords(text, "en")).toBe(text);
  });

  property.prop([
    fc.array(fc.date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }), {
      maxLength: 5,
    }),
  ])("leave none behind", (dates) => {
    const text = dates.map((date) => `x ${date.toISOString().slice(0, 10)} و`).join("");
    expect(withDatesInWords(text, "ar")).not.toMatch(/\d{4}-\d{2}/);
  });
});
