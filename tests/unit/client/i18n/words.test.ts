import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { setupI18n } from "../../../../client/i18n/setup-i18n.ts";
import { CHANGES } from "../../../../client/state/history.ts";

const FOLDER = join(import.meta.dirname, "../../../../client/i18n");
const PLURAL = /_(zero|one|two|few|many|other)$/;
const VIEWS = readdirSync(join(FOLDER, "ar"));

function leavesOf(value: unknown, path = ""): [key: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) throw new TypeError(`${path} is neither text nor group`);
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, path === "" ? key : `${path}.${key}`));
}

function wordsOf(language: string, view: string): [string, string][] {
  return leavesOf(JSON.parse(readFileSync(join(FOLDER, language, view), "utf8")));
}

const keysOf = (words: readonly [string, string][]) =>
  [...new Set(words.map(([key]) => key.replace(PLURAL, "")))].toSorted();

describe.each(VIEWS)("%s", (view) => {
  const arabic = wordsOf("ar", view);
  const english = wordsOf("en", view);

  test("says the same things in both languages", () => {
    expect(keysOf(english)).toEqual(keysOf(arabic));
  });

  test("leaves nothing blank but what is said of none at all", () => {
    const blank = [...arabic, ...english].filter(([key, text]) => text.trim() === "" && !key.endsWith("_zero"));
    expect(blank).toEqual([]);
  });

  test("gives every Arabic plural its six forms and every English one its two", () => {
    const formsOf = (words: readonly [string, string][]) => {
      const forms = new Map<string, string[]>();
      for (const [key] of words) {
        const form = PLURAL.exec(key)?.[1];
        if (form !== undefined)
          forms.set(key.replace(PLURAL, ""), [...(forms.get(key.replace(PLURAL, "")) ?? []), form]);
      }
      return forms;
    };
    for (const [key, forms] of formsOf(arabic))
      expect([key, forms.toSorted()]).toEqual([key, ["few", "many", "one", "other", "two", "zero"]]);
    for (const [key, forms] of formsOf(english))
      expect([key, forms]).toEqual([key, expect.arrayContaining(["one", "other"])]);
  });

  test("uses the same values in both languages", () => {
    const valuesOf = (words: readonly [string, string][], key: string) =>
      new Set(
        words
          .filter(([each]) => each.replace(PLURAL, "") === key)
          .flatMap(([, text]) => text.match(/\{\{\w+\}\}/g) ?? []),
      );
    for (const key of keysOf(arabic)) expect([key, valuesOf(english, key)]).toEqual([key, valuesOf(arabic, key)]);
  });

  test("has no Latin comma, semicolon or question mark inside Arabic words", () => {
    const wrong = arabic.filter(([, text]) => /[\u0600-\u06ff]\s*[,;?]/.test(text));
    expect(wrong).toEqual([]);
  });
});

test("Arabic counts agree with their nouns", () => {
  const { t } = setupI18n("ar");
  const said = [0, 1, 2, 3, 11, 100, 103].map((count) => t("relations", { ns: "explore", count }));
  expect(said).toEqual(["لا علاقات", "علاقة واحدة", "علاقتان", "3 علاقات", "11 علاقة", "100 علاقة", "103 علاقات"]);
});

test("every change that undo takes back has its words", () => {
  const keys = wordsOf("ar", "explore.json").map(([key]) => key);
  expect(keys).toEqual(expect.arrayContaining(CHANGES.map((change) => `changes.${change}`)));
});
