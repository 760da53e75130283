import { describe, expect, it } from "vitest";
import { groupNearCopies } from "../../../server/claims/near-copy.ts";

const words = (seed: number, count: number) =>
  Array.from({ length: count }, (_, index) => `كلمة${(seed * 7919 + index * 104729) % 5000}`);
const text = (seed: number) => words(seed, 120).join(" ");

describe("groupNearCopies", () => {
  it("groups a text with its lightly edited copy, and leaves others alone", () => {
    const edited = text(1).split(" ");
    edited.splice(40, 2, "تعديل", "آخر");
    const groups = groupNearCopies([
      { id: "b", folded: text(1) },
      { id: "a", folded: edited.join(" ") },
      { id: "c", folded: text(2) },
    ]);
    expect([...groups].sort()).toEqual([
      ["a", "a"],
      ["b", "a"],
    ]);
  });
  it("takes a copy with an introduction of its own as a copy", () => {
    const groups = groupNearCopies([
      { id: "wire", folded: text(1) },
      { id: "reprint", folded: `${words(9, 30).join(" ")} ${text(1)}` },
    ]);
    expect(groups.get("wire")).toBe("reprint");
  });
  it("says nothing of texts too short to compare", () => {
    expect(
      groupNearCopies([
        { id: "a", folded: "قصير جدا" },
        { id: "b", folded: "قصير جدا" },
      ]).size,
    ).toBe(0);
  });
});
