/** The commands: which texts are in the graph, and what is to be done with them. */

import { hashGraph } from "../server/neo4j/graph-hash.ts";
import type { StoredArticle } from "../server/neo4j/graph-store.ts";
import type { LoadEffects } from "./effects.ts";
import type { Fault } from "./fault.ts";
import { planGraph } from "./pipeline.ts";
import { type Report, totalWrites } from "./report.ts";
import { loadedArticle } from "./stages/articles.ts";
import { type Corpus, readCorpus } from "./stages/corpus.ts";
import { type LoadOutcome, loadGraph } from "./stages/load.ts";
import { readTexts } from "./stages/read.ts";
import { verifyGraph } from "./verify.ts";

export type Command =
  /** Renews the shipped corpus; `paths` are loaded beside it (`SILSILA_ARTICLES`). `rebuild` trusts nothing that stands there. */
  | { readonly name: "seed"; readonly paths: readonly string[]; readonly rebuild: boolean }
  | { readonly name: "load"; readonly paths: readonly string[] }
  | { readonly name: "unload"; readonly articles: readonly string[] }
  | { readonly name: "verify" }
  | { readonly name: "hash" };

export interface Setting {
  /** Folder of `lexicon/`, `corpus/` and `annotations/`. */
  readonly dataFolder: string;
  /** Who we are, for another run that finds the lock taken. */
  readonly holder: string;
  /** Milliseconds to wait for another run. */
  readonly lockWait: number;
}

/** Kinds of files that are articles so far. */
const ARTICLE_FILES = [".txt", ".md"];

/** Runs a command against the graph. Throws SeedLockedError, LockLostError and the database's AppError; input never throws. */
export async function runCommand(command: Command, setting: Setting, effects: LoadEffects): Promise<Report> {
  const since = effects.now();
  const base = { command: command.name, faults: [], graphFaults: [], notes: [] };
  const { source } = effects.database;
  switch (command.name) {
    case "hash": {
      const { hash } = await hashGraph(source);
      return { ...base, hash, milliseconds: effects.now() - since };
    }
    case "verify": {
      const { graph, faults } = await verifyGraph(source);
      const milliseconds = effects.now() - since;
      return { ...base, graphFaults: faults, ...figures(graph), milliseconds };
    }
    case "seed":
    case "load":
    case "unload":
      return change(command, setting, effects);
  }
}

type Change = Extract<Command, { name: "seed" | "load" | "unload" }>;

/** Every change is one: choose the texts, plan the graph, bring it to the plan. */
async function change(command: Change, setting: Setting, effects: LoadEffects): Promise<Report> {
  const since = effects.now();
  const { progress } = effects;
  const corpus = await readCorpus(effects.files, setting.dataFolder);
  progress.line(`read ${corpus.stories.size} stories and ${corpus.lexicon.entities.size} entities`);
  const lock = await effects.database.lock({
    holder: setting.holder,
    waitMs: setting.lockWait,
    onWait: (holder) => progress.line(`waiting for another run (${holder})`),
  });
  try {
    await lock.writer.ensureSchema();
    const stored = await loadedArticles(effects);
    const choice = await chooseTexts(command, corpus, stored, effects);
    const plan = planGraph(corpus, choice.articles);
    progress.line(`planned ${plan.articles.length} articles`);
    const rebuild = command.name === "seed" && command.rebuild;
    const task = { plan, corpusHash: corpus.hash, unloaded: choice.unloaded, rebuild };
    const outcome = await loadGraph(task, effects, lock.writer);
    const faults = [...choice.faults, ...plan.faults];
    await lock.writer.recordRun({
      command: command.name,
      startedAt: new Date(since).toISOString(),
      endedAt: new Date(effects.now()).toISOString(),
      writes: totalWrites(outcome.writes),
      faults: faults.length,
      graphHash: outcome.graph.hash,
    });
    const notes = [...choice.notes, ...plan.notes];
    return changeReport(command.name, { faults, notes, outcome, milliseconds: effects.now() - since });
  } finally {
    await lock.release();
  }
}

interface Done {
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
  readonly outcome: LoadOutcome;
  readonly milliseconds: number;
}

function changeReport(command: string, { faults, notes, outcome, milliseconds }: Done): Report {
  return { command, faults, graphFaults: [], notes, ...figures(outcome.graph), writes: outcome.writes, milliseconds };
}

function figures({ hash, counts, relationsByPredicate }: LoadOutcome["graph"]) {
  return { hash, counts, relationsByPredicate };
}

/** What was loaded beside the shipped corpus, as the database keeps it. */
async function loadedArticles({ database }: LoadEffects): Promise<Map<string, StoredArticle>> {
  const loaded = new Map<string, StoredArticle>();
  for await (const page of database.source.articles())
    for (const { article } of page) if (article.kind !== "digest") loaded.set(article.id, article);
  return loaded;
}

interface Choice {
  readonly articles: readonly StoredArticle[];
  readonly unloaded: ReadonlySet<string>;
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
}

async function chooseTexts(
  command: Change,
  corpus: Corpus,
  stored: ReadonlyMap<string, StoredArticle>,
  effects: LoadEffects,
): Promise<Choice> {
  if (command.name === "unload") return withoutArticles(command.articles, corpus, stored);
  const read = await readTexts(effects.files, command.paths, ARTICLE_FILES);
  const faults: Fault[] = [...read.faults];
  const notes = read.passedOver.map((file) => `${file}: passed over, not a kind of file that is read`);
  const articles = new Map(stored);
  const from = new Map<string, string>();
  for (const file of read.texts) {
    const article = loadedArticle(file, corpus);
    if (!("id" in article)) {
      faults.push(...article);
      continue;
    }
    const other = from.get(article.id);
    if (other === undefined) {
      from.set(article.id, file.file);
      articles.set(article.id, article);
    } else if (articles.get(article.id)?.sha256 === article.sha256)
      notes.push(`${file.file}: the same text as ${other}; counted once`);
    else faults.push({ file: file.file, reason: `its story ${article.id} is told in ${other} already` });
  }
  return { articles: [...articles.values()], unloaded: new Set(), faults, notes };
}

function withoutArticles(ids: readonly string[], corpus: Corpus, stored: ReadonlyMap<string, StoredArticle>): Choice {
  const faults: Fault[] = [];
  const unloaded = new Set<string>();
  for (const id of ids) {
    if (stored.has(id)) unloaded.add(id);
    else if (corpus.stories.has(id))
      faults.push({ file: id, reason: "our own digest stands here; only loaded articles can be unloaded" });
    else faults.push({ file: id, reason: "no loaded article has this id" });
  }
  const articles = [...stored.values()].filter(({ id }) => !unloaded.has(id));
  return { articles, unloaded, faults, notes: [] };
}
