import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { labelLines, labelSize, nodeSize } from "../../../server/layout/label-box.ts";

describe("labelLines", () => {
  it("keeps short names on one line and breaks long ones at the most even space", () => {
    expect(labelLines("إنفيديا")).toEqual(["إنفيديا"]);
    expect(labelLines("شركات التقنية الصينية")).toEqual(["شركات التقنية", "الصينية"]);
    expect(labelLines("ضوابط تصدير الرقائق الأمريكية")).toEqual(["ضوابط تصدير", "الرقائق الأمريكية"]);
  });
  it("leaves a long word without a space whole", () => {
    expect(labelLines("Supercalifragilistic")).toEqual(["Supercalifragilistic"]);
  });
  test.prop([fc.string({ maxLength: 60 })])("loses nothing but one space", (name) => {
    expect(labelLines(name).join(" ")).toBe(name);
  });
});

describe("sizes", () => {
  it("draw the largest node at 46 px and the least at 18", () => {
    expect([nodeSize(1), nodeSize(0)]).toEqual([46, 18]);
  });
  it("give a longer name more room", () => {
    expect(labelSize("علي بابا", 0.5).width).toBeGreaterThan(labelSize("علي", 0.5).width);
    expect(labelSize("شركات التقنية الصينية", 0.5).height).toBeGreaterThan(labelSize("علي", 0.5).height);
  });
});
