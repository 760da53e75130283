/** A tool as one value: its name, its words, its input, and its work. */
import type { z } from "zod";
import type { CypherRunner } from "../neo4j/cypher-runner.ts";
import type { ReadContext, ReadRoute } from "../routes/read-route.ts";

export interface ToolContext extends ReadContext {
  readonly queries: CypherRunner;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  /** What it answers and what it does not; assistants choose by it. */
  readonly description: string;
  readonly input: z.ZodObject;
  /** Checks the raw input and answers it. Throws AppError, ZodError for an input that the schema refuses. */
  readonly answer: (
    context: ToolContext,
    input: unknown,
    signal: AbortSignal,
  ) => Promise<Readonly<Record<string, unknown>>>;
}

interface ToolSpec<I extends z.ZodObject> extends Omit<Tool, "input" | "answer"> {
  readonly input: I;
  readonly answer: (
    context: ToolContext,
    input: z.output<I>,
    signal: AbortSignal,
  ) => Promise<Readonly<Record<string, unknown>>>;
}

/** Makes a tool of its spec. */
export function tool<I extends z.ZodObject>({ answer, ...spec }: ToolSpec<I>): Tool {
  return { ...spec, answer: (context, input, signal) => answer(context, spec.input.parse(input), signal) };
}

type InputValue = string | number | boolean | readonly string[] | undefined;

/** Asks a read call as a request would: the input becomes its query, so that the call's own checks hold. Throws AppError. */
export function askRoute(
  route: ReadRoute,
  context: ReadContext,
  { params = {}, query = {} }: { params?: Record<string, string>; query?: Readonly<Record<string, InputValue>> },
): Promise<Record<string, unknown>> {
  const given = Object.entries(query).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return route.answerTo(context, params, Object.fromEntries(given.map(([key, value]) => [key, String(value)])));
}

/** The answer of a read call by its own schema. */
export async function askTyped<S extends z.ZodType>(
  schema: S,
  ...asked: Parameters<typeof askRoute>
): Promise<z.output<S>> {
  return schema.parse(await askRoute(...asked));
}
