import { AppError } from "#contract/errors.ts";
import type { GraphReader } from "./queries/query.ts";
import { missingSchema } from "./queries/schema-state.ts";
import type { Readiness } from "./routes/health.ts";

/** A unique constraint's index carries the constraint's name. */
const NEEDED_INDEXES = ["entity_id", "article_id", "claim_id", "entitySearch", "articleSearch"];

export interface ReadinessDeps {
  readonly reader: GraphReader;
  readonly engine: () => { state: string; detail?: string };
  /** Names of safety settings that the engine lacks, as found at the start; null while not known. */
  readonly missingSettings: () => readonly string[] | null;
  /** True once the server has begun to shut down. */
  readonly stopping: () => boolean;
}

/**
 * Is the API able to answer? Not ready while the engine does not answer or our schema is missing. Missing safety settings
 * are named but do not count: a server that is not ours may need other ones.
 */
export async function readReadiness(deps: ReadinessDeps): Promise<Readiness> {
  const reasons = deps.stopping() ? ["The server is shutting down."] : await databaseFaults(deps.reader);
  return {
    ready: reasons.length === 0,
    reasons,
    engine: deps.engine(),
    settings: { missing: [...(deps.missingSettings() ?? [])] },
  };
}

async function databaseFaults(reader: GraphReader): Promise<string[]> {
  try {
    const missing = await reader.read(missingSchema(NEEDED_INDEXES));
    if (missing.length === 0) return [];
    return [`The database lacks our schema (${missing.join(", ")}). Load the data: npm run seed`];
  } catch (error) {
    return [error instanceof AppError ? error.message : "The graph database refuses the question about its schema."];
  }
}
