import type { ArticleRef, Claim } from "#contract/model.ts";

/** Ids of every entity that the claims name, in any role. */
export function entitiesNamedBy(claims: readonly Claim[]): string[] {
  const ids = new Set<string>();
  for (const claim of claims) {
    const { subject, object, item, attributedTo, reportedBy, deniedBy, destination, addressee, baseline } = claim;
    for (const id of [subject, object, item, attributedTo, reportedBy, deniedBy, destination, addressee, baseline]) {
      if (id !== null && id !== undefined) ids.add(id);
    }
  }
  return [...ids];
}

/** Ids of the outlets that the articles cite. */
export function outletsCitedBy(articles: readonly ArticleRef[]): string[] {
  return [...new Set(articles.flatMap(({ citedOutlets }) => citedOutlets))];
}
