import { z } from "zod";
import type { Relation } from "#contract/model.ts";
import { explained } from "#contract/query-parts.ts";
import { briefQuery } from "#contract/trace.ts";
import type { BriefInput } from "../brief/brief-input.ts";
import { BRIEF_POLICY, renderBrief } from "../brief/render-brief.ts";
import { relationOf } from "../claims/derive.ts";
import { graphState } from "../queries/data-version.ts";
import { entitiesByIds } from "../queries/entities-by-ids.ts";
import type { GraphReader } from "../queries/query.ts";
import type { SourcedClaim } from "../queries/relation-claims.ts";
import { relationsByIds } from "../queries/relations-by-ids.ts";
import { sourcedClaimsBetween, sourcedClaimsByIds } from "../queries/sourced-claims.ts";
import { type BriefPath, briefPath } from "./brief-path.ts";
import { entitiesNamedBy, outletsCitedBy } from "./entities-named-by.ts";
import { noParams, readRoute } from "./read-route.ts";
import { entitiesIn } from "./trace-names.ts";

/** Claims that one brief quotes at most. */
const CLAIMS = 1_000;

export const briefRoute = readRoute({
  path: "/brief",
  summary:
    "One self-contained HTML page of the path that these relations form: drawing, sentences, sources, controls, limits",
  params: noParams,
  query: briefQuery,
  answer: z.object({ html: z.string().optional(), ...explained }),
  document: ({ relations, lang }) => ({
    "Content-Security-Policy": BRIEF_POLICY,
    "Content-Disposition": `inline; filename="${fileName(relations, lang)}"`,
  }),
  errors: ["unknown_relation"],
  afterwards: {
    ar: "رُكّب المسار من العلاقات بترتيبها، وحُسبت حالة كل خطوة وما يمسّها من قيود، ثم كُتبت الصفحة.",
    en: "The path was put together from the relations in their order, the state of each hop and the controls that touch it were worked out, and the page was written.",
  },
  async handle({ query, ...context }) {
    const { reader } = context;
    const { relations, asOf = null, knownBy, lang } = query;
    const found = await briefPath(context, { relations, asOf, knownBy: knownBy ?? null });
    const { controls, leads } = partsOf(found);
    const named = [...relations, ...controls.map(({ relation }) => relation), ...leads.map(({ relation }) => relation)];
    const known = await reader.read(relationsByIds([...new Set(named)]));
    const claims = await claimsBehind(reader, known, found);
    const ids = [...entitiesIn({ paths: [found.path], controls, leads }), ...endsOf(known), ...entitiesNamedBy(claims)];
    const outlets = outletsCitedBy(claims.map(({ article }) => article));
    const [entities, state] = await Promise.all([
      reader.read(entitiesByIds([...new Set([...ids, ...outlets])])),
      reader.read(graphState()),
    ]);
    const input: BriefInput = {
      language: lang,
      path: found.path,
      entities: entities.map(({ entity }) => entity),
      relations: known,
      claims,
      controls,
      leads,
      asOf: found.result.asOf,
      ...(knownBy === undefined ? {} : { knownBy }),
      graph: { hash: state.graphHash, dataVersion: state.dataVersion, ...found.totals },
      generatedAt: new Date().toISOString(),
    };
    return { html: renderBrief(input) };
  },
});

/** What of the search belongs to this one path: the norms that touch it, and the leads. */
function partsOf({ path, result }: BriefPath) {
  const touching = new Set(path.controls.map(({ relation }) => relation));
  return { controls: result.controls.filter(({ relation }) => touching.has(relation)), leads: result.leads };
}

/** The claims of the relations, and those that a reason names. */
async function claimsBehind(
  reader: GraphReader,
  relations: readonly Relation[],
  { path, result }: BriefPath,
): Promise<SourcedClaim[]> {
  const wanted = new Set(relations.map(({ id }) => id));
  const ends = { subjects: endsOf(relations), objects: endsOf(relations) };
  const predicates = [...new Set(relations.map(({ predicate }) => predicate))];
  const reasons = [
    path.brokenBecause,
    ...path.hops.flatMap(({ because, joinBecause }) => [because, joinBecause]),
    ...result.controls.map(({ because }) => because),
    ...result.leads.map(({ because }) => because),
  ].flatMap((because) => because?.claims ?? []);
  const [between, named] = await Promise.all([
    relations.length === 0 ? [] : reader.read(sourcedClaimsBetween({ ...ends, predicates }, CLAIMS)),
    reasons.length === 0 ? [] : reader.read(sourcedClaimsByIds(reasons)),
  ]);
  const own = between.filter((claim) => {
    const relation = relationOf(claim);
    return relation !== null && wanted.has(relation.id);
  });
  return [...new Map([...own, ...named].map((claim) => [claim.id, claim])).values()];
}

function endsOf(relations: readonly Relation[]): string[] {
  return [
    ...new Set(
      relations.flatMap(({ subject, object, item }) => (item === null ? [subject, object] : [subject, object, item])),
    ),
  ];
}

/** `silsila-nvidia-alibaba-ar.html`: from the first name of the first relation to the third of the last; safe letters only. */
function fileName(relations: unknown, lang: unknown): string {
  const ids = typeof relations === "string" ? relations.split(",") : [];
  const names = [ids.at(0)?.split(":")[0], ids.at(-1)?.split(":")[2]];
  const safe = names
    .map((name) => (name ?? "").replaceAll(/[^a-z0-9-]/g, "").slice(0, 60))
    .filter((name) => name !== "");
  return `${["silsila", ...safe, lang === "en" ? "en" : "ar"].join("-")}.html`;
}
