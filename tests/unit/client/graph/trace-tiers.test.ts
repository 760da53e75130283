import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { columnsOf, tiersOf } from "../../../../client/graph/trace-tiers.ts";

const node = (id: string, goods = false) => ({ id, goods, room: 60 });
const edge = (from: string, to: string) => ({ id: `${from}-${to}`, from, to });

describe("tiers of a trace", () => {
  test("origins stand first, the goods second, who asks last, also where a way is shorter", () => {
    const nodes = [node("nvidia"), node("h20", true), node("centres"), node("deepseek"), node("ascend", true)];
    const edges = [
      edge("nvidia", "h20"),
      edge("h20", "centres"),
      edge("centres", "deepseek"),
      edge("h20", "deepseek"),
      edge("ascend", "deepseek"),
    ];
    expect(Object.fromEntries(columnsOf(nodes, edges, true))).toEqual({
      nvidia: 0,
      h20: 1,
      centres: 2,
      deepseek: 3,
      ascend: 1,
    });
  });

  test("downstream, customers without a further customer stand last; goods that reach no one stay by the goods", () => {
    const nodes = [node("nvidia"), node("h20", true), node("rubin", true), node("alibaba"), node("openai")];
    const edges = [edge("nvidia", "h20"), edge("nvidia", "rubin"), edge("h20", "alibaba"), edge("nvidia", "openai")];
    expect(Object.fromEntries(columnsOf(nodes, edges, false))).toEqual({
      nvidia: 0,
      h20: 1,
      rubin: 1,
      alibaba: 2,
      openai: 2,
    });
  });

  test("a circle is drawn all the same: the edge that would close it moves no one", () => {
    const edges = [edge("a", "b"), edge("b", "c"), edge("c", "a")];
    expect([...columnsOf([node("a"), node("b"), node("c")], edges, true)]).toEqual([
      ["a", 0],
      ["b", 1],
      ["c", 2],
    ]);
  });

  property.prop([fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 24 })])(
    "no two plates of a column come nearer than their room",
    (pairs) => {
      const nodes = Array.from({ length: 10 }, (_, index) => node(String(index)));
      const edges = pairs.map(([from, to], index) => ({ id: String(index), from: String(from), to: String(to) }));
      const { columns, across } = tiersOf(nodes, edges, { upstream: true });
      const plates = new Set(nodes.map(({ id }) => id));
      for (const column of columns) {
        const ys = column.filter((id) => plates.has(id)).map((id) => across.get(id) ?? Number.NaN);
        for (const [index, y] of ys.entries()) expect(index === 0 || y - (ys[index - 1] ?? 0) >= 59).toBe(true);
      }
      expect(columns.flat().filter((id) => plates.has(id))).toHaveLength(10);
    },
  );
});
