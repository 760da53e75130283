import type { ExportFormat, ExportHeader, ExportTable } from "#contract/export.ts";
import type { ExportState } from "../queries/export-state.ts";

export const LICENCE = {
  name: "CC BY 4.0",
  url: "https://creativecommons.org/licenses/by/4.0/",
  note: {
    ar: "الملخّصات والبيانات من «سلسلة» ورخصتها CC BY 4.0. النصوص الأصلية للمقالات ملك لناشريها.",
    en: "Digests and data are Silsila's, under CC BY 4.0. Original texts of articles belong to their outlets.",
  },
} as const;

/** What an export says of itself. Made of the data alone: the same state gives the same bytes. */
export function exportHeader(
  { dataVersion, graphHash, date }: ExportState,
  ids: readonly string[] | null,
): ExportHeader {
  const part = ids === null ? null : { ids: [...ids] };
  return { format: "silsila", version: 1, dataVersion, graphHash, date, part, licence: LICENCE };
}

const ENDINGS = {
  json: { ending: "json", contentType: "application/json; charset=utf-8" },
  jsonl: { ending: "jsonl", contentType: "application/x-ndjson; charset=utf-8" },
  csv: { ending: "csv", contentType: "text/csv; charset=utf-8; header=present" },
  graphml: { ending: "graphml", contentType: "application/graphml+xml; charset=utf-8" },
  cypher: { ending: "cypher", contentType: "text/plain; charset=utf-8" },
} as const satisfies Record<ExportFormat, { ending: string; contentType: string }>;

export function contentTypeOf(format: ExportFormat): string {
  return ENDINGS[format].contentType;
}

/** `silsila-2026-01.graphml`, `silsila-part-claims-2026-01.csv`: by the month of the newest article. */
export function fileNameOf(format: ExportFormat, table: ExportTable, header: ExportHeader): string {
  const words = [
    "silsila",
    ...(header.part === null ? [] : ["part"]),
    ...(format === "csv" ? [table] : []),
    ...(header.date === null ? [] : [header.date.slice(0, 7)]),
  ];
  return `${words.join("-")}.${ENDINGS[format].ending}`;
}
