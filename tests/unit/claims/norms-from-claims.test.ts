import { describe, expect, it } from "vitest";
import { dayInterval } from "../../../server/claims/date-interval.ts";
import { normAxes, normStateOn } from "../../../server/claims/norms.ts";
import { type NormInput, normsOf } from "./norm-claims.ts";

describe("normsFromClaims", () => {
  it("reads whose norm it is, on what, for whom and where", () => {
    expect(
      normsOf({ subject: "ministry", addressee: "maker", destination: "south", date: "2025-04" }).map(
        ({ testimonies, ...norm }) => ({ ...norm, testimonies: testimonies.length }),
      ),
    ).toEqual([
      {
        relation: "ministry:RESTRICTS:chip",
        predicate: "RESTRICTS",
        effect: "closes",
        issuer: "ministry",
        authority: "government",
        jurisdiction: "north",
        policy: null,
        item: "chip",
        addressee: "maker",
        destination: "south",
        axis: "north|chip|south",
        claims: ["c0"],
        testimonies: 1,
        policyEnds: [],
        announced: false,
      },
    ]);
  });

  it("says of a norm of an undated past neither that it holds nor that it was only announced", () => {
    const [norm] = normsOf({ tense: "past" });
    if (norm === undefined) throw new Error("a claim of the past is a norm too");
    const { state, reason } = normStateOn(dayInterval("2026-01-01").end, norm, [norm]);
    expect(state).toBe("unknown");
    expect(reason.en).toMatch(/past that no text dates/);
    expect(reason.ar).not.toMatch(/أُعلن/);
  });

  const axesOf = (...inputs: NormInput[]) => [...normAxes(normsOf(...inputs)).keys()];
  it("puts an agency, its government, its head and a policy of theirs on one axis", () => {
    expect(
      axesOf(
        { destination: "south" },
        { subject: "ministry", destination: "south" },
        { subject: "president", predicate: "PERMITS", destination: "south" },
        { subject: "rule", predicate: "TARGETS" },
        { subject: "ministry", predicate: "ISSUES", object: "rule" },
      ),
    ).toEqual(["north|chip|south"]);
  });
  it("takes an agency for its government's where a claim says so", () => {
    expect(axesOf({ subject: "office" }, { subject: "office", predicate: "PART_OF", object: "government" })).toEqual([
      "north|chip|",
    ]);
    expect(axesOf({ subject: "office" })).toEqual(["office|chip|"]);
  });
  it("keeps authorities, goods and destinations apart", () => {
    expect(
      axesOf(
        { destination: "south" },
        { destination: "east" },
        {},
        { object: "series", destination: "south" },
        { subject: "southern-government", destination: "south" },
      ),
    ).toEqual(["north|chip|", "north|chip|east", "north|chip|south", "north|series|south", "south|chip|south"]);
  });
  it("lets a claim that leaves the destination open join the only one that is stated", () => {
    expect(normsOf({ destination: "south" }, {}).map(({ claims }) => claims)).toEqual([["c0", "c1"]]);
  });
  it("makes a row for each addressee of one relation", () => {
    expect(
      normsOf({ addressee: "maker" }, { addressee: "buyer" }, {}).map(({ addressee, claims }) => [addressee, claims]),
    ).toEqual([
      [null, ["c2"]],
      ["buyer", ["c1"]],
      ["maker", ["c0"]],
    ]);
  });
  it("reads a place as the destination, and a firm with goods named apart as the addressee", () => {
    const [onPlace] = normsOf({ object: "south", item: "chip" });
    expect([onPlace?.item, onPlace?.destination, onPlace?.addressee]).toEqual(["chip", "south", null]);
    const [onFirm] = normsOf({ object: "buyer", item: "chip" });
    expect([onFirm?.item, onFirm?.destination, onFirm?.addressee]).toEqual(["chip", null, "buyer"]);
    const [firmItself] = normsOf({ object: "buyer" });
    expect([firmItself?.item, firmItself?.addressee]).toEqual(["buyer", null]);
  });
  it("takes destination and addressee of what a policy targets from its other claims", () => {
    const norms = normsOf(
      { subject: "rule", predicate: "TARGETS" },
      { subject: "rule", object: "series", destination: "south", addressee: "maker" },
    );
    expect(norms.map(({ predicate, destination, addressee }) => [predicate, destination, addressee])).toEqual([
      ["RESTRICTS", "south", "maker"],
      ["TARGETS", "south", "maker"],
    ]);
  });
  it("sees no restriction in what a policy that only permits is aimed at", () => {
    expect(
      normsOf({ subject: "rule", predicate: "TARGETS" }, { subject: "rule", predicate: "PERMITS" }).map(
        ({ predicate }) => predicate,
      ),
    ).toEqual(["PERMITS"]);
  });
});
