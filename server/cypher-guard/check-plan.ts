import { isReadingOperator, operatorName } from "./plan-operators.ts";
import { isAllowedProcedure } from "./procedures.ts";
import { type Refusal, refusalAt } from "./refusal.ts";

/** The server's plan, as much of it as is judged. */
export interface JudgedPlan {
  readonly operator: string;
  /** Of a ProcedureCall: `db.labels() :: (label :: STRING)`. */
  readonly details: string;
  readonly children: readonly JudgedPlan[];
}

/**
 * The refusal of a plan that does more than read, else undefined: its type must be exactly `r`, every operator on the list,
 * every procedure called allowed by name. `length` is that of the query: a plan is refused as a whole.
 */
export function planRefusal(queryType: string, plan: JudgedPlan, length: number): Refusal | undefined {
  const whole = { offset: 0, length };
  if (queryType !== "r") return refusalAt("plan", whole, `type ${queryType}`);
  for (const open = [plan]; open.length > 0; ) {
    const step = open.pop();
    if (step === undefined) break;
    if (!isReadingStep(step)) return refusalAt("plan", whole, stepName(step));
    open.push(...step.children);
  }
  return undefined;
}

/** Is this step on the list, and a procedure it calls too? */
export function isReadingStep(step: JudgedPlan): boolean {
  if (!isReadingOperator(step.operator)) return false;
  return operatorName(step.operator) !== "ProcedureCall" || isAllowedProcedure(procedureOf(step.details));
}

function stepName({ operator, details }: JudgedPlan): string {
  const name = operatorName(operator);
  return name === "ProcedureCall" ? `${name} ${procedureOf(details)}` : name;
}

function procedureOf(details: string): string {
  return /^[\w.]+(?=\()/.exec(details)?.[0] ?? "";
}
