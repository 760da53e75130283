/** Requests that show what each call of the API is for. They stand in the OpenAPI document and in docs/api.md, and run as tests. */
import { CYPHER_EXAMPLES } from "./cypher-examples.ts";
import { READ_EXAMPLES } from "./read-examples.ts";
import { TRACE_EXAMPLES } from "./trace-examples.ts";

export interface ApiExample {
  /** The call, by its operation id in the OpenAPI document. */
  readonly operation: string;
  /** Kebab-case, its own within the call. */
  readonly name: string;
  /** What it shows, in one sentence. */
  readonly shows: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Of a call with a body. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Its promise on the shipped corpus: these lists of the answer (dotted paths) are not empty. */
  readonly finds: readonly string[];
}

export const API_EXAMPLES: readonly ApiExample[] = [...READ_EXAMPLES, ...TRACE_EXAMPLES, ...CYPHER_EXAMPLES];

/** The address of an example, `path` in OpenAPI's form: `/api/v1/entities/{id}` → `/api/v1/entities/nvidia`. */
export function exampleAddress(path: string, { params = {}, query = {} }: ApiExample): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  // Commas and colons may stand in a query as they are, and are easier to read so.
  const asked = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":")}`,
  );
  return asked.length === 0 ? filled : `${filled}?${asked.join("&")}`;
}
