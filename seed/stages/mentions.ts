import { type ArticleId, entityId } from "#contract/ids.ts";
import type { Mention } from "#contract/model.ts";
import type { AnchoredEnd } from "./anchors.ts";
import type { NameMatch, NameMatcher } from "./name-matcher.ts";

interface Spotted {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly kind: Mention["kind"];
}

/**
 * The mentions of a text: names that the matcher finds, and the spans that reviewed facts give for their ends. Mentions may
 * stand inside one another, they never cross; where a name and a reviewed span cover the same, the review decides.
 */
export function findMentions(
  article: { readonly id: ArticleId; readonly text: string },
  matcher: NameMatcher,
  ends: readonly AnchoredEnd[],
): Mention[] {
  const { id, text } = article;
  const reviewed = withoutCrossings(distinct(ends));
  const names = matcher
    .find(text)
    .filter((name) => reviewed.every((span) => !conflicts(name, span)))
    .map((name): Spotted => ({ ...name, kind: "name" }));
  return [...reviewed, ...names].sort(byPlace).map(({ start, end, entity, kind }) => ({
    articleId: id,
    entityId: entityId.parse(entity),
    surface: text.slice(start, end),
    start,
    end,
    kind,
  }));
}

/** A name gives way to a reviewed span that it equals or crosses, and to a reviewed name that lies inside it or around it. */
function conflicts(name: NameMatch, span: Spotted): boolean {
  if (!overlaps(name, span)) return false;
  return crosses(name, span) || (name.start === span.start && name.end === span.end) || span.kind === "name";
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function crosses(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  const [first, second] = a.start < b.start || (a.start === b.start && a.end > b.end) ? [a, b] : [b, a];
  return overlaps(first, second) && second.end > first.end && second.start > first.start;
}

/** One of each span and entity: several facts share their ends. A name outranks a descriptor, that an anaphor. */
function distinct(ends: readonly AnchoredEnd[]): Spotted[] {
  const rank = { name: 0, descriptor: 1, anaphor: 2 };
  const found = new Map<string, Spotted>();
  for (const end of ends) {
    const key = `${end.start} ${end.end} ${end.entity}`;
    const known = found.get(key);
    if (known === undefined || rank[end.kind] < rank[known.kind]) found.set(key, end);
  }
  return [...found.values()].sort(byPlace);
}

/** Of two spans that cross, the later one goes. */
function withoutCrossings(spans: readonly Spotted[]): Spotted[] {
  const kept: Spotted[] = [];
  for (const span of spans) {
    // Sorted by start: only spans that still reach over this one's start can cross it.
    if (!kept.some((other) => other.end > span.start && crosses(other, span))) kept.push(span);
  }
  return kept;
}

function byPlace(a: Spotted, b: Spotted): number {
  return a.start - b.start || a.end - b.end || (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0);
}
