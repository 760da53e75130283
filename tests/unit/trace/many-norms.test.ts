import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { dayInterval, dayNumber } from "../../../server/claims/date-interval.ts";
import { controlDesk, transferOf } from "../../../server/trace/controls.ts";
import { matchNorm } from "../../../server/trace/match-norm.ts";
import { openness } from "../../../server/trace/supply-groups.ts";
import { hop, norm } from "./toy-hops.ts";
import { id, toyWorld } from "./toy-world.ts";

const world = toyWorld({
  types: {
    x: "Chip",
    y: "Chip",
    series: "Chip",
    fab: "Equipment",
    "all-chips": "Chip+",
    "a-chips": "Chip+",
    china: "Place",
    us: "Place",
    "tech-firms": "Company+",
    gov: "Government",
  },
  countries: { a: "us", b: "china", c: "china", "tech-firms": "china", gov: "us" },
  groups: { c: ["tech-firms"] },
  parents: { d: "a" },
  families: { x: "series", fab: "y" },
  designs: { a: ["x", "a-chips"], e: ["y"] },
  supplies: { b: ["y", "x"] },
});

const some = (...names: string[]) => fc.constantFrom(...names.map(id));
const anyNorm = fc
  .record({
    predicate: fc.constantFrom("RESTRICTS", "BANS_PURCHASE_OF", "DISCOURAGES_PURCHASE_OF", "TARGETS"),
    item: fc.constantFrom("x", "y", "series", "all-chips", "a-chips", "fab", "a", "c", "tech-firms", "china"),
    addressee: fc.option(some("a", "c", "tech-firms", "china")),
    destination: fc.option(some("china", "us")),
    from: fc.constantFrom("2025-01", "2025-05-05"),
  })
  .map(({ predicate, item, addressee, destination, from }) => ({ predicate, item, addressee, destination, from }));
const manyNorms = fc
  .array(anyNorm, { minLength: 1, maxLength: 8 })
  // Each of an issuer, and so of a rule, of its own.
  .map((all) =>
    all.map(({ predicate, item, ...more }, index) =>
      norm(`gov-${index}:${predicate}:${item}`, { ...more, axis: `${index}`, jurisdiction: id("us") }),
    ),
  );
const sales = fc.array(
  fc
    .record({
      predicate: fc.constantFrom("SUPPLIES" as const, "MANUFACTURES" as const, "DEPENDS_ON" as const, "USES" as const),
      ends: fc.constantFrom("a>b", "a>c", "b>c", "d>c", "e>b", "a>x", "b>a"),
      goods: fc.constantFrom("", ":x", ":y", ":series", ":a-chips", ":fab"),
      lastDocumented: fc.constantFrom(null, "2024-12-31", "2025-03", "2025-06-15"),
    })
    .map(({ ends, goods, ...more }) => hop(`${ends}${goods}`, more)),
  { minLength: 1, maxLength: 10 },
);
const deskOf = (norms: Parameters<typeof controlDesk>[0]["norms"], off: readonly string[] = []) =>
  controlDesk({ norms, day: dayNumber("2025-08-15"), off: new Set(off), world });

describe("a desk of many norms, asked many times", () => {
  test.prop([manyNorms, sales], { numRuns: 300 })("says of each transfer what each norm says alone", (norms, all) => {
    const desk = deskOf(norms);
    for (const sale of all) {
      const alone = norms.flatMap((each) => {
        const match = matchNorm(each, transferOf(sale, world), world);
        return match.effect === "none" ? [] : [`${each.relation} ${match.effect}`];
      });
      const found = desk.controlsOf(sale);
      expect(found.map(({ relation, effect }) => `${relation} ${effect}`)).toEqual(alone.sort());
      for (const { relation, because } of found) {
        const rule = norms.find((each) => each.relation === relation);
        expect(rule && because.en).toContain(rule && matchNorm(rule, transferOf(sale, world), world).because.en);
      }
    }
  });

  test.prop([manyNorms, sales, fc.constantFrom("", "gov-0", "gov-1")], { numRuns: 300 })(
    "knows the strongest bearing without writing the controls out",
    (norms, all, off) => {
      const [desk, asked] = [deskOf(norms, [off]), deskOf(norms, [off])];
      for (const sale of all) {
        const opened = openness({ ...sale, controls: desk.controlsOf(sale) });
        const documented = sale.lastDocumented === null ? null : dayInterval(sale.lastDocumented).start;
        const bearing = asked.bearingOn(sale, () => documented);
        expect({ closes: "closed", doubts: "doubtful", none: "open" }[bearing]).toBe(opened);
      }
    },
  );
});
