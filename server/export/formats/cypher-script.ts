/**
 * A script that loads into an empty Neo4j 5, by cypher-shell or statement by statement: schema first, then entities,
 * articles with their mentions, claims with their links, relations, and last what is computed of them.
 * Every statement ends with a semicolon at the end of a line; there is no line end inside a literal.
 */
import type { ExportHeader } from "#contract/export.ts";
import type { Claim, Mention, Relation } from "#contract/model.ts";
import { schemaStatements } from "../../neo4j/schema.ts";
import {
  articleProperties,
  claimProperties,
  entityProperties,
  mentionProperties,
  relationProperties,
} from "../../neo4j/stored-shape.ts";
import type { ArticleToExport, EntityToExport } from "../../queries/export-pages.ts";
import type { ExportState } from "../../queries/export-state.ts";
import type { ExportSource } from "../export-source.ts";
import { cypherLiteral, cypherString } from "./cypher-literal.ts";

/** Rows and characters of one statement: it is planned for itself alone, and a parser holds it whole. */
const ROWS = 200;
const CHARACTERS = 100_000;

/** `state` is written where it is the whole graph's, which alone it is true of. */
export async function* writeCypherScript(
  header: ExportHeader,
  source: ExportSource,
  state: ExportState,
): AsyncGenerator<string> {
  yield opening(header);
  yield schemaStatements()
    .map((statement) => `${statement};\n`)
    .join("");
  yield "CALL db.awaitIndexes(60);\n";
  for await (const page of source.entities()) yield* entities(page);
  for await (const page of source.articles()) for (const each of page) yield* article(each);
  for await (const page of source.claims()) yield* claims(page);
  for await (const page of source.relations()) yield* relations(page);
  yield "MATCH (e:Entity)\nSET e.degree = COUNT { (e)-->(:Entity) } + COUNT { (e)<--(:Entity) };\n";
  if (header.part === null) yield graphState(state);
  yield "// End of the script: a file without this line is not whole.\n";
}

function opening({ licence, dataVersion, graphHash, date, part }: ExportHeader): string {
  const facts = { dataVersion, graphHash, date, ...(part === null ? {} : { ids: part.ids }) };
  const lines = [
    "Silsila: a graph for an empty Neo4j 5. Run: cypher-shell -f FILE",
    JSON.stringify(facts),
    `${licence.name} ${licence.url}`,
    licence.note.en,
    licence.note.ar,
    "Sentences of claims on articles of kind 'digest' are our own, not the outlet's.",
  ];
  return lines.map((line) => `// ${line}\n`).join("");
}

function* entities(rows: readonly EntityToExport[]): Generator<string> {
  for (const [type, group] of grouped(rows, ({ entity }) => entity.type))
    for (const list of literals(group.map(({ entity, searchKey }) => ({ ...entityProperties(entity), searchKey }))))
      yield `UNWIND ${list} AS row\nCREATE (e:Entity:${type})\nSET e = row;\n`;
}

function* article({ article: value, mentions, searchKey, copyGroup }: ArticleToExport): Generator<string> {
  const worked = { searchKey, ...(copyGroup === null ? {} : { copyGroup }) };
  yield `CREATE (a:Article)\nSET a = ${cypherLiteral({ ...articleProperties(value), ...worked })};\n`;
  const rows = [...grouped<string, Mention>(mentions, ({ entityId }) => entityId)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, group]) => ({ id, ...mentionProperties(group) }));
  for (const list of literals(rows))
    yield `MATCH (a:Article {id: ${cypherString(value.id)}})
UNWIND ${list} AS row
MATCH (e:Entity {id: row.id})
CREATE (a)-[:MENTIONS {count: row.count, starts: row.starts, ends: row.ends, kinds: row.kinds}]->(e);\n`;
}

const CLAIM_LINKS = { OBJECT: "object", ITEM: "item", ATTRIBUTED_TO: "attributedTo" } as const;

function* claims(rows: readonly Claim[]): Generator<string> {
  const links = Object.entries(CLAIM_LINKS)
    .map(
      ([type, key]) => `WITH c
OPTIONAL MATCH (e:Entity {id: c.${key}})
FOREACH (end IN CASE WHEN e IS NULL THEN [] ELSE [e] END | CREATE (c)-[:${type}]->(end))`,
    )
    .join("\n");
  for (const list of literals(rows.map(claimProperties)))
    yield `UNWIND ${list} AS row
MATCH (a:Article {id: row.articleId})
MATCH (s:Entity {id: row.subject})
CREATE (s)<-[:SUBJECT]-(c:Claim)-[:STATED_IN]->(a)
SET c = row
${links};\n`;
}

function* relations(rows: readonly Relation[]): Generator<string> {
  for (const [predicate, group] of grouped(rows, ({ predicate }) => predicate))
    for (const list of literals(group.map(relationProperties)))
      yield `UNWIND ${list} AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:Entity {id: row.object})
CREATE (s)-[r:${predicate}]->(o)
SET r = row;\n`;
}

function graphState(state: ExportState): string {
  const { date: _, ...recorded } = state;
  const present = Object.fromEntries(Object.entries(recorded).filter(([, value]) => value !== null));
  return `CREATE (s:GraphState)\nSET s = ${cypherLiteral({ id: "graph", ...present })};\n`;
}

/** The rows as list literals of a bearable length each. */
function* literals(rows: readonly object[]): Generator<string> {
  let batch: string[] = [];
  let length = 0;
  for (const row of rows) {
    const literal = cypherLiteral(row);
    if (batch.length >= ROWS || (batch.length > 0 && length + literal.length > CHARACTERS)) {
      yield `[\n${batch.join(",\n")}\n]`;
      batch = [];
      length = 0;
    }
    batch.push(literal);
    length += literal.length;
  }
  if (batch.length > 0) yield `[\n${batch.join(",\n")}\n]`;
}

function grouped<K, T>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
