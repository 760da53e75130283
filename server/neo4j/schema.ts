/** Constraints and indexes, made from the ontology. Each statement is safe to send again. */
import type { Driver } from "neo4j-driver";
import { PREDICATE_NAMES } from "#contract/ontology.ts";

/** Names of the full-text indexes; queries refer to them by these constants. */
export const ENTITY_SEARCH_INDEX = "entitySearch";
export const ARTICLE_SEARCH_INDEX = "articleSearch";

export function schemaStatements(): string[] {
  const unique = (label: string, property: string) =>
    `CREATE CONSTRAINT ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`;
  return [
    unique("Entity", "id"),
    unique("Article", "id"),
    unique("Claim", "id"),
    // What a tracer that reads only around its request looks up: subsidiaries, and who is in a country.
    "CREATE INDEX entity_parent IF NOT EXISTS FOR (e:Entity) ON (e.parent)",
    "CREATE INDEX entity_country IF NOT EXISTS FOR (e:Entity) ON (e.country)",
    "CREATE INDEX claim_article IF NOT EXISTS FOR (c:Claim) ON (c.articleId)",
    "CREATE INDEX claim_subject IF NOT EXISTS FOR (c:Claim) ON (c.subject)",
    "CREATE INDEX claim_object IF NOT EXISTS FOR (c:Claim) ON (c.object)",
    // What is claimed of one thing and another: a firm may have thousands of claims, a pair has few.
    "CREATE INDEX claim_ends IF NOT EXISTS FOR (c:Claim) ON (c.subject, c.object)",
    // With these three, a search for an entity in any role is a union of index seeks.
    "CREATE INDEX claim_item IF NOT EXISTS FOR (c:Claim) ON (c.item)",
    "CREATE INDEX claim_addressee IF NOT EXISTS FOR (c:Claim) ON (c.addressee)",
    "CREATE INDEX claim_destination IF NOT EXISTS FOR (c:Claim) ON (c.destination)",
    "CREATE INDEX claim_predicate IF NOT EXISTS FOR (c:Claim) ON (c.predicate)",
    "CREATE INDEX claim_date IF NOT EXISTS FOR (c:Claim) ON (c.date)",
    // Our own search key is folded already, so the analyzer only splits words.
    `CREATE FULLTEXT INDEX ${ENTITY_SEARCH_INDEX} IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchKey] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-no-stop-words'}}`,
    `CREATE FULLTEXT INDEX ${ARTICLE_SEARCH_INDEX} IF NOT EXISTS FOR (n:Article) ON EACH [n.searchKey] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-no-stop-words'}}`,
    ...PREDICATE_NAMES.map(
      (name) => `CREATE INDEX relation_${name.toLowerCase()} IF NOT EXISTS FOR ()-[r:${name}]-() ON (r.id)`,
    ),
  ];
}

/** Creates what is missing and waits until it is online. One statement a transaction, as Neo4j asks of schema changes. */
export async function ensureSchema(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database });
  try {
    for (const statement of schemaStatements()) await session.run(statement);
    await session.run("CALL db.awaitIndexes(60)");
  } finally {
    await session.close();
  }
}
