import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { dayInterval, dayNumber } from "../../../server/claims/date-interval.ts";
import { normContextOf } from "../../../server/claims/norm-context.ts";
import { type Norm, normAxes, normStateOn } from "../../../server/claims/norms.ts";
import { normsFromClaims } from "../../../server/claims/norms-from-claims.ts";
import { testimonyOf } from "../../../server/claims/testimony.ts";
import { buildArticle, buildClaim } from "./build-claim.ts";
import { NORM_ENTITIES, type NormInput, normsAsOf, normsOf } from "./norm-claims.ts";

const anyNorm = fc.record({
  subject: fc.constantFrom("government", "ministry", "rule"),
  predicate: fc.constantFrom("RESTRICTS", "PERMITS", "BANS_PURCHASE_OF", "DISCOURAGES_PURCHASE_OF"),
  status: fc.constantFrom("asserted", "reported", "planned", "ended", "denied"),
  polarity: fc.constantFrom("positive", "positive", "negative"),
  date: fc.option(fc.constantFrom("2025", "2025-04", "2025-04-15", "2025-07", "2025-12-03"), { nil: undefined }),
  destination: fc.option(fc.constantFrom("south", "east"), { nil: undefined }),
  addressee: fc.option(fc.constantFrom("maker", "buyer"), { nil: undefined }),
  printed: fc.constantFrom("2025-06-10", "2025-09", "2026-01-05"),
});
const days = fc.integer({ min: dayNumber("2025-03-01"), max: dayNumber("2026-02-05") });

describe("norms, whatever the claims", () => {
  const allStates = (day: number, norms: readonly Norm[]) => {
    const axes = normAxes(norms);
    return norms.map((norm) => [
      norm.relation,
      norm.destination,
      norm.addressee,
      norm.axis,
      normStateOn(day, norm, axes.get(norm.axis) ?? []),
    ]);
  };

  test.prop([fc.array(anyNorm, { maxLength: 6 }), days])("do not depend on their order", (inputs, day) => {
    const named = inputs.map((input, index) => ({ ...input, id: `n${index}` }));
    const norms = (list: typeof named) => {
      const printed = new Map(list.map((each) => [each.id, each.printed]));
      const claims = list.map(({ printed: _, ...input }) =>
        buildClaim({
          object: "chip",
          ...Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)),
        }),
      );
      return normsFromClaims({
        claims,
        testimony: (claim) => testimonyOf(claim, buildArticle("any", { publishedAt: printed.get(claim.id) ?? null })),
        context: normContextOf(NORM_ENTITIES, claims),
      });
    };
    expect(allStates(day, norms(named.toReversed()))).toEqual(allStates(day, norms(named)));
  });

  /** What is closed, asked for and open in force on each axis. */
  const inForce = (day: number, norms: readonly Norm[]) => {
    const axes = normAxes(norms);
    const found = norms.filter((norm) => normStateOn(day, norm, axes.get(norm.axis) ?? []).inForce);
    return [...new Set(found.map(({ axis, effect }) => `${axis} ${effect}`))].sort();
  };
  test.prop([fc.array(anyNorm, { minLength: 1, maxLength: 6 }), fc.nat(), days])(
    "are not changed by a rule that is told again without a date",
    (inputs, which, day) => {
      const told = inputs[which % inputs.length];
      if (told?.date === undefined || told.status === "denied" || dayInterval(told.date).start > day) return;
      const again = { ...told, date: undefined, printed: "2026-01-20" };
      expect(inForce(day, normsOf(...inputs, again))).toEqual(inForce(day, normsOf(...inputs)));
    },
  );

  test.prop([fc.array(anyNorm, { maxLength: 6 }), days])(
    "do not depend on what is dated after the day",
    (inputs, day) => {
      const until = inputs.filter(({ date, printed }) => dayInterval(date ?? printed).start <= day);
      const plans = inputs.filter(({ status }) => status === "planned");
      const kept = inputs.filter((each) => until.includes(each) || plans.includes(each));
      const statesAsOf = (list: readonly NormInput[]) =>
        allStates(day, normsAsOf(list, day)).map(([relation, destination, addressee, axis]) => [
          relation,
          destination,
          addressee,
          axis,
        ]);
      expect(statesAsOf(inputs)).toEqual(statesAsOf(kept));
      expect(inForce(day, normsAsOf(inputs, day))).toEqual(inForce(day, normsAsOf(kept, day)));
    },
  );

  test.prop([fc.array(anyNorm, { maxLength: 6 }), days])("are in force only by a yes of their own", (inputs, day) => {
    const norms = normsOf(...inputs);
    for (const norm of norms) {
      const { inForce, mayBeInForce, since } = normStateOn(day, norm, norms);
      const began = norm.testimonies.some(({ voice, start }) => voice === "yes" && start <= day);
      if (inForce || mayBeInForce) expect(began).toBe(true);
      if (inForce) expect(since).not.toBeNull();
    }
  });
});
