import { foldForSearch } from "./fold.ts";
import { stripParticles } from "./particles.ts";
import { skeleton, spelledInitials } from "./skeleton.ts";
import { allowedTypos, typoDistance } from "./typo-distance.ts";

export interface LexicalScore {
  readonly match: "exact" | "prefix" | "word" | "fuzzy";
  /** 0–1; every exact match is above every prefix, these above every word, these above every fuzzy match. */
  readonly score: number;
}

/**
 * How well a query names something, or null where it does not. Both are folded first; attached particles of the query's
 * first word may be taken off at a small loss, and writings in the other script meet by initials and skeleton.
 */
export function lexicalScore(query: string, name: string): LexicalScore | null {
  const asked = foldForSearch(query);
  const folded = foldForSearch(name);
  if (asked === "" || folded === "") return null;
  let best: LexicalScore | null = null;
  for (const [index, reading] of readings(asked).entries()) {
    const found = scoreReading(reading, folded);
    if (found === null) continue;
    const score = found.score - Math.min(index, 5) * 0.005;
    if (best === null || score > best.score) best = { match: found.match, score };
  }
  return best ?? acrossScripts(query, name);
}

/** The query itself, then with the particles of its first word taken off, least cut first. */
function readings(asked: string): string[] {
  const space = asked.indexOf(" ");
  const first = space < 0 ? asked : asked.slice(0, space);
  const rest = space < 0 ? "" : asked.slice(space);
  return [asked, ...stripParticles(first).map((word) => word + rest)];
}

function scoreReading(asked: string, name: string): LexicalScore | null {
  const compactAsked = asked.replaceAll(" ", "");
  const compactName = name.replaceAll(" ", "");
  if (asked === name) return { match: "exact", score: 1 };
  if (compactAsked === compactName || spelledInitials(name) === compactAsked || spelledInitials(asked) === compactName)
    return { match: "exact", score: 0.96 };
  const share = compactAsked.length / Math.max(compactName.length, compactAsked.length);
  if (name.startsWith(asked)) return { match: "prefix", score: 0.8 + 0.1 * share };
  if (compactName.startsWith(compactAsked)) return { match: "prefix", score: 0.78 + 0.1 * share };
  if (` ${name}`.includes(` ${asked}`)) return { match: "word", score: 0.6 + 0.1 * share };
  if (asked.length >= 2 && strippedWords(name).some((word) => word.startsWith(compactAsked)))
    return { match: "word", score: 0.58 + 0.1 * share };
  return typoScore(compactAsked, compactName, name);
}

/** Words of a name without their article: اتصالات finds المصرية للاتصالات. */
function strippedWords(name: string): string[] {
  return name.split(" ").flatMap(stripParticles);
}

function typoScore(asked: string, compactName: string, name: string): LexicalScore | null {
  const limit = allowedTypos(asked.length);
  if (limit === 0) return null;
  const whole = typoDistance(asked, compactName, limit);
  if (whole !== null) return { match: "fuzzy", score: 0.5 - 0.1 * whole };
  const words = [...name.split(" "), ...strippedWords(name)];
  let least: number | null = null;
  for (const word of words) {
    const distance = typoDistance(asked, word, limit);
    if (distance !== null && (least === null || distance < least)) least = distance;
  }
  return least === null ? null : { match: "fuzzy", score: 0.4 - 0.1 * least };
}

function acrossScripts(query: string, name: string): LexicalScore | null {
  const asked = skeleton(query);
  return asked !== null && asked === skeleton(name) ? { match: "fuzzy", score: 0.25 } : null;
}
