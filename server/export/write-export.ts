import type { ExportFormat, ExportHeader, ExportTable } from "#contract/export.ts";
import type { ExportState } from "../queries/export-state.ts";
import type { GraphReader } from "../queries/query.ts";
import type { ExportSource } from "./export-source.ts";
import { writeCsv } from "./formats/csv.ts";
import { writeCypherScript } from "./formats/cypher-script.ts";
import { writeGraphMl } from "./formats/graphml.ts";
import { writeJson, writeJsonLines } from "./formats/json.ts";
import { relationRows } from "./relation-rows.ts";

export interface ExportOrder {
  readonly format: ExportFormat;
  readonly table: ExportTable;
  readonly header: ExportHeader;
  readonly state: ExportState;
  readonly source: ExportSource;
  readonly reader: GraphReader;
}

/** The text of an export in pieces, the first one without a read. Reads as its pieces are taken. Throws AppError. */
export function writeExport({ format, table, header, state, source, reader }: ExportOrder): AsyncGenerator<string> {
  switch (format) {
    case "json":
      return writeJson(header, source);
    case "jsonl":
      return writeJsonLines(header, source);
    case "csv":
      return writeCsv(table, source, reader);
    case "graphml":
      return writeGraphMl(header, source, (relations) => relationRows(reader, relations));
    case "cypher":
      return writeCypherScript(header, source, state);
  }
}
