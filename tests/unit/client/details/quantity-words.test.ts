import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import arDetails from "../../../../client/i18n/ar/details.json" with { type: "json" };
import enDetails from "../../../../client/i18n/en/details.json" with { type: "json" };
import { quantityWords } from "../../../../client/views/details/quantity-words.ts";

describe("quantities in words", () => {
  beforeAll(async () => {
    await i18next.init({ lng: "ar", resources: { ar: { details: arDetails }, en: { details: enDetails } } });
  });

  it.each([
    [{ value: 26, unit: "percent" }, "26%", "26%"],
    [{ value: 57, unit: "billion USD", approximate: true }, "نحو 57 مليار دولار", "about 57 billion US dollars"],
    [{ value: 4, unit: "months", approximate: true }, "نحو 4 أشهر", "about 4 months"],
    [{ value: 2, unit: "generations" }, "جيلان", "2 generations"],
    [{ value: 5, unit: "times" }, "5 أضعاف", "5 times"],
    [{ value: 2000, unit: "companies" }, "2,000 شركة", "2,000 companies"],
    [{ value: 7, unit: "wafers" }, "7 wafers", "7 wafers"],
  ])("say %o", (quantity, ar, en) => {
    const said = (["ar", "en"] as const).map((language) =>
      quantityWords(quantity, language, i18next.getFixedT(language, "details")),
    );
    expect(said).toEqual([ar, en]);
  });
});
