import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBoilerplate } from "../../../seed/stages/boilerplate.ts";

const paragraph =
  "تبيع الشركة رقائقها في أسواق كثيرة، وقد قالت إنها ستزيد إنتاجها في العام المقبل لأن الطلب عليها يكبر كل شهر.";
const marked = (text: string) =>
  findBoilerplate(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe("findBoilerplate", () => {
  it.each([
    [`${paragraph}\nاقرأ أيضًا: مصنع جديد في الشمال\n${paragraph}`, ["readAlso: اقرأ أيضًا: مصنع جديد في الشمال"]],
    [`${paragraph}\n\nشاركها.`, ["share: شاركها."]],
    [`${paragraph}\n  تابعونا على منصاتنا \n`, ["share: تابعونا على منصاتنا"]],
    [`اشترك في النشرة البريدية\n\n${paragraph}`, ["newsletter: اشترك في النشرة البريدية"]],
    [`${paragraph}\nاترك تعليقا`, ["comments: اترك تعليقا"]],
    [`${paragraph}\nRead also: A new plant in the north`, ["readAlso: Read also: A new plant in the north"]],
    [`${paragraph}\nLeave a comment\nLeave a reply`, ["comments: Leave a comment\nLeave a reply"]],
    [
      `معرض الشركات\nمعرض الشركات\nإعلان بنك الشمال\n\nعنوان الخبر هنا\n\n${paragraph}`,
      ["advertising: معرض الشركات\nمعرض الشركات\nإعلان بنك الشمال"],
    ],
    [`${paragraph}\n\nمادة إعلانية\n\n${paragraph}`, ["advertising: مادة إعلانية"]],
  ])("marks in %j", (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  it.each([
    [`إعلان الشركة عن أرباحها فاجأ السوق، إذ كانت التوقعات أقل من ذلك بكثير في هذا الربع من السنة الجارية.`],
    [`شاركت شركات كثيرة في المعرض، وكان بينها مصنّعون من الشمال والجنوب جاؤوا ليعرضوا منتجاتهم الجديدة على الزوار.`],
    [
      `${paragraph}\n\nSponsored research has shown again and again that memory, not logic, limits these systems in practice.`,
    ],
    [""],
    ["\n\n \n"],
  ])("marks nothing in prose that uses the same words: %j", (text) => {
    expect(marked(text)).toEqual([]);
  });

  it("gives whole lines in order that never overlap, whatever the text", () => {
    const line = fc.constantFrom(paragraph, "إعلان بنك", "شاركها", "اقرأ أيضا: خبر", "", " ", "عنوان", "Advertisement");
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom("\n", "\r\n", "\n\n"), (lines, newline) => {
        const text = lines.join(newline);
        let last = 0;
        for (const { start, end } of findBoilerplate(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(0, start)).toMatch(/(^|\n)[ \t]*$/);
          expect(text.slice(end)).toMatch(/^\s*(\n|$)/);
          last = end;
        }
      }),
    );
  });

  it("stays linear on 100 kB of bait", () => {
    expect(findBoilerplate("إعلان \n".repeat(15_000)).length).toBeLessThanOrEqual(15_000);
    expect(findBoilerplate('"”»)'.repeat(25_000))).toEqual([]);
  });
});
