/** All Cypher in the code and the documents speaks of labels, relationship types and properties that exist. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { ENTITY_TYPE_NAMES, PREDICATE_NAMES } from "#contract/ontology.ts";

const ROOT = join(import.meta.dirname, "..", "..");

const LABELS = new Set<string>([
  "Entity",
  "Article",
  "Claim",
  "GraphState",
  "SeedLock",
  "SeedRun",
  ...ENTITY_TYPE_NAMES,
]);
const TYPES = new Set<string>([
  "MENTIONS",
  "SUBJECT",
  "OBJECT",
  "ITEM",
  "ATTRIBUTED_TO",
  "STATED_IN",
  ...PREDICATE_NAMES,
]);
/** Properties by what carries them, as the storage has them. */
const PROPERTIES = {
  Entity:
    "id type nameEn nameAr aliases aliasSources descriptionEn descriptionAr subtype collective unnamed wikidata country parent referenceSource searchKey degree",
  Article:
    "id story kind genre title language outlet citedOutlets publishedAt datePrecision dateBasisAr dateBasisEn sourceTitle sourceUrl sha256 text searchKey regionKinds regionStarts regionEnds inputHash pipelineVersion copyGroup",
  Claim:
    "id articleId subject predicate object item literalAr literalEn polarity status hedge attributedTo reportedBy deniedBy date dateEnd datePrecision dateBasis tense destination addressee quantityValue quantityUnit quantityApproximate metricAr metricEn baseline conditionAr conditionEn event start end quote grade method review",
  relation:
    "id subject predicate object item claims positive negative polarity status firstDate lastDate stateDates states articles outlets sources grade contested",
  mention: "count starts ends kinds",
  state:
    "id graphHash corpusHash dataVersion pipelineVersion overview holder expiresAt fence asked startedAt finishedAt",
};
const PROPERTY_NAMES = new Set(Object.values(PROPERTIES).flatMap((names) => names.split(" ")));

interface Piece {
  readonly where: string;
  readonly text: string;
}

function filesUnder(folder: string, ends: readonly string[]): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ends.some((end) => entry.name.endsWith(end)))
    .map((entry) => join(entry.parentPath, entry.name));
}

