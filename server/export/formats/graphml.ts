/** GraphML 1.0 as Gephi and yEd read it: typed keys, `label` on nodes and edges, an id for each edge, for edges may be parallel. */
import type { ExportHeader } from "#contract/export.ts";
import { predicateRow } from "#contract/ontology.ts";
import type { EntityToExport } from "../../queries/export-pages.ts";
import type { ExportSource, RelationRow } from "../export-source.ts";
import { xmlComment, xmlText } from "./xml-text.ts";

type Value = string | number | boolean | undefined | null;

interface Key<T> {
  readonly name: string;
  readonly type: "string" | "boolean" | "int";
  readonly of: (row: T) => Value;
}

const text = <T>(name: string, of: (row: T) => Value): Key<T> => ({ name, type: "string", of });
const listed = (values: readonly string[]) => values.join("; ");

const NODE_KEYS: readonly Key<EntityToExport["entity"]>[] = [
  text("label", ({ nameEn }) => nameEn),
  text("nameEn", ({ nameEn }) => nameEn),
  text("nameAr", ({ nameAr }) => nameAr),
  text("type", ({ type }) => type),
  text("subtype", ({ subtype }) => subtype),
  text("aliases", ({ aliases }) => listed(aliases.map(({ name }) => name))),
  text("descriptionEn", ({ descriptionEn }) => descriptionEn),
  text("descriptionAr", ({ descriptionAr }) => descriptionAr),
  { name: "collective", type: "boolean", of: ({ collective }) => collective },
  { name: "unnamed", type: "boolean", of: ({ unnamed }) => unnamed },
  text("wikidata", ({ reference }) => reference?.wikidata),
  text("country", ({ reference }) => reference?.country),
  text("parent", ({ reference }) => reference?.parent),
  text("referenceSource", ({ reference }) => reference?.source),
];

const EDGE_KEYS: readonly Key<RelationRow>[] = [
  text("label", ({ relation }) => predicateRow(relation.predicate).label.en),
  text("labelAr", ({ relation }) => predicateRow(relation.predicate).label.ar),
  text("predicate", ({ relation }) => relation.predicate),
  text("item", ({ relation }) => relation.item),
  text("itemEn", ({ item }) => item?.nameEn),
  text("itemAr", ({ item }) => item?.nameAr),
  text("polarity", ({ relation }) => relation.polarity),
  text("status", ({ relation }) => relation.status),
  { name: "contested", type: "boolean", of: ({ relation }) => relation.contested },
  text("grade", ({ relation }) => relation.grade),
  { name: "claims", type: "int", of: ({ relation }) => relation.claims },
  { name: "positive", type: "int", of: ({ relation }) => relation.positive },
  { name: "negative", type: "int", of: ({ relation }) => relation.negative },
  { name: "sources", type: "int", of: ({ relation }) => relation.sources },
  text("firstDate", ({ relation }) => relation.firstDate),
  text("lastDate", ({ relation }) => relation.lastDate),
  text("states", ({ relation }) => listed(relation.states.map((state, at) => `${relation.stateDates[at]} ${state}`))),
  text("articles", ({ relation }) => listed(relation.articles)),
  text("outlets", ({ relation }) => listed(relation.outlets)),
  text("sentence", ({ sentence }) => sentence?.quote),
  text("sentenceFrom", ({ sentence }) => sentence?.kind),
  text("sentenceArticle", ({ sentence }) => sentence?.article),
  text("sentenceOutlet", ({ sentence }) => sentence?.outlet),
  text("sentenceDate", ({ sentence }) => sentence?.publishedAt),
  text("sentenceUrl", ({ sentence }) => sentence?.sourceUrl),
];

const GRAPH_KEYS: readonly Key<ExportHeader>[] = [
  text("dataVersion", ({ dataVersion }) => dataVersion),
  text("graphHash", ({ graphHash }) => graphHash),
  text("date", ({ date }) => date),
  text("licence", ({ licence }) => `${licence.name} ${licence.url}`),
];

/** Gephi knows a label by the id of its key: `label` of nodes, `edgelabel` of edges. */
const idOf = (kind: string, name: string) =>
  kind === "node" ? name : kind === "edge" && name === "label" ? "edgelabel" : `${kind}-${name}`;

/** `rows` looks up what stands beside each relation. */
export async function* writeGraphMl(
  header: ExportHeader,
  source: ExportSource,
  rows: (relations: readonly RelationRow["relation"][]) => Promise<RelationRow[]>,
): AsyncGenerator<string> {
  const { ar, en } = header.licence.note;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<!-- ${xmlComment(`${header.licence.name} ${header.licence.url} ${en} ${ar}`)} -->
<!-- sentenceFrom: digest = a sentence of our own summary, not of the outlet's text; original, user = of the text itself -->
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${keys("graph", GRAPH_KEYS)}${keys("node", NODE_KEYS)}${keys("edge", EDGE_KEYS)}<graph id="silsila" edgedefault="directed">
${data("graph", GRAPH_KEYS, header)}
`;
  for await (const page of source.drawnEntities())
    yield page
      .map(({ entity }) => `<node id="${xmlText(entity.id)}">${data("node", NODE_KEYS, entity)}</node>\n`)
      .join("");
  for await (const page of source.relations()) yield (await rows(page)).map(edge).join("");
  yield "</graph>\n</graphml>\n";
}

function edge(row: RelationRow): string {
  const { id, subject, object } = row.relation;
  const ends = `source="${xmlText(subject)}" target="${xmlText(object)}"`;
  return `<edge id="${xmlText(id)}" ${ends}>${data("edge", EDGE_KEYS, row)}</edge>\n`;
}

function keys<T>(kind: string, all: readonly Key<T>[]): string {
  return all
    .map(({ name, type }) => `<key id="${idOf(kind, name)}" for="${kind}" attr.name="${name}" attr.type="${type}"/>\n`)
    .join("");
}

/** What is absent has no element. */
function data<T>(kind: string, all: readonly Key<T>[], row: T): string {
  return all
    .map(({ name, of }) => {
      const value = of(row);
      if (value === undefined || value === null || value === "") return "";
      return `<data key="${idOf(kind, name)}">${xmlText(String(value))}</data>`;
    })
    .join("");
}
