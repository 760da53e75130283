import type { ExportCounts, ExportHeader } from "#contract/export.ts";
import type { ExportSource } from "../export-source.ts";

/** One document, `exportDocument` of the contract. It ends with the counts of what it holds. */
export async function* writeJson(header: ExportHeader, source: ExportSource): AsyncGenerator<string> {
  const counts = { entities: 0, articles: 0, mentions: 0, claims: 0, relations: 0 };
  const count = (kind: keyof ExportCounts) => () => void counts[kind]++;
  yield `{"header":${JSON.stringify(header)}`;
  yield* list("entities", source.entities(), ({ entity }) => entity, count("entities"));
  yield* list(
    "articles",
    source.articles(),
    ({ article, mentions }) => ({ ...article, mentions }),
    ({ mentions }) => {
      counts.articles++;
      counts.mentions += mentions.length;
    },
  );
  yield* list("claims", source.claims(), (claim) => claim, count("claims"));
  yield* list("relations", source.relations(), (relation) => relation, count("relations"));
  yield `,\n"counts":${JSON.stringify(counts)}}\n`;
}

async function* list<T>(
  name: string,
  pages: AsyncIterable<readonly T[]>,
  toValue: (row: T) => unknown,
  count: (row: T) => void,
): AsyncGenerator<string> {
  yield `,\n"${name}":[`;
  let before = "\n";
  for await (const page of pages) {
    if (page.length === 0) continue;
    for (const row of page) count(row);
    yield before + page.map((row) => JSON.stringify(toValue(row))).join(",\n");
    before = ",\n";
  }
  yield "]";
}

/** One `exportLine` of the contract a line. */
export async function* writeJsonLines(header: ExportHeader, source: ExportSource): AsyncGenerator<string> {
  const counts = { entities: 0, articles: 0, mentions: 0, claims: 0, relations: 0 };
  yield line("header", header);
  for await (const page of source.entities()) {
    counts.entities += page.length;
    yield page.map(({ entity }) => line("entity", entity)).join("");
  }
  for await (const page of source.articles())
    for (const { article, mentions } of page) {
      counts.articles += 1;
      counts.mentions += mentions.length;
      yield [line("article", article), ...mentions.map((mention) => line("mention", mention))].join("");
    }
  for await (const page of source.claims()) {
    counts.claims += page.length;
    yield page.map((claim) => line("claim", claim)).join("");
  }
  for await (const page of source.relations()) {
    counts.relations += page.length;
    yield page.map((relation) => line("relation", relation)).join("");
  }
  yield `{"kind":"end","counts":${JSON.stringify(counts)}}\n`;
}

function line(kind: string, value: unknown): string {
  return `{"kind":"${kind}","${kind}":${JSON.stringify(value)}}\n`;
}
