/** What the API says, for tests to hold the page against. Every answer is checked by the contract's schema. */
import type { z } from "zod";
import {
  articleAnswer,
  claimsAnswer,
  entityAnswer,
  overviewAnswer,
  relationAnswer,
  searchAnswer,
  summaryAnswer,
  timelineAnswer,
} from "../../../server/contract/api.ts";
import { compareAnswer, traceAnswer } from "../../../server/contract/trace.ts";
import { ADDRESS } from "../setup/run-app.ts";

/** The application's address, without a slash at its end. */
export function address(): string {
  const given = process.env[ADDRESS];
  if (given === undefined) throw new Error("The application is not running.");
  return given;
}

async function read<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
  const answer = await fetch(`${address()}/api/v1${path}`);
  if (!answer.ok) throw new Error(`GET ${path} answered ${answer.status}: ${await answer.text()}`);
  return schema.parse(await answer.json());
}

export const api = {
  summary: () => read("/summary", summaryAnswer),
  overview: () => read("/overview", overviewAnswer),
  search: (q: string) => read(`/search?q=${encodeURIComponent(q)}`, searchAnswer),
  entity: (id: string) => read(`/entities/${encodeURIComponent(id)}`, entityAnswer),
  relation: (id: string) => read(`/relations/${encodeURIComponent(id)}`, relationAnswer),
  claims: (entity: string) => read(`/claims?entity=${entity}&limit=500`, claimsAnswer),
  article: (id: string) => read(`/articles/${encodeURIComponent(id)}`, articleAnswer),
  trace: (query: string) => read(`/trace?${query}`, traceAnswer),
  compare: (from: string, to: string, entity?: string) =>
    read(`/compare?from=${from}&to=${to}${entity === undefined ? "" : `&entity=${entity}`}`, compareAnswer),
  timeline: (entity: string, predicates: readonly string[]) =>
    read(`/timeline?entity=${entity}&predicates=${predicates.join(",")}`, timelineAnswer),
};
