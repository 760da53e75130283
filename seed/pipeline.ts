/** Read → boilerplate → mentions → claims → resolve: from texts to what the graph should hold. Pure. */
import { foldForSearch } from "#text/fold.ts";
import { stripParticles } from "#text/particles.ts";
import { searchKeys } from "#text/search-key.ts";
import { canonicalJson } from "../server/neo4j/canonical-json.ts";
import type { ArticlePackage, EntityRow, StoredArticle } from "../server/neo4j/graph-store.ts";
import type { Fault } from "./fault.ts";
import { digestArticle, originalArticle, orphanArticle, unknownOutlets } from "./stages/articles.ts";
import { type ClaimSource, reviewedFacts } from "./stages/claims.ts";
import { type Corpus, PIPELINE_VERSION, sortFaults } from "./stages/corpus.ts";
import { byMeaning } from "./stages/lexicon.ts";
import { findMentions } from "./stages/mentions.ts";
import { NameMatcher } from "./stages/name-matcher.ts";
import { sha256 } from "./stages/read.ts";

export interface PlannedGraph {
  /** In the order of their ids. Their degree is not known before the relations are. */
  readonly entities: readonly Omit<EntityRow, "degree">[];
  /** In the order of their ids. */
  readonly articles: readonly ArticlePackage[];
  readonly faults: readonly Fault[];
  /** What the user should know and that is no fault. */
  readonly notes: readonly string[];
}

/** What the graph should hold, given the shipped corpus and the articles that were loaded beside it. */
export function planGraph(corpus: Corpus, loaded: readonly StoredArticle[]): PlannedGraph {
  const { entities, names } = corpus.lexicon;
  const faults: Fault[] = [...corpus.faults];
  const notes: string[] = [];
  const matcher = new NameMatcher(names.toSorted(byMeaning(entities)));
  for (const { name, entity, other } of matcher.shared)
    notes.push(`the name ${name} is borne by ${entity} and ${other}; texts are taken to mean ${entity}`);
  const claimSource = reviewedFacts((story) => corpus.stories.get(story)?.facts ?? [], entities);
  const articles = chooseArticles(corpus, loaded, notes);
  for (const { file, head } of corpus.stories.values())
    for (const outlet of unknownOutlets(head, entities))
      faults.push({ file, line: 1, reason: `citedOutlets names no entity: ${outlet}` });
  const packages = articles.map((article) => packArticle(article, matcher, claimSource, faults, notes));
  return {
    entities: [...entities.values()].map((entity) => ({
      entity,
      searchKey: searchKeys([entity.nameEn, entity.nameAr, ...entity.aliases.map(({ name }) => name)]),
    })),
    articles: packages,
    faults: sortFaults(faults),
    notes,
  };
}

/** One article a story: its original where one is loaded, else our digest; and the user's own articles. */
function chooseArticles(corpus: Corpus, loaded: readonly StoredArticle[], notes: string[]): StoredArticle[] {
  const { entities } = corpus.lexicon;
  const chosen = new Map<string, StoredArticle>();
  for (const story of corpus.stories.values()) chosen.set(story.id, digestArticle(story, entities));
  for (const article of loaded) {
    const story = corpus.originals.get(article.sha256);
    if (story !== undefined) chosen.set(story.id, originalArticle(story, article.text, entities));
    else if (article.kind === "original" || corpus.stories.has(article.id)) {
      // A digest that was refused may be the one that names this text: leave it as it stands until that is mended.
      if (corpus.faults.length > 0) continue;
      const orphan = orphanArticle(article);
      notes.push(`${article.id}: no story names this text as its original any more; it stays as ${orphan.id}`);
      chosen.set(orphan.id, orphan);
    } else chosen.set(article.id, article);
  }
  return [...chosen.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function packArticle(
  article: StoredArticle,
  matcher: NameMatcher,
  claimSource: ClaimSource,
  faults: Fault[],
  notes: string[],
): ArticlePackage {
  const found = claimSource.find(article);
  faults.push(...found.faults);
  const mentions = findMentions(article, matcher, found.ends);
  if (article.kind === "user") notes.push(`${article.id}: ${mentions.length} mentions found; claims await review`);
  if (found.unanchored.length > 0)
    notes.push(`${article.id}: facts without an anchor in the ${article.kind}: ${found.unanchored.join(", ")}`);
  const content = { article, mentions, claims: found.claims, searchKey: articleSearchKey(article) };
  return { ...content, inputHash: sha256(canonicalJson(content)), pipelineVersion: PIPELINE_VERSION };
}

/** Title and text folded, and each word once more without its particles, so that الرقائق finds بالرقائق. */
function articleSearchKey({ title, text }: StoredArticle): string {
  const folded = foldForSearch(`${title}\n${text}`);
  const stripped = new Set<string>();
  for (const word of new Set(folded.split(" "))) for (const rest of stripParticles(word)) stripped.add(rest);
  return `${folded}\n${[...stripped].join(" ")}`;
}
