import type { Relation } from "#contract/model.ts";
import type { Predicate } from "#contract/ontology.ts";
import type { GraphReader, ReadQuery } from "../queries/query.ts";
import type { TraceArticle, TraceClaim, TraceEntity, TraceRelation } from "../queries/rows/trace-row.ts";
import {
  type ClaimRole,
  traceArticlesById,
  traceChildrenOf,
  traceClaimsAt,
  traceEntitiesById,
  traceGroupsLocatedIn,
  traceGroupsOfCountries,
  traceRelationsAt,
  traceRelationsById,
} from "../queries/trace-neighborhood.ts";
import type { TraceRows } from "../trace/trace-rows.ts";

/** Ids a query: what a first trial found quickest. */
const BATCH = 2_000;
/** Rows that one query brings at most. */
const MOST_ROWS = 50_000;
/** Relations gathered in all: beyond it the search says that it gave up. */
const BUDGET = 300_000;

/** Collects rows around entities, each question once. */
export class TraceRowBag {
  readonly relations = new Map<string, TraceRelation>();
  readonly entities = new Map<string, TraceEntity>();
  readonly claims = new Map<string, TraceClaim>();
  readonly #articles = new Map<string, TraceArticle>();
  readonly #ends: Readonly<Record<ClaimRole, Map<string, TraceRelation[]>>> = {
    subject: new Map(),
    object: new Map(),
    item: new Map(),
  };
  readonly #children = new Map<string, TraceEntity[]>();
  readonly #asked = new Set<string>();
  readonly #reader: GraphReader;
  /** Something was cut: there may be more than what is here. */
  cut = false;

  /** `base`: what was collected before, left as it is. */
  constructor(reader: GraphReader, base?: TraceRowBag) {
    this.#reader = reader;
    if (base === undefined) return;
    for (const row of base.relations.values()) this.#addRelation(row);
    for (const row of base.entities.values()) this.#addEntity(row);
    for (const [id, row] of base.claims) this.claims.set(id, row);
    for (const question of base.#asked) this.#asked.add(question);
    this.cut = base.cut;
  }

  /** The relations of these predicates at the entities, with their claims and the entities at their other ends. */
  async relationsAt(
    role: ClaimRole,
    ids: Iterable<string>,
    predicates: readonly Predicate[],
  ): Promise<TraceRelation[]> {
    const wanted = new Set(ids);
    const named: string[] = [];
    for (const batch of this.#fresh(`${role} ${predicates.join()}`, wanted)) {
      const [relations, claims] = await Promise.all([
        role === "item" ? [] : this.#read(traceRelationsAt(role, batch, predicates, MOST_ROWS)),
        this.#read(traceClaimsAt(role, batch, predicates, MOST_ROWS)),
      ]);
      for (const claim of claims) this.claims.set(claim.id, claim);
      for (const relation of role === "item" ? await this.#relationsOf(claims) : relations) {
        this.#addRelation(relation);
        named.push(...endsOf(relation));
      }
    }
    await this.know(named);
    return [...wanted].flatMap((id) =>
      (this.#ends[role].get(id) ?? []).filter(({ predicate }) => predicates.includes(predicate)),
    );
  }

  #addRelation(row: TraceRelation): void {
    if (this.relations.has(row.id)) return;
    this.relations.set(row.id, row);
    for (const role of ["subject", "object", "item"] as const) {
      const id = row[role];
      if (id !== null) add(this.#ends[role], id, row);
    }
  }

  #addEntity(row: TraceEntity): void {
    if (this.entities.has(row.id)) return;
    this.entities.set(row.id, row);
    if (row.parent !== null) add(this.#children, row.parent, row);
  }

  /** These relations, with their claims and ends. */
  async theseRelations(wanted: readonly Relation[]): Promise<void> {
    const predicates = [...new Set(wanted.map(({ predicate }) => predicate))];
    for (const predicate of predicates) {
      const ids = wanted.filter((each) => each.predicate === predicate).map(({ id }) => id);
      for (const row of await this.#read(traceRelationsById(predicate, ids))) this.#addRelation(row);
    }
    const subjects = [...new Set(wanted.map(({ subject }) => subject))];
    // Claims on other relations of the same subjects are dropped at the end.
    const claims =
      wanted.length === 0 ? [] : await this.#read(traceClaimsAt("subject", subjects, predicates, MOST_ROWS));
    for (const claim of claims) this.claims.set(claim.id, claim);
    await this.know(wanted.flatMap(endsOf));
  }

  /** The relations that goods are the item of are found by their claims: those have an index on it. */
  async #relationsOf(claims: readonly TraceClaim[]): Promise<TraceRelation[]> {
    const byPredicate = new Map<Predicate, Set<string>>();
    for (const { subject, predicate, object, item } of claims) {
      const id = [subject, predicate, object, ...(item === null ? [] : [item])].join(":");
      byPredicate.set(predicate, (byPredicate.get(predicate) ?? new Set()).add(id));
    }
    const found: TraceRelation[] = [];
    for (const [predicate, ids] of byPredicate)
      found.push(...(await this.#read(traceRelationsById(predicate, [...ids]))));
    return found;
  }

  /** Entities by id, with their reference parents and countries. */
  async know(ids: Iterable<string>): Promise<void> {
    for (let wanted = [...ids]; wanted.length > 0; ) {
      const rows: TraceEntity[] = [];
      for (const batch of this.#fresh("entity", wanted)) rows.push(...(await this.#read(traceEntitiesById(batch))));
      for (const row of rows) this.#addEntity(row);
      wanted = rows.flatMap(({ parent, country }) => [parent, country].filter((each) => each !== null));
    }
  }

  /** Entities whose reference parent is one of these. */
  async childrenOf(ids: Iterable<string>): Promise<TraceEntity[]> {
    const wanted = new Set(ids);
    const found: TraceEntity[] = [];
    for (const batch of this.#fresh("children", wanted)) {
      found.push(...(await this.#read(traceChildrenOf(batch, MOST_ROWS))));
    }
    await this.know(found.map(({ id }) => id));
    return [...wanted].flatMap((id) => this.#children.get(id) ?? []);
  }

  /** Groups of these countries, by reference or by a text. */
  async groupsIn(countries: readonly string[]): Promise<string[]> {
    const [byReference, stated] = await Promise.all([
      this.#read(traceGroupsOfCountries(countries, MOST_ROWS)),
      this.#read(traceGroupsLocatedIn(countries, MOST_ROWS)),
    ]);
    const ids = [...byReference.map(({ id }) => id), ...stated.map(({ subject }) => subject)];
    await this.know(ids);
    return ids;
  }

  /** Everything collected, with the articles of the claims and the entities that claims name. */
  async rows(): Promise<TraceRows> {
    const claims = [...this.claims.values()].filter(({ subject, predicate, object, item }) =>
      this.relations.has([subject, predicate, object, ...(item === null ? [] : [item])].join(":")),
    );
    await this.know(
      claims.flatMap(({ attributedTo, reportedBy, deniedBy, destination, addressee }) =>
        [attributedTo, reportedBy, deniedBy, destination, addressee].filter((each) => each !== null),
      ),
    );
    for (const batch of this.#fresh(
      "article",
      claims.map(({ articleId }) => articleId),
    ))
      for (const row of await this.#read(traceArticlesById(batch))) this.#articles.set(row.id, row);
    const relations = [...this.relations.values()].filter(
      ({ subject, object }) => this.entities.has(subject) && this.entities.has(object),
    );
    return { entities: this.entities.values(), articles: this.#articles.values(), relations, claims };
  }

  /** Batches of the ids that this question was not asked for yet; none once the budget is spent. */
  *#fresh(question: string, ids: Iterable<string>): Generator<string[]> {
    const fresh = [...new Set(ids)].filter((id) => !this.#asked.has(`${question} ${id}`)).sort();
    for (let from = 0; from < fresh.length; from += BATCH) {
      if (this.relations.size > BUDGET) {
        this.cut = true;
        return;
      }
      const batch = fresh.slice(from, from + BATCH);
      for (const id of batch) this.#asked.add(`${question} ${id}`);
      yield batch;
    }
  }

  async #read<T>(query: ReadQuery<T[]>): Promise<T[]> {
    const rows = await this.#reader.read(query);
    if (rows.length >= MOST_ROWS) this.cut = true;
    return rows;
  }
}

function endsOf({ subject, object, item }: { subject: string; object: string; item: string | null }): string[] {
  return item === null ? [subject, object] : [subject, object, item];
}

function add<T>(groups: Map<string, T[]>, key: string, member: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [member]);
  else group.push(member);
}
