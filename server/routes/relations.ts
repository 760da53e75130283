import { relationAnswer, relationParams, relationQuery } from "#contract/api.ts";
import { AppError } from "#contract/errors.ts";
import type { ArticleRef } from "#contract/model.ts";
import type { ArticleSource } from "../claims/claim-source.ts";
import { relationGrade } from "../claims/grade.ts";
import { copyGroups } from "../queries/article-by-id.ts";
import { entitiesByIds } from "../queries/entities-by-ids.ts";
import type { GraphReader } from "../queries/query.ts";
import { relationById } from "../queries/relation-by-id.ts";
import { relationClaims } from "../queries/relation-claims.ts";
import { entitiesNamedBy, outletsCitedBy } from "./entities-named-by.ts";
import { readRoute } from "./read-route.ts";

const CLAIMS = 500;

export const relationRoute = readRoute({
  path: "/relations/{id}",
  summary: "One relation and every claim that it rests on, with its sentence and article",
  params: relationParams,
  query: relationQuery,
  answer: relationAnswer,
  errors: ["unknown_relation"],
  afterwards: {
    ar: "حُسب سبب الدرجة من الأقوال ومصادرها المستقلة.",
    en: "The reason of the grade was worked out from the claims and their independent sources.",
  },
  async handle({ reader, params: { id } }) {
    const relation = await reader.read(relationById(id));
    if (relation === null) throw new AppError("unknown_relation", "There is no relation with this id.");
    const claims = await reader.read(relationClaims(relation, CLAIMS));
    const articles = claims.map(({ article }) => article);
    const named = [relation.subject, relation.object, ...entitiesNamedBy(claims), ...outletsCitedBy(articles)];
    const entities = await reader.read(entitiesByIds(named));
    const byId = new Map(entities.map(({ entity }) => [String(entity.id), entity]));
    const supporting =
      relation.polarity === "positive" ? claims.filter((each) => each.polarity === "positive") : claims;
    const sources = await articlesByCopies(reader, articles);
    const { reason } = relationGrade(supporting, {
      entity: (each) => byId.get(each),
      article: (each) => sources.get(each),
    });
    const cut = relation.claims > claims.length;
    return {
      relation,
      claims,
      refs: entities.map(({ entity: { id, type, nameEn, nameAr } }) => ({ id, type, nameEn, nameAr })),
      gradeReason: reason,
      ...(cut ? { truncated: { reason: "limit", shown: claims.length, total: relation.claims } as const } : {}),
    };
  },
});

/** The articles by id, near-copies of one text in one group as the load grouped them: they count as one source. */
async function articlesByCopies(
  reader: GraphReader,
  articles: readonly ArticleRef[],
): Promise<ReadonlyMap<string, ArticleSource>> {
  const byId = new Map(articles.map((article) => [String(article.id), article]));
  const rows = byId.size < 2 ? [] : await reader.read(copyGroups([...byId.keys()]));
  const groups = new Map(rows.map((row) => [row.id, row.copyGroup]));
  return new Map(
    [...byId].map(([id, article]) => {
      const copyGroup = groups.get(id);
      return [id, copyGroup === undefined ? article : { ...article, copyGroup }];
    }),
  );
}
