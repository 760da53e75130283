import { expect, test } from "vitest";
import { nameOf, otherNameOf } from "../../../../client/i18n/bilingual.ts";
import { formatCount, formatDate } from "../../../../client/i18n/format.ts";

test.each([
  ["2025-09-17", "ar", "17 سبتمبر 2025"],
  ["2025-09", "ar", "سبتمبر 2025"],
  ["2025", "ar", "2025"],
  ["2025-09-17", "en", "17 September 2025"],
  ["2025-09", "en", "September 2025"],
] as const)("%s in %s is %s, as precise as it is given", (date, language, words) => {
  expect(formatDate(date, language).replaceAll("\u200f", "")).toBe(words);
});

test("counts are in Latin digits in both languages", () => {
  expect([formatCount(1234, "ar"), formatCount(1234, "en")]).toEqual(["1,234", "1,234"]);
});

test("a name falls back on the other language and has no twin where both are one", () => {
  expect(nameOf({ nameAr: "", nameEn: "Rubin" }, "ar")).toBe("Rubin");
  expect(otherNameOf({ nameAr: "إنفيديا", nameEn: "Nvidia" }, "ar")).toBe("Nvidia");
  expect(otherNameOf({ nameAr: "H20", nameEn: "H20" }, "ar")).toBeNull();
  expect(otherNameOf({ nameAr: "", nameEn: "Rubin" }, "ar")).toBeNull();
});
