import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { dayInterval, dayNumber } from "../../../server/claims/date-interval.ts";
import { stateOn } from "../../../server/claims/state-on.ts";
import type { Testimony, Voice } from "../../../server/claims/testimony.ts";
import { claimId, relationId } from "../../../server/contract/ids.ts";
import type { Predicate } from "../../../server/contract/ontology.ts";
import { compareDates, type Difference } from "../../../server/trace/compare.ts";
import { norm } from "./toy-hops.ts";

const says = (claim: string, voice: Voice, date: string): Testimony => ({
  claim: claimId.parse(claim),
  voice,
  ...dayInterval(date),
  printed: dayInterval(date).end,
  undated: false,
  denied: false,
  event: null,
});
const relation = (name: string, ...testimonies: Testimony[]) => ({ relation: relationId.parse(name), testimonies });
const RELATIONS = [
  relation("new", says("n1", "yes", "2025-06")),
  relation("gone", says("g1", "yes", "2025-01"), says("g2", "ends", "2025-06-10")),
  relation("same", says("s1", "yes", "2025-01"), says("s2", "yes", "2025-06")),
  relation("disputed", says("d1", "yes", "2025-01"), says("d2", "denies", "2025-06")),
  relation("later", says("l1", "yes", "2026-01")),
  relation("doubtful", says("x1", "yes", "2025-01"), says("x2", "ends", "2025-08")),
];
const onBoth = (norms: ReturnType<typeof norm>[]) => ({ from: norms, to: norms });
const NO_NORMS = onBoth([]);
const compared = (from: string, to: string, relations = RELATIONS, norms: Parameters<typeof norm>[] = []) => {
  const found = compareDates({
    from: dayNumber(from),
    to: dayNumber(to),
    relations,
    norms: onBoth(norms.map((each) => norm(...each))),
  });
  const say = ({ relation: id, before, after, claims }: Difference) => `${id}: ${before} → ${after} by ${claims}`;
  return {
    added: found.added.map(say),
    ended: found.ended.map(say),
    contested: found.contested.map(say),
    changed: found.changed.map(say),
  };
};

describe("compareDates", () => {
  it("parts what is new, ended, newly contested and otherwise changed, with the claims that decide", () => {
    expect(compared("2025-03-01", "2025-08-15")).toEqual({
      added: ["new: unknown → holds by n1"],
      ended: ["gone: holds → notHeld by g2"],
      contested: ["disputed: holds → contested by d1,d2"],
      changed: ["doubtful: holds → unknown by x2"],
    });
  });

  it("reads a norm through its axis: a permission ends what another relation states", () => {
    const norms: Parameters<typeof norm>[] = [
      ["gov:RESTRICTS:x", { from: "2025-04-10" }],
      ["gov:PERMITS:x", { from: "2025-07-14" }],
    ];
    const stated = [relation("gov:RESTRICTS:x"), relation("gov:PERMITS:x")];
    expect(compared("2025-05-01", "2025-08-01", stated, norms)).toEqual({
      added: ["gov:PERMITS:x: unknown → holds by story:gov:PERMITS:x-yes"],
      ended: ["gov:RESTRICTS:x: holds → notHeld by story:gov:PERMITS:x-yes"],
      contested: [],
      changed: [],
    });
  });
});

describe("norms of two dates", () => {
  it("are weighed each by what its date knows of: a rule of December does not say which destination an April claim means", () => {
    const april = { from: "2025-04-10", axis: "gov|x|", destination: null };
    const found = compareDates({
      from: dayNumber("2025-05-01"),
      to: dayNumber("2025-12-31"),
      relations: [relation("gov:RESTRICTS:x"), relation("gov:PERMITS:x")],
      norms: {
        from: [norm("gov:RESTRICTS:x", april)],
        to: [norm("gov:RESTRICTS:x", { from: "2025-04-10" }), norm("gov:PERMITS:x", { from: "2025-12-01" })],
      },
    });
    expect(
      Object.values(found)
        .flat()
        .map(({ relation: id, before, after }) => `${id}: ${before} → ${after}`),
    ).toEqual(["gov:PERMITS:x: unknown → holds", "gov:RESTRICTS:x: holds → notHeld"]);
  });
});

