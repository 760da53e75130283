import { type LexiconEntry, lexiconEntrySchema } from "#contract/fact-file.ts";
import { entityId } from "#contract/ids.ts";
import type { Entity } from "#contract/model.ts";
import { ENTITY_TYPE_NAMES } from "#contract/ontology.ts";
import type { Fault } from "../fault.ts";
import { parseYaml, schemaFaults } from "../yaml-source.ts";
import type { TextFile } from "./read.ts";

/** A name that is looked for in texts, and whom it names. */
export interface MatchName {
  readonly name: string;
  readonly entity: string;
}

export interface Lexicon {
  /** By id, in the order of the ids. */
  readonly entities: ReadonlyMap<string, Entity>;
  readonly names: readonly MatchName[];
  readonly faults: readonly Fault[];
}

/** Reads lexicon files. An entry that is not valid, or whose id came before, is refused; the others stand. */
export function readLexicon(files: readonly TextFile[]): Lexicon {
  const faults: Fault[] = [];
  const entries = new Map<string, { entry: LexiconEntry; file: string; line: number }>();
  for (const { file, content } of files) {
    const source = parseYaml(file, content);
    if ("reason" in source) {
      faults.push(source);
      continue;
    }
    if (!Array.isArray(source.value)) {
      faults.push({ file, reason: "expected a list of lexicon entries" });
      continue;
    }
    for (const [index, raw] of source.value.entries()) {
      const line = source.lineOf([index]);
      const parsed = lexiconEntrySchema.safeParse(raw);
      if (!parsed.success) {
        faults.push(...schemaFaults(source, parsed.error, [index], idOf(raw)));
        continue;
      }
      const entry = parsed.data;
      const known = entries.get(entry.id);
      if (known === undefined) entries.set(entry.id, { entry, file, line });
      else faults.push({ file, line, item: entry.id, reason: `the id is taken already (${known.file}:${known.line})` });
    }
  }
  for (const { entry, file, line } of entries.values())
    for (const key of ["country", "parent"] as const) {
      const id = entry.reference?.[key];
      if (id !== undefined && !entries.has(id))
        faults.push({ file, line, item: entry.id, reason: `reference.${key} names no entity: ${id}` });
    }
  const sorted = [...entries.values()].map(({ entry }) => entry).sort(byId);
  return {
    entities: new Map(sorted.map((entry) => [entry.id, toEntity(entry, (id) => entries.has(id))])),
    names: sorted.flatMap(matchNames),
    faults,
  };
}

function idOf(raw: unknown): string | undefined {
  return raw !== null && typeof raw === "object" && "id" in raw && typeof raw.id === "string" ? raw.id : undefined;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function toEntity(entry: LexiconEntry, isKnown: (id: string) => boolean): Entity {
  const { id, type, nameEn, nameAr, descriptionEn, descriptionAr, subtype, reference } = entry;
  const country = reference?.country;
  const parent = reference?.parent;
  return {
    id: entityId.parse(id),
    type,
    nameEn: cleanName(nameEn),
    nameAr: cleanName(nameAr),
    aliases: entry.aliases.map(({ name, source }) => ({
      name: cleanName(name),
      ...(source === undefined ? {} : { source }),
    })),
    ...(descriptionEn === undefined ? {} : { descriptionEn: cleanName(descriptionEn) }),
    ...(descriptionAr === undefined ? {} : { descriptionAr: cleanName(descriptionAr) }),
    ...(subtype === undefined ? {} : { subtype }),
    collective: entry.collective ?? false,
    unnamed: entry.unnamed ?? false,
    ...(reference === undefined
      ? {}
      : {
          reference: {
            ...(reference.wikidata === undefined ? {} : { wikidata: reference.wikidata }),
            ...(country === undefined || !isKnown(country) ? {} : { country: entityId.parse(country) }),
            ...(parent === undefined || !isKnown(parent) ? {} : { parent: entityId.parse(parent) }),
            source: reference.source,
          },
        }),
  };
}

/** Names as the graph keeps them (SAFETY §3): composed, well-formed, one line, without control characters. */
export function cleanName(name: string): string {
  return name
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/\p{Cc}+/gu, " ")
    .normalize("NFC")
    .trim();
}

/** Where one name is several entities', the earlier type has it: a place before its government, a firm before its goods. */
const TYPE_RANK = new Map(
  ["Place", ...ENTITY_TYPE_NAMES.filter((type) => type !== "Place")].map((type, i) => [type, i]),
);

function matchNames(entry: LexiconEntry): MatchName[] {
  const own = entry.matchNames ? [entry.nameAr, entry.nameEn] : [];
  const aliases = entry.aliases.filter(({ match }) => match !== false).map(({ name }) => name);
  return [...own, ...aliases].map((name) => ({ name, entity: entry.id }));
}

/** Sorts names so that the first bearer of a name is the one that a text means by default. */
export function byMeaning(entities: ReadonlyMap<string, Entity>): (a: MatchName, b: MatchName) => number {
  const rank = (id: string) => TYPE_RANK.get(entities.get(id)?.type ?? "") ?? TYPE_RANK.size;
  return (a, b) => rank(a.entity) - rank(b.entity) || (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0);
}
