import { describe, expect, it } from "vitest";
import { checkCypher } from "../../../server/cypher-guard/check-cypher.ts";
import { MANUAL_PARAMS, MANUAL_READS } from "./manual-reads.ts";

describe("a read as people write it", () => {
  it("comes in more than 120 kinds", () => {
    expect(new Set(Object.values(MANUAL_READS).flat()).size).toBeGreaterThan(120);
  });

  it.each(Object.entries(MANUAL_READS))("is not refused: %s", (_chapter, queries) => {
    const refused = queries.flatMap((query) => {
      const verdict = checkCypher(query, MANUAL_PARAMS);
      return verdict.kind === "allowed" ? [] : [{ code: verdict.code, at: query.slice(verdict.offset), query }];
    });
    expect(refused).toEqual([]);
  });
});
