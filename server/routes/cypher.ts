/** `POST /cypher` and `POST /cypher/explain`: users' Cypher, through the guard to the runner. */
import { createHash } from "node:crypto";
import express, { type Request, type Response, type Router } from "express";
import { cypherBody, type ExplainAnswer, explainBody, type PlanStep } from "#contract/cypher.ts";
import { AppError } from "#contract/errors.ts";
import { checkCypher } from "../cypher-guard/check-cypher.ts";
import { isReadingStep, planRefusal } from "../cypher-guard/check-plan.ts";
import type { Answered, CypherRunner, Explained } from "../neo4j/cypher-runner.ts";
import type { GraphReader } from "../queries/query.ts";
import { cypherSubgraph } from "./cypher-subgraph.ts";
import { detailOf, explainGuarded, runGuarded } from "./guarded-query.ts";
import { badRequest } from "./read-route.ts";

export interface CypherDeps {
  readonly runner: CypherRunner;
  /** Fetches the ends of relations that an answer names without them. */
  readonly reader: GraphReader;
}

/** A query of 20,000 characters and 100 kB of parameters, escaped. */
const BODY_LIMIT = "400kb";

/** The two calls; other methods are 405. */
export function cypherRouter({ runner, reader }: CypherDeps): Router {
  const router = express.Router({ caseSensitive: true });
  const json = express.json({ limit: BODY_LIMIT, strict: true });
  router.post("/cypher", json, async (request, response) => {
    const body = cypherBody.safeParse(request.body ?? {});
    if (!body.success) throw badRequest(body.error);
    const { query, params, limit } = body.data;
    const since = performance.now();
    const log = auditOf(request, query, since);
    const answered = await runGuarded(runner, { query, params, limit }, leaving(response)).catch((error: unknown) => {
      throw log.refused(error);
    });
    const subgraph = await cypherSubgraph(answered, reader);
    log.ran(answered.rows);
    send(response, answerJson(answered, limit, performance.now() - since, JSON.stringify(subgraph)));
  });
  router.post("/cypher/explain", json, async (request, response) => {
    const body = explainBody.safeParse(request.body ?? {});
    if (!body.success) throw badRequest(body.error);
    send(response, JSON.stringify(await explainAnswer(runner, body.data, leaving(response))));
  });
  router.all(["/cypher", "/cypher/explain"], (request, response) => {
    response.setHeader("Allow", "POST");
    throw new AppError("method_not_allowed", `${request.method} is not allowed here; use POST.`);
  });
  return router;
}

async function explainAnswer(
  runner: CypherRunner,
  { query, params }: { query: string; params: Record<string, unknown> },
  signal: AbortSignal,
): Promise<ExplainAnswer> {
  const nothing = { plan: null, queryType: null, verdict: "refused", notifications: [] } as const;
  const verdict = checkCypher(query, params);
  if (verdict.kind === "refused") return { ...nothing, notifications: [], refusal: detailOf(verdict) };
  try {
    const { plan, queryType, notifications } = await explainGuarded(runner, { query, params }, signal);
    const refusal = planRefusal(queryType, plan, query.length);
    return {
      plan: toPlanStep(plan),
      queryType,
      verdict: refusal === undefined ? "allowed" : "refused",
      ...(refusal === undefined ? {} : { refusal: detailOf(refusal) }),
      notifications: [...notifications],
    };
  } catch (error) {
    if (!(error instanceof AppError) || error.refusal === undefined) throw error;
    return { ...nothing, notifications: [], refusal: error.refusal };
  }
}

/** The parser's depth is bounded by the guard, and a plan's by the parser. */
function toPlanStep(plan: Explained["plan"]): PlanStep {
  return {
    operator: plan.operator,
    details: plan.details,
    identifiers: [...plan.identifiers],
    estimatedRows: plan.estimatedRows,
    reads: isReadingStep(plan),
    children: plan.children.map(toPlanStep),
  };
}

/** The rows are JSON already: they are not parsed and written again. */
function answerJson(answered: Answered, limit: number, total: number, subgraph: string): string {
  const { columns, rowsJson, rows, truncated, queryType, counters, notifications } = answered;
  const round = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
  const summary = {
    queryType,
    counters,
    notifications,
    rows,
    availableAfter: round(answered.availableAfter),
    consumedAfter: round(answered.consumedAfter),
    total: round(total),
  };
  const cut =
    truncated === null ? null : { reason: truncated, shown: rows, limit: truncated === "limit" ? limit : MOST_BYTES };
  return `{"columns":${JSON.stringify(columns)},"rows":${rowsJson},"subgraph":${subgraph},"truncated":${JSON.stringify(cut)},"summary":${JSON.stringify(summary)}}`;
}

const MOST_BYTES = 5_000_000;

function send(response: Response, body: string): void {
  if (response.destroyed) return;
  response.setHeader("Cache-Control", "no-store");
  response.type("application/json").send(body);
}

/** Aborts when the client goes before it was answered. */
function leaving(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** One line a query: its hash, never its text. */
function auditOf(request: Request, query: string, since: number) {
  const hash = createHash("sha256").update(query).digest("hex").slice(0, 16);
  const write = (more: Record<string, unknown>) =>
    request.log.info(
      { audit: "cypher", query: hash, ms: Math.round(performance.now() - since), ...more },
      "a user's query",
    );
  return {
    ran: (rows: number) => write({ verdict: "allowed", rows }),
    refused<E>(error: E): E {
      write({ verdict: error instanceof AppError ? (error.refusal?.code ?? error.code) : "internal" });
      return error;
    },
  };
}
