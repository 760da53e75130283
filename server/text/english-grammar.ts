import type { EntityType } from "#contract/ontology.ts";
import { isolate, removeBidiControls } from "./bidi.ts";

const COMMON_PLURALS =
  /(?:companies|firms|developers|designers|fabs|foundries|makers|chipmakers|operators|suppliers|manufacturers|vendors|buyers|customers|distributors|platforms|startups|start-ups|reports|banks|outlets|experts|analysts|observers|insiders|researchers|founders|policymakers|entrepreneurs|officials|executives|investors|lawmakers|regulators|authorities|agencies|countries|governments|people|sources)$/iu;
const NAMED_ONE_BY_ONE: ReadonlySet<EntityType> = new Set<EntityType>([
  "Company",
  "Organization",
  "Person",
  "Government",
  "Place",
]);
const AFTER_HEAD = / (?:\(|of |on |in |to |for |from |by |with |made |more |than |at |bound ).*$/u;

/** Does an English verb take the plural? Decided by the head noun: "Chip makers in China" do, "United States" does not. */
export function isPlural(name: string, type: EntityType): boolean {
  const head = name.replace(AFTER_HEAD, "");
  if (NAMED_ONE_BY_ONE.has(type)) return COMMON_PLURALS.test(head);
  return /[^sui']s$/u.test(head);
}

const TAKES_ARTICLE =
  /^(?:United States|United Arab Emirates|European Union|United Kingdom|Middle East|Netherlands|Philippines|White House)$|(?:government|administration|Congress|Senate)$|^US Department/u;
const COMMON_FIRST_WORD =
  /^(?:The|Older|Newer|Advanced|Next-generation|Leading|Large|Very|Analog|Semiconductors|Experts|Analysts|Observers|Industry|Insiders|Chip-industry|Press|Tier-two|Regulatory|Non-|Most|Researchers|Author|Some|Many)/u;

/** A name as it stands inside a sentence, isolated: "the United States", "older foreign machines". */
export function named(name: string, type: EntityType | undefined): string {
  const said = removeBidiControls(name);
  if (needsArticle(said, type)) return isolate(`the ${said}`);
  if (type === "Organization" || !COMMON_FIRST_WORD.test(said)) return isolate(said);
  return isolate(said.charAt(0).toLowerCase() + said.slice(1));
}

function needsArticle(name: string, type: EntityType | undefined): boolean {
  if (TAKES_ARTICLE.test(name)) return true;
  if (type !== "Policy" || isPlural(name, type)) return false;
  return !/^\S+['’]s? /u.test(name);
}

/** Raises the first letter of a sentence, which an isolate may hide. */
export function capitalised(sentence: string): string {
  return sentence.replace(/^(\u2068?)(\p{Ll})/u, (_whole, isolateStart: string, letter: string) =>
    /^\u2068?[a-z]-/u.test(sentence) ? `${isolateStart}${letter}` : `${isolateStart}${letter.toUpperCase()}`,
  );
}
