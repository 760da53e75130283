import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { type LexiconEntry, lexiconEntrySchema } from "#contract/fact-file.ts";
import { ENTITY_TYPE_NAMES } from "#contract/ontology.ts";
import { fold, foldForSearch } from "#text/fold.ts";

const FOLDER = join(import.meta.dirname, "../../../seed/lexicon");

const files = readdirSync(FOLDER)
  .sort()
  .map((name) => ({
    name,
    entries: z.array(lexiconEntrySchema).parse(parse(readFileSync(join(FOLDER, name), "utf8"))),
  }));
const entries = files.flatMap((file) => file.entries);
const byId = new Map(entries.map((entry) => [entry.id, entry]));

/** Every name that the matcher looks for in texts. */
function matchedNames(entry: LexiconEntry): string[] {
  const own = entry.matchNames ? [entry.nameEn, entry.nameAr] : [];
  return [...own, ...entry.aliases.filter((alias) => alias.match !== false).map((alias) => alias.name)];
}

function allNames(entry: LexiconEntry): string[] {
  return [entry.nameEn, entry.nameAr, ...entry.aliases.map((alias) => alias.name)];
}

/** Ids of the entities that one of their names makes a search for `query` find exactly. */
function foundBy(query: string): string[] {
  const key = foldForSearch(query);
  return entries.filter((entry) => allNames(entry).some((name) => foldForSearch(name) === key)).map(({ id }) => id);
}

describe("the lexicon", () => {
  it("holds one file per entity type, and every type has entries", () => {
    expect(files.map(({ entries: own }) => [...new Set(own.map(({ type }) => type))].length)).toEqual(
      files.map(() => 1),
    );
    expect(new Set(entries.map(({ type }) => type))).toEqual(new Set(ENTITY_TYPE_NAMES));
  });

  it("gives each id once", () => {
    const ids = entries.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("gives no name that is matched in texts to two entities", () => {
    const owners = new Map<string, Set<string>>();
    for (const entry of entries) {
      for (const name of matchedNames(entry)) {
        const key = fold(name).folded;
        owners.set(key, (owners.get(key) ?? new Set()).add(entry.id));
      }
    }
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([name, ids]) => [name, ...ids])).toEqual([]);
  });

  it("writes each name once per entity, without tatweel, invisible controls or outer spaces", () => {
    const repeated = entries.flatMap((entry) => {
      const keys = entry.aliases.map((alias) => fold(alias.name).folded);
      return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${entry.id}: ${key}`);
    });
    expect(repeated).toEqual([]);
    expect(entries.flatMap(allNames).filter((name) => name !== name.trim() || /[\p{Cf}\u0640]/u.test(name))).toEqual(
      [],
    );
  });

  it("names every entity in both scripts and describes it in both languages", () => {
    const faults = entries.filter(
      (entry) =>
        /\p{Script=Arabic}/u.test(entry.nameEn) ||
        // A product's code may stay Latin in Arabic text (H20); Arabic then stands among its aliases.
        ![entry.nameAr, ...entry.aliases.map(({ name }) => name)].some((name) => /\p{Script=Arabic}/u.test(name)) ||
        entry.descriptionEn === undefined ||
        entry.descriptionAr === undefined,
    );
    expect(faults.map(({ id }) => id)).toEqual([]);
  });

  it("points its reference facts at entries of the lexicon: countries at countries, parents at another entry of the type", () => {
    const faults = entries.flatMap((entry) => {
      const { country, parent } = entry.reference ?? {};
      const wrongCountry = country !== undefined && byId.get(country)?.subtype !== "country";
      const wrongParent = parent !== undefined && (parent === entry.id || byId.get(parent)?.type !== entry.type);
      return wrongCountry || wrongParent ? [entry.id] : [];
    });
    expect(faults).toEqual([]);
  });

  it("never marks a bare metonym or a shared surname in a text", () => {
    const matched = new Map(
      entries.flatMap((entry) => matchedNames(entry).map((name) => [fold(name).folded, entry.id])),
    );
    const owner = (name: string) => matched.get(fold(name).folded) ?? null;
    expect(["الصين", "بكين", "واشنطن", "الولايات المتحدة"].map(owner)).toEqual([
      "china",
      "beijing",
      "washington",
      "united-states",
    ]);
    expect(["لين", "وانغ", "محللون", "مراقبون", "واضح"].map(owner)).toEqual([null, null, null, null, null]);
  });

  it("finds one company under each spelling, in either script", () => {
    for (const query of ["علي بابا", "على بابا", "Alibaba", "alibaba"]) expect(foundBy(query)).toEqual(["alibaba"]);
    for (const query of ["إنفيديا", "انفيديا", "نفيديا", "NVIDIA"]) expect(foundBy(query)).toEqual(["nvidia"]);
    for (const query of ["تي إس إم سي", "TSMC", "Taiwan Semiconductor"]) expect(foundBy(query)).toEqual(["tsmc"]);
  });

  it("finds country, government and city behind a country's name", () => {
    expect(foundBy("الصين").sort()).toEqual(["beijing", "china", "chinese-government"]);
    expect(foundBy("الولايات المتحدة").sort()).toEqual(["united-states", "us-government", "washington"]);
  });
});
