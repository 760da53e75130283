/** An honest empty answer: the next wider searches, tried and not guessed (DESIGN §5, "Absence"). */
import type { Bilingual } from "#contract/bilingual.ts";
import { MAX_HOPS } from "#contract/query-parts.ts";
import type { WiderSearch } from "#contract/trace.ts";
import type { TraceFilters } from "./trace-request.ts";

/** A search that might find more: `params` are query parameters to set, null takes one away. */
export interface WiderCandidate {
  readonly label: Bilingual;
  readonly params: Readonly<Record<string, string | null>>;
}

/** Counts the paths (any that would be listed, up to the limit) of the request changed by `params`. */
export type RunWider = (params: WiderCandidate["params"]) => number;

/** How many are offered at most. */
const OFFERED = 3;

/** Between two entities: any relation, in any direction. It is never supply, and the label says so. */
export const AS_CONNECTIONS: WiderCandidate = {
  label: { ar: "أي صلة بينهما، في أي اتجاه، وليست توريدًا", en: "any connection between them, which is not supply" },
  params: { mode: "connections" },
};

/** The same entity, searched the other way. */
export function otherWay(direction: "upstream" | "downstream"): WiderCandidate {
  return direction === "upstream"
    ? {
        label: { ar: "ما يخرج منه بدل ما يصل إليه", en: "what leaves it, not what reaches it" },
        params: { direction: "downstream" },
      }
    : {
        label: { ar: "ما يصل إليه بدل ما يخرج منه", en: "what reaches it, not what leaves it" },
        params: { direction: "upstream" },
      };
}

/**
 * The wider searches that find something, nearest to the request first, at most three. Each lifts one restriction; only
 * where no single one helps are they lifted together. `more` are tried last, after all of these.
 */
export function widerSearches(
  request: TraceFilters,
  run: RunWider,
  more: readonly WiderCandidate[] = [],
): WiderSearch[] {
  const single = candidates(request);
  const found = firstFinding(single, run, OFFERED);
  if (found.length === 0 && single.length > 1) found.push(...firstFinding([together(single)], run, 1));
  return [...found, ...firstFinding(more, run, OFFERED - found.length)];
}

function firstFinding(all: readonly WiderCandidate[], run: RunWider, wanted: number): WiderSearch[] {
  const found: WiderSearch[] = [];
  let hopsFound = false;
  for (const { label, params } of all) {
    if (found.length >= wanted) break;
    // Of the growing numbers of hops the smallest that finds something is enough.
    const growsHops = Object.keys(params).join() === "maxHops";
    if (growsHops && hopsFound) continue;
    const paths = run(params);
    if (paths === 0) continue;
    hopsFound ||= growsHops;
    found.push({ label, params: { ...params }, paths });
  }
  return found;
}

function candidates(request: TraceFilters): WiderCandidate[] {
  const hops = Array.from({ length: Math.max(0, MAX_HOPS - request.maxHops) }, (_, index) =>
    withHops(request.maxHops + index + 1),
  );
  const lifted: [boolean, WiderCandidate][] = [
    [!request.implied, IMPLIED],
    [!request.firmLevel, FIRM_LEVEL],
    [request.item !== null, lift("item", { ar: "أيًّا كانت البضاعة", en: "whatever the goods" })],
    [
      request.predicates !== null,
      lift("predicates", { ar: "كل علاقة تنقل بضاعة", en: "every relation that moves goods" }),
    ],
    [request.without.length > 0, lift("without", { ar: "من غير إزالة أحد", en: "with no one taken away" })],
    [request.policiesOff.length > 0, lift("policiesOff", { ar: "مع كل القيود", en: "with every policy on" })],
    [request.asOf !== null, lift("asOf", { ar: "في تاريخ أحدث دليل", en: "on the date of the newest evidence" })],
    [request.knownBy !== null, lift("knownBy", { ar: "أيًّا كان تاريخ النشر", en: "whenever it was printed" })],
  ];
  return [...hops, ...lifted.filter(([differs]) => differs).map(([, candidate]) => candidate)];
}

const IMPLIED: WiderCandidate = {
  label: { ar: "مع منشأ البضاعة حيث لم يُذكر البائع", en: "with the origin of goods where the seller is not stated" },
  params: { implied: "true" },
};

const FIRM_LEVEL: WiderCandidate = {
  label: { ar: "مع وصلات على مستوى الشركة", en: "with links at the level of the firm" },
  params: { firmLevel: "true" },
};

function withHops(hops: number): WiderCandidate {
  return {
    label: { ar: hops === 2 ? "حتى خطوتين" : `حتى ${hops} خطوات`, en: `up to ${hops} hops` },
    params: { maxHops: String(hops) },
  };
}

function lift(param: string, label: Bilingual): WiderCandidate {
  return { label, params: { [param]: null } };
}

function together(all: readonly WiderCandidate[]): WiderCandidate {
  return {
    label: { ar: "من غير أي تضييق", en: "with nothing narrowed" },
    params: Object.assign({}, ...all.map(({ params }) => params)),
  };
}
