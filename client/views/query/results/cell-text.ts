/** Cells in words: what the table says, and what is copied, exported and sorted by. Pure but for `Intl`. */
import type { TFunction } from "i18next";
import { PREDICATES, type Predicate } from "#contract/ontology.ts";
import { formatDate, localeOf } from "../../../i18n/format.ts";
import type { Language } from "../../../i18n/languages.ts";
import { type Cell, cellOf, type NodeCell, type PathCell, type RelationshipCell } from "./cell.ts";

/** What cells are said with. `nameOf` gives the name of an entity of ours, or null for an id that it does not know. */
export interface CellWords {
  readonly language: Language;
  readonly t: TFunction<"queryResults">;
  readonly nameOf: (id: string) => string | null;
}

/** A compact value longer than this is cut in the table; it is whole where it is opened, copied or saved. */
const LONGEST = 300;

export function isPredicate(type: string): type is Predicate {
  return Object.hasOwn(PREDICATES, type);
}

function property(properties: NodeCell["properties"], keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = properties[key];
    if (typeof value === "string" && value !== "") return value;
  }
  return null;
}

/** An entity by its name in the page's language, an article by its title, a claim by its sentence, else the id or the labels. */
export function nodeName({ id, labels, properties }: NodeCell, { language }: Pick<CellWords, "language">): string {
  const names = language === "ar" ? ["nameAr", "nameEn"] : ["nameEn", "nameAr"];
  return (
    property(properties, [...names, "title", "quote", "name"]) ?? id ?? labels.map((label) => `:${label}`).join("")
  );
}

/** The verb of a relationship in the page's language; a type that is none of the ontology's stays as it is. */
export function verbOf(type: string, hasItem: boolean, language: Language): string {
  if (!isPredicate(type)) return type;
  const verb = PREDICATES[type].label[language];
  return hasItem && language === "ar" ? verb.replace(/ إلى$/, "") : verb;
}

/** The goods that a relation carries, by name where that is known. */
export function itemOf({ properties }: RelationshipCell, { nameOf }: Pick<CellWords, "nameOf">): string | null {
  const { item } = properties;
  return typeof item === "string" ? (nameOf(item) ?? item) : null;
}

function endName(id: string | null, { nameOf, t }: CellWords): string {
  return id === null ? t("cell.unknownEnd") : (nameOf(id) ?? id);
}

function relationshipText(cell: RelationshipCell, words: CellWords): string {
  const item = itemOf(cell, words);
  const verb = verbOf(cell.type, false, words.language);
  const sentence = [endName(cell.start, words), verb, endName(cell.end, words)].join(" ");
  return item === null ? sentence : words.t("cell.goods", { sentence, item });
}

function pathText({ nodes, relationships }: PathCell, words: CellWords): string {
  if (relationships.length === 0) return nodes.map((node) => nodeName(node, words)).join("");
  return relationships.map((each) => relationshipText(each, words)).join(words.language === "ar" ? "؛ " : "; ");
}

/** Names and sentences in the page's language, everything else exact and the same in both: ISO dates, plain digits, JSON. Null is nothing. */
export function plainText(cell: Cell, words: CellWords): string {
  switch (cell.kind) {
    case "null":
      return "";
    case "boolean":
      return String(cell.value);
    case "integer":
    case "float":
      return cell.text;
    case "text":
      return cell.value;
    case "bytes":
      return cell.base64;
    case "temporal":
    case "duration":
      return cell.iso;
    case "point":
      return `point(${cell.srid}: ${cell.at.join(", ")})`;
    case "node":
      return nodeName(cell, words);
    case "relationship":
      return relationshipText(cell, words);
    case "path":
      return pathText(cell, words);
    case "list":
    case "map":
      return compactText(cell, words, Number.POSITIVE_INFINITY);
  }
}

function innerText(value: unknown, words: CellWords, room: number): string {
  const cell = cellOf(value);
  if (cell.kind === "text") return JSON.stringify(cell.value);
  if (cell.kind === "null") return "null";
  return cell.kind === "list" || cell.kind === "map" ? compactText(cell, words, room) : plainText(cell, words);
}

/** A list or map on one line, as Cypher writes it; past `room` characters nothing more is written. */
export function compactText(cell: Extract<Cell, { kind: "list" | "map" }>, words: CellWords, room = LONGEST): string {
  const [open, close] = cell.kind === "list" ? "[]" : "{}";
  const parts: string[] = [];
  let length = 0;
  const entries: readonly (readonly [string | null, unknown])[] =
    cell.kind === "list" ? cell.items.map((item) => [null, item]) : cell.entries;
  for (const [key, value] of entries) {
    if (length > room) {
      parts.push("…");
      break;
    }
    const text = innerText(value, words, room - length);
    const part = key === null ? text : `${key}: ${text}`;
    parts.push(part);
    length += part.length;
  }
  return `${open}${parts.join(", ")}${close}`;
}

const CLOCK = /T?(\d{2}:\d{2}(?::\d{2})?)(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})?(?:\[([^\]]+)\])?$/;

/** "17 September 2025", "17 September 2025, 14:30 UTC": a date or time as people read it; fractions as far as they say something. */
export function temporalText(iso: string, language: Language): string {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0];
  const rest = date === undefined ? iso : iso.slice(date.length);
  const clock = CLOCK.exec(rest);
  if (rest !== "" && clock === null) return iso;
  const [, time = "", fraction = "", offset, zone] = clock ?? [];
  const digits = fraction.replace(/0+$/, "");
  const where = zone ?? (offset === "Z" ? "UTC" : offset);
  const words = [digits === "" ? time : `${time}.${digits}`, ...(where === undefined ? [] : [where])].join(" ").trim();
  const day = date === undefined ? "" : formatDate(date, language);
  return [day, words].filter((part) => part !== "").join(language === "ar" ? "، " : ", ");
}

/** "1 year, 2 months, 3 hours": a duration in the words of the language. */
export function durationText(cell: Extract<Cell, { kind: "duration" }>, { language, t }: CellWords): string {
  const part = (value: number, unit: string) =>
    value === 0
      ? []
      : [
          new Intl.NumberFormat(localeOf(language), {
            style: "unit",
            unit,
            unitDisplay: "long",
            maximumFractionDigits: 9,
          }).format(value),
        ];
  const { months, days, seconds, nanoseconds } = cell;
  const clock = Math.trunc(seconds / 60);
  const parts = [
    ...part(Math.trunc(months / 12), "year"),
    ...part(months % 12, "month"),
    ...part(days, "day"),
    ...part(Math.trunc(clock / 60), "hour"),
    ...part(clock % 60, "minute"),
    ...part((seconds % 60) + nanoseconds / 1e9, "second"),
  ];
  if (parts.length === 0) return t("cell.noDuration");
  return new Intl.ListFormat(localeOf(language), { type: "unit", style: "long" }).format(parts);
}

/** A point's coordinates by name: latitude and longitude on the globe (WGS 84), else x, y, z. */
export function pointText({ srid, at: [x = 0, y = 0, z] }: Extract<Cell, { kind: "point" }>, { t }: CellWords): string {
  if (srid === 4326) return t("cell.place", { latitude: y, longitude: x });
  if (srid === 4979) return t("cell.place3", { latitude: y, longitude: x, height: z ?? 0 });
  return z === undefined ? t("cell.point", { x, y }) : t("cell.point3", { x, y, z });
}
