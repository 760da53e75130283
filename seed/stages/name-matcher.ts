/** Finds names in folded text: longest match at word bounds, attached particles left outside (DESIGN §8). */
import { fold } from "#text/fold.ts";
import { originalSpan } from "#text/offset-map.ts";
import { canCarryParticle, cutOf, isElided, readParticles } from "#text/particles.ts";
import type { MatchName } from "./lexicon.ts";
import { NameTrie } from "./name-trie.ts";

export interface NameMatch {
  /** UTF-16 offsets in the original text, particles outside, the article inside where it belongs to the name. */
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

/** A name that two entities bear: texts mean the first. */
export interface SharedName {
  readonly name: string;
  readonly entity: string;
  readonly other: string;
}

const ROOT = 0;
const ALEF = 0x627;
const SPACE = 0x20;
const NEWLINE = 0x0a;
const SMALL_S = 0x73;
/** Between the words of a name there may be this many separators (`RTX – Pro`), with one line break among them. */
const MAX_SEPARATORS = 3;
/** After a particle, shorter names are chance: و + تي. */
const SHORTEST_AFTER_PARTICLE = 3;
const SEPARATOR = /[\s\-_'\u2010-\u2015\u2019]/;
const WORD = /[\p{L}\p{N}]/u;
const ARABIC = /\p{Script=Arabic}/u;

/** Kinds of a UTF-16 unit of folded text. Surrogates count as letters: half a character is never a bound. */
const OTHER = 0;
const SEPARATES = 1;
const LATIN = 2;
const DIGIT = 3;
const ARABIC_LETTER = 4;
const kinds = new Uint8Array(0x10000).fill(0xff);

function kindOf(unit: number): number {
  const known = kinds[unit] ?? OTHER;
  if (known !== 0xff) return known;
  const char = String.fromCharCode(unit);
  const isSurrogate = unit >= 0xd800 && unit < 0xe000;
  let kind = OTHER;
  if (SEPARATOR.test(char)) kind = SEPARATES;
  else if (/\p{N}/u.test(char)) kind = DIGIT;
  else if (WORD.test(char) || isSurrogate) kind = ARABIC.test(char) ? ARABIC_LETTER : LATIN;
  kinds[unit] = kind;
  return kind;
}

/** Is there a word bound between two neighbours? Where the script changes there is one: وAnthropic, H20من. */
function isBound(before: number, after: number): boolean {
  if (before < LATIN || after < LATIN) return true;
  return (before === ARABIC_LETTER) !== (after === ARABIC_LETTER);
}

/** The form in which names stand in the trie: folded, separators as one space. Empty where too little is left to look for. */
export function nameForm(name: string): string {
  const form = fold(name)
    .folded.replace(/[\s\-_'\u2010-\u2015\u2019]+/g, " ")
    .trim();
  return (form.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2 ? form : "";
}

interface Found {
  /** Bounds in the folded text. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

export class NameMatcher {
  private readonly trie = new NameTrie();
  private readonly entities: string[] = [];
  private readonly readings: number[] = [];
  /** Where names with an article go on after ل has taken its alef. */
  private readonly afterAlef: number | null;
  /** Names that a later entity lost to an earlier one. */
  readonly shared: readonly SharedName[];

  /** Where several entities bear one name, the first in the list has it. */
  constructor(names: readonly MatchName[]) {
    const indexes = new Map<string, number>();
    const shared: SharedName[] = [];
    for (const { name, entity } of names) {
      const form = nameForm(name);
      if (form === "") continue;
      const index = indexes.get(entity) ?? this.entities.push(entity) - 1;
      indexes.set(entity, index);
      const holder = this.entities[this.trie.add(form, index)];
      if (holder !== undefined && holder !== entity) shared.push({ name, entity: holder, other: entity });
    }
    this.shared = shared;
    this.afterAlef = this.trie.next(ROOT, ALEF);
  }

  /** All matches in order, none overlapping another: at each place the longest, then the text goes on after it. */
  find(text: string): NameMatch[] {
    const map = fold(text);
    const { folded } = map;
    const matches: NameMatch[] = [];
    let before = OTHER;
    for (let index = 0; index < folded.length; index++) {
      const kind = kindOf(folded.charCodeAt(index));
      const startsWord = kind >= LATIN && isBound(before, kind);
      before = kind;
      if (!startsWord) continue;
      const found = this.findAt(folded, index);
      const span = found === null ? null : originalSpan(text, map, found.start, found.end);
      const entity = found === null ? undefined : this.entities[found.value];
      if (found === null || span === null || entity === undefined) continue;
      matches.push({ ...span, entity });
      index = found.end - 1;
      before = kindOf(folded.charCodeAt(index));
    }
    return matches;
  }

  /** The match of a word that reaches furthest; of those, the one that leaves most of the word inside. */
  private findAt(folded: string, start: number): Found | null {
    let best = this.walk(folded, start, ROOT, 0);
    if (!canCarryParticle(folded.charCodeAt(start))) return best;
    let end = start;
    while (end < folded.length && kindOf(folded.charCodeAt(end)) === ARABIC_LETTER) end++;
    // A particle may also stand before a Latin name: the reading then needs something of it.
    for (let more = 0; more < 2 && end < folded.length && kindOf(folded.charCodeAt(end)) >= LATIN; more++) end++;
    readParticles(folded, start, end, this.readings);
    for (const reading of this.readings) {
      const node = isElided(reading) ? this.afterAlef : ROOT;
      const found = node === null ? null : this.walk(folded, start + cutOf(reading), node, SHORTEST_AFTER_PARTICLE);
      if (found === null) continue;
      if (best === null || found.end > best.end || (found.end === best.end && found.start < best.start)) best = found;
    }
    return best;
  }

  private walk(folded: string, start: number, from: number, shortest: number): Found | null {
    let best: Found | null = null;
    let node: number | null = from;
    for (let index = start; index < folded.length; ) {
      const unit = folded.charCodeAt(index);
      if (kindOf(unit) === SEPARATES) {
        const after = skipSeparators(folded, index);
        if (after === null) return best;
        node = this.trie.next(node, SPACE);
        index = after;
      } else {
        node = this.trie.next(node, unit);
        index++;
      }
      if (node === null) return best;
      const value = this.trie.at(node);
      if (value !== null && index - start >= shortest && endsWord(folded, index)) best = { start, end: index, value };
    }
    return best;
  }
}

/** The index after a run of separators that may stand inside a name, or null. */
function skipSeparators(folded: string, start: number): number | null {
  let index = start;
  let breaks = 0;
  while (index < folded.length && kindOf(folded.charCodeAt(index)) === SEPARATES) {
    if (folded.charCodeAt(index) === NEWLINE) breaks++;
    index++;
    if (index - start > MAX_SEPARATORS || breaks > 1) return null;
  }
  return index;
}

/** Does a word end before `index`? The plural of a model number counts: "H20s". */
function endsWord(folded: string, index: number): boolean {
  if (index >= folded.length) return true;
  const last = kindOf(folded.charCodeAt(index - 1));
  const next = folded.charCodeAt(index);
  if (isBound(last, kindOf(next))) return true;
  if (last !== DIGIT || next !== SMALL_S) return false;
  return index + 1 >= folded.length || isBound(LATIN, kindOf(folded.charCodeAt(index + 1)));
}
