import type { ExportFormat, ExportTable } from "#contract/export.ts";
import { apiAddress } from "./fetch-json.ts";

/** Where a file of the graph is, or of the entities and relations with these ids; `table` is known to csv only. */
export function exportAddress(format: ExportFormat, ids?: readonly string[], table?: ExportTable): string {
  return apiAddress("/export", { format, ids, table });
}