const STRING = /`((?:[^`\\]|\\[\s\S])*)`|"((?:[^"\\\n]|\\.)*)"/g;
/** A text is Cypher when a clause opens it and a pattern, a call or a returned value follows, or when it lists columns. */
const CYPHER =
  /^\s*(?:(?:MATCH|OPTIONAL MATCH|UNWIND|CREATE|MERGE|CALL|RETURN|DETACH|SHOW)\b[\s\S]*(?:\(|\bRETURN\b|\bYIELD\b)|\w+\.\w+ AS \w+)/;
const RELATION_TYPES_PLACE = /\$\{RELATION_TYPES\}/g;

function cypherInCode(): Piece[] {
  return filesUnder("server", [".ts"])
    .concat(filesUnder("seed", [".ts"]))
    .flatMap((path) => {
      const source = readFileSync(path, "utf8");
      return [...source.matchAll(STRING)]
        .map(([, template, plain]) => (template ?? plain ?? "").replaceAll("\\`", "`"))
        .filter((text) => CYPHER.test(text))
        .map((text) => ({ where: relative(ROOT, path), text: expand(text) }));
    });
}

/** The constants that our Cypher is put together from; what else stands in a placeholder is checked where it is made. */
function expand(text: string): string {
  return text.replaceAll(RELATION_TYPES_PLACE, PREDICATE_NAMES.join("|")).replaceAll(/\$\{[^}]*\}/g, " ");
}

function cypherInDocuments(): Piece[] {
  const documents = [...filesUnder("docs", [".md"]), join(ROOT, "README.md"), join(ROOT, "README.ar.md")];
  return documents.flatMap((path) => {
    const source = readOrEmpty(path);
    return [...source.matchAll(/```cypher\n([\s\S]*?)```/g)].map(([, text]) => ({
      where: relative(ROOT, path),
      text: text ?? "",
    }));
  });
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // a document that is not written yet
  }
}

const withoutStrings = (text: string) =>
  text
    .replaceAll(/'(?:[^'\\]|\\.)*'|`[^`]*`/g, "''")
    .replaceAll(/\/\/.*$/gm, "")
    .replaceAll(/\/\*[\s\S]*?\*\//g, "");

function labelsIn(text: string): string[] {
  const nodes = [...text.matchAll(/\(\s*\w*\s*:\s*([A-Z]\w*(?:\s*[:|&]\s*[A-Z]\w*)*)/g)];
  const tests = [...text.matchAll(/\b(?:WHERE|AND|OR|NOT|SET|REMOVE)\s+\w+:([A-Z]\w*)/g)];
  return [...nodes, ...tests].flatMap(([, names]) => (names ?? "").split(/[:|&\s]+/));
}

function typesIn(text: string): string[] {
  return [...text.matchAll(/\[\s*\w*\s*:\s*([A-Z][A-Z_]*(?:\s*\|\s*:?[A-Z][A-Z_]*)*)/g)].flatMap(([, names]) =>
    (names ?? "").split(/[|:\s]+/).filter((name) => name !== ""),
  );
}

function propertiesIn(text: string): string[] {
  // What a list of parameters is unwound into has keys of the code's own.
  const unwound = new Set([...text.matchAll(/\bUNWIND\s+\$\w+\s+AS\s+(\w+)/g)].map(([, name]) => name));
  const dotted = [...text.matchAll(/(?<![\w.$])([a-z]\w*)\.([a-zA-Z]\w*)(?![\w.(])/g)]
    .filter(([, variable]) => !unwound.has(variable))
    .map(([, , name]) => name ?? "");
  const maps = [...text.matchAll(/[([][^()[\]{}]*\{([^{}]*)\}/g)].flatMap(([, body]) =>
    [...(body ?? "").matchAll(/(\w+)\s*:/g)].map(([, name]) => name ?? ""),
  );
  return [...dotted, ...maps];
}

const pieces = [...cypherInCode(), ...cypherInDocuments()].map(({ where, text }) => ({
  where,
  text: withoutStrings(text),
}));

/** Names in the pieces that are not in the set, with the place where they stand. */
function strangers(names: (text: string) => string[], known: ReadonlySet<string>): string[] {
  return [
    ...new Set(
      pieces.flatMap(({ where, text }) =>
        names(text)
          .filter((name) => !known.has(name))
          .map((name) => `${name} in ${where}`),
      ),
    ),
  ];
}

describe("the Cypher of this repository", () => {
  it("is found by this test", () => {
    expect(pieces.length).toBeGreaterThan(30);
    expect(pieces.some(({ where }) => where.endsWith("entity-neighbors.ts"))).toBe(true);
    expect(pieces.some(({ where }) => where.endsWith("graph-writer.ts"))).toBe(true);
    expect(pieces.some(({ where }) => where.endsWith("rows/claim-row.ts"))).toBe(true);
    expect(pieces.some(({ where }) => where.endsWith("architecture.md"))).toBe(true);
  });

  it("names labels of the storage and the ontology only", () => {
    expect(strangers(labelsIn, LABELS)).toEqual([]);
  });

  it("names relationship types of the storage and the ontology only", () => {
    expect(strangers(typesIn, TYPES)).toEqual([]);
  });

  it("names stored properties only", () => {
    expect(strangers(propertiesIn, PROPERTY_NAMES)).toEqual([]);
  });

  it("would notice a wrong name", () => {
    expect(labelsIn("MATCH (c:Compny)-[:SUPPLIES]->(x:Entity:Chip) WHERE x:Plice")).toEqual([
      "Compny",
      "Entity",
      "Chip",
      "Plice",
    ]);
    expect(typesIn("MATCH (a)-[r:SUPPLIS|DESIGNS*1..3]->(b)")).toEqual(["SUPPLIS", "DESIGNS"]);
    expect(propertiesIn("MATCH (e:Entity {idd: $id}) WHERE e.nameFr = $x RETURN toLower(e.nameEn)")).toEqual(
      expect.arrayContaining(["idd", "nameFr", "nameEn"]),
    );
  });
});
