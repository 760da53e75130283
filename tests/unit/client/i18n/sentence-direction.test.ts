import { describe, expect, it } from "vitest";
import { sentenceDirection } from "../../../../client/i18n/sentence-direction.ts";

describe("the direction of a sentence", () => {
  it.each([
    ["SET يغيّر البيانات. هنا يُقرأ الرسم ولا يُغيَّر.", "rtl"],
    ["H20 بديل من رقائق إنفيديا", "rtl"],
    ["تورّد إنفيديا H20 إلى الصين", "rtl"],
    ["SET changes the data. The graph is read here, never changed.", "ltr"],
    ["Invalid input 'علي': expected an expression, 'FOREACH', 'RETURN' or 'WITH'", "ltr"],
    ["", "ltr"],
  ])("%s", (sentence, direction) => {
    expect(sentenceDirection(sentence)).toBe(direction);
  });
});
