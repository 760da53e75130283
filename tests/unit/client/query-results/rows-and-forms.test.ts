import { describe, expect, test } from "vitest";
import { inRings } from "../../../../client/graph/rings.ts";
import { formFor } from "../../../../client/state/query-results.ts";
import { columnsOf, stretchedWidths } from "../../../../client/views/query/results/columns.ts";
import { placeAfter } from "../../../../client/views/query/results/grid-keys.ts";
import { planMove, planRows } from "../../../../client/views/query/results/plan-tree.ts";
import { remarksOf } from "../../../../client/views/query/results/remarks.ts";
import { rowRefs } from "../../../../client/views/query/results/row-refs.ts";
import { CLAIM, ENGLISH, NODE, OTHER, PATH, RELATION } from "./cells.ts";

const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false });

describe("what of ours stands in a row", () => {
  test("relations, claims and entities, also inside paths, lists and maps", () => {
    expect(rowRefs([PATH, [{ deep: CLAIM }], 5])).toEqual({
      relations: [RELATION.id],
      claims: ["story:fact"],
      entities: ["nvidia", "alibaba"],
      candidates: [],
    });
  });

  test("texts that are ids by their form; other texts are none", () => {
    expect(rowRefs(["nvidia:SUPPLIES:alibaba", "story-one:fact-two", "h20", "Nvidia", "a b", "x:NOT_OURS:y"])).toEqual({
      relations: ["nvidia:SUPPLIES:alibaba"],
      claims: ["story-one:fact-two"],
      entities: [],
      candidates: ["h20"],
    });
  });

  test("an entity that stands as a node is asked for once", () => {
    expect(rowRefs([NODE, "nvidia"])).toMatchObject({ entities: ["nvidia"], candidates: [] });
  });
});

describe("columns", () => {
  const rows = [
    [NODE, RELATION, OTHER, "A", "ended", 3, RELATION],
    [OTHER, RELATION, NODE, "B", "asserted", null, null],
  ];
  const columns = columnsOf(["a", "s", "b", "s.grade", "s.status", "n", "alone"], rows, ENGLISH);

  test("are drawn by what all their values are", () => {
    expect(columns.map(({ holds }) => holds)).toEqual([
      "anything",
      "anything",
      "anything",
      "grade",
      "status",
      "number",
      "anything",
    ]);
  });

  test("a relationship leaves out its ends where they stand beside it in every row", () => {
    expect(columns[1]?.endsBeside).toBe(true);
    expect(columnsOf(["s"], [[RELATION]], ENGLISH)[0]?.endsBeside).toBe(false);
  });

  test("take the room that is there, and no less than their own", () => {
    const own = columns.reduce((sum, { width }) => sum + width, 0);
    const wide = stretchedWidths(columns, own + 400).reduce((sum, width) => sum + width, 0);
    expect(wide).toBeGreaterThan(own + 390);
    expect(wide).toBeLessThanOrEqual(own + 400);
    expect(stretchedWidths(columns, 100)).toEqual(columns.map(({ width }) => width));
  });
});

describe("the keys of the grid", () => {
  const size = { rows: 10, columns: 3, page: 4, rtl: false };

  test("walk the cells and stop at the edges; the header is above the first row", () => {
    expect(placeAfter(key("ArrowUp"), { row: 0, column: 0 }, size)).toEqual({ row: -1, column: 0 });
    expect(placeAfter(key("ArrowUp"), { row: -1, column: 0 }, size)).toEqual({ row: -1, column: 0 });
    expect(placeAfter(key("PageDown"), { row: 8, column: 1 }, size)).toEqual({ row: 9, column: 1 });
    expect(placeAfter(key("End", true), { row: 0, column: 0 }, size)).toEqual({ row: 9, column: 2 });
    expect(placeAfter(key("x"), { row: 0, column: 0 }, size)).toBeNull();
  });

  test("go the way they point, also from right to left", () => {
    expect(placeAfter(key("ArrowRight"), { row: 0, column: 1 }, size)).toEqual({ row: 0, column: 2 });
    expect(placeAfter(key("ArrowRight"), { row: 0, column: 1 }, { ...size, rtl: true })).toEqual({ row: 0, column: 0 });
  });
});

describe("the plan as a tree", () => {
  const step = (operator: string, children: ReturnType<typeof leaf>[] = []) => ({ ...leaf(operator), children });
  function leaf(operator: string) {
    return { operator, details: "", identifiers: [], estimatedRows: 1, reads: true, children: [] as never[] };
  }
  const plan = step("ProduceResults", [leaf("Left"), leaf("Right")]);

  test("shows every step with its level and its place among its siblings", () => {
    expect(
      planRows(plan, new Set()).map(({ key: at, level, position, siblings }) => [at, level, position, siblings]),
    ).toEqual([
      ["0", 1, 0, 1],
      ["0.0", 2, 0, 2],
      ["0.1", 2, 1, 2],
    ]);
    expect(planRows(plan, new Set(["0"])).map(({ key: at }) => at)).toEqual(["0"]);
  });

  test("arrows walk and fold in the reading direction", () => {
    const rows = planRows(plan, new Set());
    expect(planMove(rows, "0", "ArrowDown", false)).toEqual({ go: "0.0" });
    expect(planMove(rows, "0.1", "ArrowLeft", false)).toEqual({ go: "0" });
    expect(planMove(rows, "0.1", "ArrowRight", true)).toEqual({ go: "0" });
    expect(planMove(rows, "0", "ArrowLeft", false)).toEqual({ fold: "0" });
    expect(planMove(planRows(plan, new Set(["0"])), "0", "Enter", false)).toEqual({ unfold: "0" });
  });
});

test("remarks are told once, warnings first, with the name that the graph does not know", () => {
  const remark = (code: string, description: string, severity: string) => ({
    code: `Neo.ClientNotification.Statement.${code}`,
    title: "title",
    description,
    severity,
    category: "",
    offset: 0,
  });
  const label = remark("UnknownLabelWarning", "Not there (the missing label name is: Foo)", "WARNING");
  expect(
    remarksOf([
      remark("CartesianProduct", "product (identifier is: (b))", "INFORMATION"),
      label,
      label,
      remark("New", "Something", "WARNING"),
    ]),
  ).toEqual([
    { says: "label", name: "Foo", warning: true, original: "Not there (the missing label name is: Foo)" },
    { says: "other", name: "", warning: true, original: "Something" },
    { says: "product", name: "", warning: false, original: "product (identifier is: (b))" },
  ]);
});

test("an answer opens in the form chosen last, as far as it has it and there is room", () => {
  const graph = { graphParts: true, narrow: false };
  expect(formFor(null, graph)).toBe("both");
  expect(formFor(null, { ...graph, graphParts: false })).toBe("table");
  expect(formFor("both", { ...graph, graphParts: false })).toBe("table");
  expect(formFor("both", { ...graph, narrow: true })).toBe("table");
  expect(formFor("json", { graphParts: false, narrow: true })).toBe("json");
});

test("rings give every node a place of its own", () => {
  const ids = Array.from({ length: 60 }, (_, index) => `n${index}`);
  const places = Object.values(inRings(ids)).map(({ x, y }) => `${x} ${y}`);
  expect(new Set(places).size).toBe(60);
});
