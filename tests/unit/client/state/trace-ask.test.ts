import { describe, expect, test } from "vitest";
import {
  directionOfTrace,
  headedFor,
  NO_TRACE,
  swapped,
  toggleWithout,
  traceCall,
  withEnd,
} from "../../../../client/state/trace-ask.ts";
import { askOfLink, traceLinkOf } from "../../../../client/state/trace-link.ts";
import { askWider } from "../../../../client/state/wider.ts";

const TO_ALIBABA = { ...NO_TRACE, to: "alibaba" };

describe("what a trace asks", () => {
  test("one end decides the direction, two make a search between them, none asks nothing", () => {
    expect(
      [NO_TRACE, TO_ALIBABA, swapped(TO_ALIBABA), { ...TO_ALIBABA, from: "nvidia" }].map(directionOfTrace),
    ).toEqual([null, "upstream", "downstream", "between"]);
    expect(traceCall(NO_TRACE, null)).toBeNull();
  });

  test("turning towards the customers moves the one end; two ends stay as they are", () => {
    expect(headedFor(TO_ALIBABA, "downstream")).toMatchObject({ from: "alibaba", to: null });
    expect(headedFor(TO_ALIBABA, "upstream")).toBe(TO_ALIBABA);
    const both = { ...TO_ALIBABA, from: "nvidia" };
    expect(headedFor(both, "downstream")).toBe(both);
  });

  test("an entity stands at one end only, and an end asked about is never taken away", () => {
    expect(withEnd(TO_ALIBABA, "from", "alibaba")).toMatchObject({ from: "alibaba", to: null });
    expect(toggleWithout(TO_ALIBABA, "alibaba")).toBe(TO_ALIBABA);
    const without = toggleWithout(TO_ALIBABA, "nvidia");
    expect(without.without).toEqual(["nvidia"]);
    expect(withEnd(without, "from", "nvidia").without).toEqual([]);
    expect(toggleWithout(without, "nvidia").without).toEqual([]);
  });

  test("calls the search of its direction, with what differs from the server's defaults", () => {
    expect(traceCall(TO_ALIBABA, "2025-09-18")).toEqual({
      path: "/trace",
      values: {
        entity: "alibaba",
        direction: "upstream",
        maxHops: 3,
        asOf: "2025-09-18",
        without: [],
        policiesOff: [],
      },
    });
    expect(traceCall({ ...TO_ALIBABA, from: "nvidia", implied: false }, null)).toMatchObject({
      path: "/paths",
      values: { from: "nvidia", to: "alibaba", mode: "flow", implied: false },
    });
  });
});

describe("a trace in a link", () => {
  test("comes back as it was, and the first ask takes no room", () => {
    const ask = {
      ...NO_TRACE,
      from: "nvidia",
      maxHops: 4,
      predicates: ["SUPPLIES" as const],
      item: "h20",
      knownBy: "2025-08",
      implied: false,
      firmLevel: false,
      without: ["tsmc"],
      policiesOff: ["us-government:RESTRICTS:h20"],
    };
    const link = traceLinkOf(ask);
    expect(link === null ? null : askOfLink(link)).toEqual(ask);
    expect(traceLinkOf(NO_TRACE)).toBeNull();
    expect(askOfLink(undefined)).toEqual(NO_TRACE);
  });
});

describe("a wider search that the server offers", () => {
  test("sets what it names and takes away what it gives as null; what is no parameter of ours changes nothing", () => {
    const narrow = { ...TO_ALIBABA, item: "h20", implied: false, without: ["tsmc"], predicates: ["SUPPLIES" as const] };
    expect(
      askWider(narrow, { maxHops: "5", item: null, implied: null, without: null, predicates: null, other: "x" }),
    ).toEqual({ ...NO_TRACE, to: "alibaba", maxHops: 5 });
    expect(askWider(narrow, { maxHops: "99" }).maxHops).toBe(6);
  });
});
