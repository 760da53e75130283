import { expect, it } from "vitest";
import { PREDICATE_NAMES, predicateRow } from "#contract/ontology.ts";
import { NORM_PREDICATES } from "../../../server/claims/norms.ts";
import { FLOW_PREDICATES, TRACED_PREDICATES } from "../../../server/trace/trace-rows.ts";

it("traces along every predicate that has a flow, and no other", () => {
  expect([...FLOW_PREDICATES].sort()).toEqual(
    PREDICATE_NAMES.filter((name) => predicateRow(name).flow !== "none").sort(),
  );
});

it("reads every norm of the ontology, and what policies target", () => {
  expect([...NORM_PREDICATES].sort()).toEqual(
    [...PREDICATE_NAMES.filter((name) => predicateRow(name).norm === true), "TARGETS"].sort(),
  );
});

it("reads no predicate twice", () => {
  expect(new Set(TRACED_PREDICATES).size).toBe(TRACED_PREDICATES.length);
});
