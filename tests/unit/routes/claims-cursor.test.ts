import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { AppError } from "#contract/errors.ts";
import { makeCursor, readCursor } from "../../../server/routes/claims-cursor.ts";

describe("claims cursor", () => {
  test.prop([fc.string({ minLength: 1, maxLength: 300 }), fc.option(fc.string(), { nil: undefined })])(
    "leads back to the claim it was made of",
    (after, entity) => {
      fc.pre(after.isWellFormed() && (entity?.isWellFormed() ?? true));
      expect(readCursor(makeCursor(after, { entity }), { entity })).toBe(after);
    },
  );

  it("does not depend on the order of the filters, nor on those that are not given", () => {
    const cursor = makeCursor("x", { entity: "a", status: "asserted" });
    expect(readCursor(cursor, { status: "asserted", entity: "a", article: undefined })).toBe("x");
  });

  it("is refused with other filters", () => {
    expect(() => readCursor(makeCursor("x", { entity: "a" }), { entity: "b" })).toThrow(AppError);
  });

  test.prop([fc.string({ maxLength: 200 })])("never takes other text for a cursor", (text) => {
    expect(() => readCursor(text, {})).toThrow(AppError);
  });
});
