/** The calls of the Query tab, each parsed by its contract schema. */
import { queryOptions } from "@tanstack/react-query";
import {
  type CypherAnswer,
  cypherAnswer,
  type ExplainAnswer,
  explainAnswer,
  type SchemaAnswer,
  schemaAnswer,
} from "#contract/cypher.ts";
import { ApiFailure } from "./api-failure.ts";
import { apiAddress, fetchJson, postJson } from "./fetch-json.ts";

/** A query in Cypher and the values of its parameters, in the forms of `#contract/cypher.ts`. */
export interface CypherAsked {
  readonly query: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Runs a query. A refusal comes as ApiFailure with `refusal`; aborting ends the transaction on the server too. */
export function runCypher(asked: CypherAsked, signal?: AbortSignal): Promise<CypherAnswer> {
  return postJson(apiAddress("/cypher"), asked, cypherAnswer, signal);
}

/** The plan of a query, and whether it would run: a refusal is part of the answer, not a failure. */
export function explainCypher(asked: CypherAsked, signal?: AbortSignal): Promise<ExplainAnswer> {
  return postJson(apiAddress("/cypher/explain"), asked, explainAnswer, signal);
}

/** What the graph holds by name, for completion and the list beside the editor. */
export function readCypherSchema(signal?: AbortSignal): Promise<SchemaAnswer> {
  return fetchJson(apiAddress("/cypher/schema"), schemaAnswer, signal);
}

export const cypherSchemaRead = () =>
  queryOptions({ queryKey: ["cypher-schema"], queryFn: ({ signal }) => readCypherSchema(signal) });

/** A server that was busy or slow for a moment is asked once more; what it said of the query stands. */
function worthOneMore(attempt: number, thrown: Error): boolean {
  return attempt < 1 && thrown instanceof ApiFailure && ["busy", "engine", "network"].includes(thrown.kind);
}

/** Equal texts and parameters share one plan. */
export const cypherPlanRead = (asked: CypherAsked) =>
  queryOptions({
    queryKey: ["cypher-plan", asked.query, JSON.stringify(asked.params)],
    queryFn: ({ signal }) => explainCypher(asked, signal),
    retry: worthOneMore,
    retryDelay: 2000,
  });
