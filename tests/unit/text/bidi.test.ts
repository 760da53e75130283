import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { isolate, removeBidiControls } from "#text/bidi.ts";

const CONTROLS = [0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map(
  (code) => String.fromCodePoint(code),
);

describe("bidi isolation", () => {
  it("wraps a name in first-strong isolate and pop", () => {
    expect(isolate("H20")).toBe("\u2068H20\u2069");
  });

  it.each(CONTROLS)("removes a control that would turn its surroundings", (control) => {
    expect(isolate(`عل${control}ي`)).toBe("\u2068علي\u2069");
  });

  it("keeps joiners, which shape letters and turn nothing", () => {
    expect(removeBidiControls("می\u200cشود")).toBe("می\u200cشود");
  });

  property.prop([
    fc.string({ unit: fc.oneof(fc.constantFrom(...CONTROLS), fc.string({ minLength: 1, maxLength: 1 })) }),
  ])("opens once and closes once whatever the name holds", (name) => {
    const inside = isolate(name).slice(1, -1);
    expect(CONTROLS.filter((control) => inside.includes(control))).toEqual([]);
    expect(isolate(isolate(name))).toBe(isolate(name));
  });
});
