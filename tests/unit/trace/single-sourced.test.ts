import { describe, expect, it } from "vitest";
import { claimId } from "../../../server/contract/ids.ts";
import type { FlowHop } from "../../../server/trace/flow-hop.ts";
import { singleSourced } from "../../../server/trace/single-sourced.ts";
import { control, hop } from "./toy-hops.ts";
import { id, toyWorld } from "./toy-world.ts";

const world = toyWorld({
  types: { x: "Chip", y: "Chip", fabs: "Company+" },
  groups: { smic: ["fabs"] },
});
const found = (before: readonly FlowHop[], now: readonly FlowHop[] = before, sentences: Record<string, string> = {}) =>
  singleSourced({ before, now, world, sentenceOf: (claim) => sentences[claim] ?? claim }).map(
    ({ customer, item, supplier, became }) => `${customer} ${item} from ${supplier}${became ? ", once more" : ""}`,
  );

describe("singleSourced", () => {
  it("counts suppliers per customer and goods", () => {
    expect(found([hop("a>c:x"), hop("b>c:x"), hop("b>c:y"), hop("a>d")])).toEqual(["c y from b", "d null from a"]);
  });

  it("says who had more before", () => {
    const before = [hop("a>c:x"), hop("b>c:x")];
    expect(found(before, before.slice(1))).toEqual(["c x from b, once more"]);
    expect(found(before, [hop("a>c:x", { controls: [control("closes")] }), hop("b>c:x")])).toEqual([
      "c x from b, once more",
    ]);
    expect(found(before, [hop("a>c:x", { controls: [control("doubts")] }), hop("b>c:x")])).toEqual([]);
  });

  it("takes relations between the same two for one source", () => {
    expect(found([hop("a>c:x"), hop("a>c:x", { predicate: "LEASES_COMPUTE_IN" })])).toEqual(["c x from a"]);
  });

  it("takes a group and its member from one sentence for one source, and from two for two", () => {
    const both = [
      hop("smic>c:x", { claims: [claimId.parse("s:1")] }),
      hop("fabs>c:x", { claims: [claimId.parse("s:2")] }),
    ];
    expect(found(both, both, { "s:1": "one", "s:2": "one" })).toEqual(["c x from smic"]);
    expect(found(both)).toEqual([]);
  });

  it("takes two firms from one sentence for two", () => {
    const both = [hop("a>c:x", { claims: [claimId.parse("s:1")] }), hop("b>c:x", { claims: [claimId.parse("s:1")] })];
    expect(found(both)).toEqual([]);
  });

  it("leaves designs and holdings out, where no seller is stated, and names the seller at the goods' own node", () => {
    expect(found([hop("a>x:x", { predicate: "DESIGNS" }), hop("x>c:x", { predicate: "USES" })])).toEqual([]);
    expect(found([hop("x>c:x", { via: id("a") })])).toEqual(["c x from a"]);
  });
});
