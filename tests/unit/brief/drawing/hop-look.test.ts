import { describe, expect, it } from "vitest";
import { keyMarksOf, lookOfHop } from "../../../../server/brief/drawing/hop-look.ts";
import { buildHop, buildPath, CLAIMS, RULE, relationOfClaim } from "../build-brief.ts";

const relation = relationOfClaim(CLAIMS.supply);
const supply = (input: Record<string, unknown> = {}) =>
  buildHop({ relation: relation.id, from: "norwell", to: "zahra", item: "kestrel-k9", ...input });

function look(input: {
  hop?: Record<string, unknown>;
  path?: Record<string, unknown>;
  relation?: Record<string, unknown>;
  off?: boolean;
}) {
  const hop = supply(input.hop);
  const path = buildPath([hop], input.path);
  const stored = relationOfClaim(CLAIMS.supply, input.relation);
  return lookOfHop({ path, index: 0, hop, relation: stored, controls: [{ ...RULE, off: input.off === true }] });
}

const touched = (effect: "cuts" | "mayCut", inForce: boolean, broken: boolean) => ({
  controls: [{ relation: RULE.relation, hop: 0, effect, inForce }],
  broken,
  ...(broken ? { brokenAt: 0 } : {}),
});

describe("how a hop is drawn", () => {
  it.each([
    ["stated", {}, "solid"],
    ["implied", { hop: { implied: true } }, "implied"],
    ["contested on the date", { hop: { state: "contested" } }, "contested"],
    ["ended", { relation: { status: "ended" } }, "ended"],
    ["planned", { relation: { status: "planned" } }, "planned"],
  ] as const)("draws a hop that is %s", (_name, input, line) => {
    expect(look(input).line).toBe(line);
  });

  it.each([
    ["nothing touches", {}, null],
    ["a norm in force cuts", { path: touched("cuts", true, true) }, "barrier"],
    ["a norm in force may cut", { path: touched("mayCut", true, false) }, "open"],
    [
      "a norm in force would cut, and a claim documents it all the same",
      { path: touched("cuts", true, false) },
      "open",
    ],
    ["a norm that is not in force touches", { path: touched("cuts", false, false) }, null],
    ["a norm switched off touches", { path: touched("cuts", true, false), off: true }, null],
    ["does not hold", { hop: { state: "notHeld" }, path: { broken: true, brokenAt: 0 } }, "break"],
    ["is unknown", { hop: { state: "unknown" } }, null],
  ] as const)("marks a hop that %s", (_name, input, mark) => {
    expect(look(input).mark).toBe(mark);
  });

  it("draws a firm-level join thinner than any stated hop, and a reference fact likewise", () => {
    expect([look({}).width, look({ hop: { join: "firmLevel" } }).width]).toEqual([1.5, 1]);
    expect(look({ relation: { sources: 9 } }).width).toBe(4);
    const hop = supply({ reference: "Wikidata" });
    const bare = lookOfHop({ path: buildPath([hop]), index: 0, hop, relation: undefined, controls: [] });
    expect([bare.width, bare.family]).toEqual([1, "structure"]);
  });

  it("explains in its key the marks that occur, and no others", () => {
    const hop = supply({ join: "firmLevel", implied: true });
    const drawn = lookOfHop({
      path: buildPath([hop], touched("cuts", true, true)),
      index: 0,
      hop,
      relation,
      controls: [RULE],
    });
    expect(keyMarksOf([drawn], [hop])).toEqual(["implied", "firmLevel", "cuts"]);
    expect(keyMarksOf([look({})], [supply()])).toEqual(["stated"]);
  });
});
