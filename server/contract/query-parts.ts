/** Parts that the schemas of query parameters share. */
import { z } from "zod";
import { isoDate } from "./fact-file.ts";
import { bilingual } from "./model.ts";

export const MAX_LIMIT = 500;
export const MAX_HOPS = 6;

/** A comma-separated list in a query parameter (`a,b`), each part checked by `part`, at most `most` of them. */
export function list<T extends z.ZodType<unknown, string>>(part: T, most = MAX_LIMIT) {
  return z
    .string()
    .transform((text) =>
      text
        .split(",")
        .map((each) => each.trim())
        .filter((each) => each !== ""),
    )
    .pipe(z.array(part).min(1, "expected at least one").max(most));
}

/** A date that the calendar has, cut to its precision. */
export const calendarDate = isoDate.refine((text) => {
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}, "there is no such day");

/** Refuses a range that ends before it begins. */
export function startsBeforeItEnds({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean {
  if (from === undefined || to === undefined) return true;
  const length = Math.min(from.length, to.length);
  return from.slice(0, length) <= to.slice(0, length);
}

export const wholeNumber = (max: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, "expected a whole number")
    .transform(Number)
    .pipe(z.int().min(1).max(max));

export const count = (fallback: number, max = MAX_LIMIT) => wholeNumber(max).default(fallback);

export const flag = z.enum(["true", "false", "1", "0"]).transform((text) => text === "true" || text === "1");

/** On any read: adds the Cypher and parameters that fetched it. */
export const explainable = { explain: z.enum(["cypher"]).optional() };
export const explanation = z
  .object({
    queries: z.array(z.object({ cypher: z.string(), params: z.record(z.string(), z.unknown()) })),
    /** What code did after the fetch (dates, ranking), one sentence. */
    afterwards: bilingual,
  })
  .meta({ id: "Explanation" });
export type Explanation = z.infer<typeof explanation>;
export const explained = { explain: explanation.optional() };
