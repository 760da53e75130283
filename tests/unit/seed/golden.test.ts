import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { diskFiles } from "../../../seed/disk-files.ts";
import { describeFault } from "../../../seed/fault.ts";
import { planGraph } from "../../../seed/pipeline.ts";
import { loadedArticle } from "../../../seed/stages/articles.ts";
import { readCorpus } from "../../../seed/stages/corpus.ts";
import { readTexts } from "../../../seed/stages/read.ts";

/**
 * Each folder is a case: `input/` holds lexicon, corpus, annotations and articles; `expected.json` what the stages make of
 * them without a database. After a change that is meant: GOLDEN=write npx vitest run --project unit tests/unit/seed/golden.test.ts
 */
const here = relative("", join(import.meta.dirname, "../../golden"));
const cases = readdirSync(here).filter((name) => existsSync(join(here, name, "input")));

it.each(cases)("makes of %s what is expected", async (name) => {
  const input = join(here, name, "input");
  const corpus = await readCorpus(diskFiles, input);
  const read = await readTexts(diskFiles, [join(input, "articles")], [".txt", ".md"]);
  const loaded = read.texts.map((file) => loadedArticle(file, corpus));
  const articles = loaded.flatMap((each) => ("id" in each ? [each] : []));
  const shipped = planGraph(corpus, []);
  const plan = planGraph(corpus, articles);
  const named = (path: string) => relative(input, path);
  const result = {
    digests: shipped.articles.map(({ article, claims }) => ({
      id: article.id,
      kind: article.kind,
      claims: claims.map(({ id, quote }) => `${id}: ${quote}`),
    })),
    entities: plan.entities,
    articles: plan.articles.map(({ article, mentions, claims }) => ({ article, mentions, claims })),
    faults: [...read.faults, ...loaded.flatMap((each) => ("id" in each ? [] : each)), ...plan.faults]
      .map((fault) => describeFault(fault).replaceAll(`${input}/`, ""))
      .sort(),
    notes: plan.notes,
    passedOver: read.passedOver.map(named),
  };
  const expected = join(here, name, "expected.json");
  if (process.env.GOLDEN === "write") writeFileSync(expected, `${JSON.stringify(result, null, 2)}\n`);
  expect(JSON.parse(JSON.stringify(result))).toEqual(JSON.parse(readFileSync(expected, "utf8")));
});
