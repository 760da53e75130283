import { describe, expect, it } from "vitest";
import { planRefusal } from "../../../server/cypher-guard/check-plan.ts";

const step = (operator: string, details = "", children: Parameters<typeof planRefusal>[1][] = []) => ({
  operator,
  details,
  children,
});

describe("a plan", () => {
  it("of type r with reading operators is allowed, with the database's name behind them or not", () => {
    const plan = step("ProduceResults@neo4j", "n", [step("Expand(All)@neo4j", "", [step("NodeByLabelScan")])]);
    expect(planRefusal("r", plan, 5)).toBeUndefined();
  });

  it("of any other type is refused as a whole", () => {
    for (const type of ["rw", "w", "s", "", "R"]) {
      expect(planRefusal(type, step("ProduceResults"), 5)).toMatchObject({ code: "plan", offset: 0, length: 5 });
    }
  });

  it("with any other operator is refused, wherever it stands, and the reason names it", () => {
    for (const operator of [
      "Create",
      "SetProperty",
      "LoadCSV",
      "ShowTransactions",
      "TerminateTransactions",
      "TransactionApply",
      "Foreach",
      "NotInventedYet",
    ]) {
      const plan = step("ProduceResults", "", [step("Apply", "", [step("Argument"), step(`${operator}@neo4j`)])]);
      expect(planRefusal("r", plan, 5)?.reason.en).toContain(operator);
    }
  });

  it("calls allowed procedures only", () => {
    const call = (details: string) => planRefusal("r", step("ProcedureCall", details), 5);
    expect(call("db.labels() :: (label :: STRING)")).toBeUndefined();
    for (const details of [
      "db.awaitIndexes($autoint_0) :: ()",
      "dbms.listConfig() :: (name :: STRING)",
      "",
      "x db.labels()",
    ])
      expect(call(details), details).toMatchObject({ code: "plan" });
  });
});
