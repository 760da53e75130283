import type { ExportFormat, ExportTable } from "#contract/export.ts";
import { exportHeader } from "../../server/export/export-header.ts";
import { graphPart } from "../../server/export/graph-part.ts";
import { wholeGraph } from "../../server/export/whole-graph.ts";
import { writeExport } from "../../server/export/write-export.ts";
import { exportState } from "../../server/queries/export-state.ts";
import type { GraphReader } from "../../server/queries/query.ts";

/** The text of an export of what the reader reads: whole, or of these entities. */
export async function collectExport(
  reader: GraphReader,
  format: ExportFormat,
  { entities, table = "relations" }: { entities?: readonly string[]; table?: ExportTable } = {},
): Promise<string> {
  const state = await reader.read(exportState());
  const source = entities === undefined ? wholeGraph(reader) : await graphPart(reader, { entities, relations: [] });
  const header = exportHeader(state, entities ?? null);
  let text = "";
  for await (const piece of writeExport({ format, table, header, state, source, reader })) text += piece;
  return text;
}