const anyTestimony = fc
  .tuple(fc.constantFrom("yes", "no", "denies", "ends"), fc.constantFrom("2025-01", "2025-04-10", "2025-06", "2025-09"))
  .map(([voice, date]) => ({ voice, date }));
const anyRelations = fc
  .array(fc.array(anyTestimony, { maxLength: 4 }), { maxLength: 6 })
  .map((all) =>
    all.map((said, index) =>
      relation(`r${index}`, ...said.map(({ voice, date }, n) => says(`c${index}-${n}`, voice, date))),
    ),
  );

describe("how what is added came about", () => {
  const onsetOf = (predicate: Predicate, ...testimonies: Testimony[]) => {
    const relations = [{ ...relation("r", ...testimonies), predicate }];
    const { added } = compareDates({
      from: dayNumber("2025-03-01"),
      to: dayNumber("2025-08-15"),
      relations,
      norms: NO_NORMS,
    });
    return added.map(({ onset, claims }) => `${onset} by ${claims}`);
  };

  it("began where the texts said before that it was not so", () => {
    expect(onsetOf("SUPPLIES", says("e", "ends", "2025-01"), says("y", "yes", "2025-06"))).toEqual(["began by y"]);
  });

  it("is only documented where nothing was known before: a date says when it was so, not when it began", () => {
    expect(onsetOf("SUPPLIES", says("y", "yes", "2025-06"))).toEqual(["documented by y"]);
  });

  it("began where it is an act that is dated to the days between", () => {
    expect(onsetOf("ACQUIRES", says("y", "yes", "2025-06"))).toEqual(["began by y"]);
  });

  it("is only documented where the act is told without a date, or of a month that had begun", () => {
    const told = { ...says("y", "yes", "2025-06"), undated: true };
    expect([onsetOf("ACQUIRES", told), onsetOf("ACQUIRES", says("y", "yes", "2025-03"))]).toEqual([
      ["documented by y"],
      ["documented by y"],
    ]);
  });

  it("names every claim of the days between, not the newest alone", () => {
    expect(onsetOf("SUPPLIES", says("b", "yes", "2025-04"), says("a", "yes", "2025-06"))).toEqual([
      "documented by a,b",
    ]);
  });

  it("began where a norm is dated to the days between", () => {
    const { added } = compareDates({
      from: dayNumber("2025-03-01"),
      to: dayNumber("2025-08-15"),
      relations: [relation("gov:RESTRICTS:x")],
      norms: onBoth([norm("gov:RESTRICTS:x", { from: "2025-04-10" })]),
    });
    expect(added.map(({ onset }) => onset)).toEqual(["began"]);
  });
});

describe("compareDates, always", () => {
  test.prop([anyRelations, fc.constantFrom("2025-02-01", "2025-05-01"), fc.constantFrom("2025-05-01", "2025-12-01")])(
    "lists exactly the relations whose state differs, once each",
    (relations, from, to) => {
      const found = Object.values(
        compareDates({ from: dayNumber(from), to: dayNumber(to), relations, norms: NO_NORMS }),
      ).flat();
      const differ = relations.filter(
        ({ testimonies }) => stateOn(dayNumber(from), testimonies).state !== stateOn(dayNumber(to), testimonies).state,
      );
      expect(found.map((each) => each.relation).sort()).toEqual(differ.map((each) => each.relation).sort());
    },
  );

  test.prop([anyRelations])("finds nothing between a day and itself", (relations) => {
    expect(compared("2025-06-10", "2025-06-10", relations)).toEqual({
      added: [],
      ended: [],
      contested: [],
      changed: [],
    });
  });
});
