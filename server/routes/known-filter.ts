import { AppError } from "#contract/errors.ts";
import { articleById } from "../queries/article-by-id.ts";
import type { ClaimFilter } from "../queries/claim-filters.ts";
import type { GraphReader } from "../queries/query.ts";
import { knownEntities } from "./known-entity.ts";

/** Throws unknown_entity or unknown_article where a filter names what is not there: an empty list would hide a mistyped id. */
export async function checkClaimFilter(reader: GraphReader, filter: ClaimFilter): Promise<void> {
  for (const role of ["entity", "subject", "object"] as const) {
    const id = filter[role];
    if (id !== undefined) await knownEntities(reader, [id], role);
  }
  if (filter.article !== undefined && (await reader.read(articleById(filter.article))) === null) {
    throw new AppError("unknown_article", `There is no article with the id "${filter.article}".`);
  }
}
