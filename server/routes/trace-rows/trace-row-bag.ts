import type { EntityType, Predicate } from "#contract/ontology.ts";
import type { GraphReader, ReadQuery } from "../../queries/query.ts";
import type { TraceArticle, TraceClaim, TraceEntity, TraceRelation } from "../../queries/rows/trace-row.ts";
import {
  type RelationQuestion,
  type RowQuestion,
  traceArticlesById,
  traceClaimsBetween,
  traceEntitiesById,
  traceGroupsIn,
  traceNeighborhood,
  traceRelationsById,
} from "../../queries/trace-neighborhood.ts";
import { TRACED_PREDICATES, type TraceRows } from "../../trace/trace-rows.ts";

/** Ids a query: what a first trial found quickest. */
const BATCH = 2_000;
/** Claims, children or groups that one query brings at most. */
const MOST_ROWS = 50_000;
/** Relations of an entity that are read before the next one's are cut. */
const EACH = 20;
/** Articles (some 300 bytes each) that requests share before later ones read their own. */
const ARTICLES_KEPT = 50_000;
/** Entities that are asked for each answer that may still come. */
const ASKED_AN_ANSWER = 2;

/** How many rows one part of the gathering may still bring. */
export interface Allowance {
  left: number;
  /** Of what is left, the part that one query takes: a half where nothing is said. */
  readonly share?: number;
}

/** Collects rows around entities, each question once, and keeps which were answered in full. */
export class TraceRowBag {
  readonly relations = new Map<string, TraceRelation>();
  readonly entities = new Map<string, TraceEntity>();
  readonly claims = new Map<string, TraceClaim>();
  readonly #types = new Map<string, EntityType>();
  /** Shared by all bags of a version of the data. */
  readonly #articles: Map<string, TraceArticle>;
  readonly #ahead: Promise<void>[] = [];
  readonly #ends: Readonly<Record<RelationQuestion["role"], Map<string, TraceRelation[]>>> = {
    subject: new Map(),
    object: new Map(),
    item: new Map(),
  };
  readonly #children = new Map<string, TraceEntity[]>();
  readonly #asked = new Asked();
  /** Answers that were cut. */
  readonly #partly = new Asked();
  readonly #reader: GraphReader;
  /** Something was cut: there may be more than what is here. */
  cut = false;

  /** `base`: what was collected before, left as it is. */
  constructor(reader: GraphReader, base?: TraceRowBag) {
    this.#reader = reader;
    this.#articles = base === undefined || base.#articles.size > ARTICLES_KEPT ? new Map() : base.#articles;
    if (base === undefined) return;
    for (const row of base.relations.values()) this.#addRelation(row);
    for (const row of base.entities.values()) this.#addEntity(row);
    for (const [id, row] of base.claims) this.claims.set(id, row);
    this.#asked.addAll(base.#asked);
    this.#partly.addAll(base.#partly);
    this.cut = base.cut;
  }

  /** Of an entity that is only named as goods, what goods are is told when it is known. */
  typeOf(id: string): EntityType | undefined {
    return this.entities.get(id)?.type ?? this.#types.get(id);
  }

  /**
   * Reads what answers the questions at the entities, and these themselves. The first ids come first: behind those at which the
   * allowance ended all are cut. One query takes a share of what is left, so that what is asked beside and after it gets some too.
   */
  async ask(questions: readonly RowQuestion[], ids: Iterable<string>, allowance: Allowance): Promise<void> {
    const keys = questions.map(keyOf);
    const fresh = [...new Set(ids)].filter((id) => keys.some((key) => !this.#asked.has(key, id)));
    for (const key of keys) for (const id of fresh) this.#asked.add(key, id);
    for (let from = 0; from < fresh.length; from += BATCH)
      await this.#askedOf(questions, fresh.slice(from, from + BATCH), allowance);
  }

  async #askedOf(questions: readonly RowQuestion[], ids: readonly string[], allowance: Allowance): Promise<void> {
    const most = Math.ceil(allowance.left * (allowance.share ?? 0.5));
    allowance.left -= most;
    // Some have nothing to tell; but of far more than there are answers for, the last are not even asked.
    const served = ids.slice(0, most * ASKED_AN_ANSWER);
    // The entities themselves come on top.
    const all = most + served.length;
    const each = Math.max(EACH, Math.ceil(most / ids.length));
    const rows =
      served.length === 0 ? [] : await this.#reader.read(traceNeighborhood(served, questions, { each, limit: all }));
    let answers = 0;
    const counts = new Map<number, number>();
    for (const row of rows) {
      if ("entity" in row) this.#addEntity(row.entity);
      else this.#addNear(row, ids[row.at] ?? "");
      if (row.question < 0) continue;
      answers += 1;
      const place = row.at * questions.length + row.question;
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    allowance.left += Math.max(0, most - answers);
    const firstCut = rows.length < all ? served.length : (rows.at(-1)?.at ?? 0);
    for (const [index, question] of questions.entries())
      for (const [at, id] of ids.entries())
        if (at >= firstCut || (counts.get(at * questions.length + index) ?? 0) >= each) this.#cutAt(question, id);
  }

  #cutAt(question: RowQuestion, id: string): void {
    this.#partly.add(keyOf(question), id);
    this.cut = true;
  }

  #addNear({ relation, otherType }: { relation: TraceRelation; otherType: EntityType }, at: string): void {
    this.#addRelation(relation);
    this.#types.set(relation.object === at ? relation.subject : relation.object, otherType);
  }

  /** Asks one question and gives what was collected on it, for all of the entities. */
  async relationsAt(question: RelationQuestion, ids: Iterable<string>, allowance: Allowance): Promise<TraceRelation[]> {
    const wanted = [...new Set(ids)];
    await this.ask([question], wanted, allowance);
    return wanted.flatMap((id) => this.relationsOf(question, id));
  }

  /** What was collected of it so far. */
  relationsOf({ role, predicates }: RelationQuestion, id: string): TraceRelation[] {
    return (this.#ends[role].get(id) ?? []).filter(({ predicate }) => predicates.includes(predicate));
  }

  /** Was it asked, and answered in full? */
  isWhole(question: RowQuestion, id: string): boolean {
    const key = keyOf(question);
    return this.#asked.has(key, id) && !this.#partly.has(key, id);
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
    this.#asked.add(ENTITY, row.id);
    if (row.parent !== null) add(this.#children, row.parent, row);
  }

  /** These relations. */
  async theseRelations(wanted: readonly { readonly id: string; readonly predicate: Predicate }[]): Promise<void> {
    const byPredicate = new Map<Predicate, string[]>();
    for (const { id, predicate } of wanted) if (!this.relations.has(id)) add(byPredicate, predicate, id);
    await Promise.all(
      [...byPredicate].map(async ([predicate, ids]) => {
        for (const row of await this.#reader.read(traceRelationsById(predicate, ids))) this.#addRelation(row);
      }),
    );
  }

  /** Entities by id, with their reference parents and countries. */
  async know(ids: Iterable<string>): Promise<void> {
    for (let wanted = [...ids]; wanted.length > 0; ) {
      const rows: TraceEntity[] = [];
      for (const batch of this.#fresh(ENTITY, wanted)) rows.push(...(await this.#read(traceEntitiesById(batch))));
      for (const row of rows) this.#addEntity(row);
      wanted = rows.flatMap(({ parent, country }) => [parent, country].filter((each) => each !== null));
    }
  }

  /** Those of its children that were collected so far. */
  childrenKnown(id: string): readonly TraceEntity[] {
    return this.#children.get(id) ?? [];
  }

  /** Groups of these countries, by reference or by a text. */
  async groupsIn(countries: readonly string[]): Promise<string[]> {
    const rows = await this.#read(traceGroupsIn(countries, MOST_ROWS));
    for (const row of rows) this.#addEntity(row);
    return rows.map(({ id }) => id);
  }

  /** Everything collected, with the claims on it, their articles, and the entities that either names. */
  async rows(): Promise<TraceRows> {
    await Promise.all([...this.#ahead, this.#readClaims()]);
    await this.#readUnknownRelations();
    const claims = [...this.claims.values()].filter((claim) => this.relations.has(relationIdOf(claim)));
    const named = [...this.relations.values()].flatMap(endsOf);
    const speakers = claims.flatMap(({ attributedTo, reportedBy, deniedBy, destination, addressee }) =>
      [attributedTo, reportedBy, deniedBy, destination, addressee].filter((each) => each !== null),
    );
    await Promise.all([
      this.know([...named, ...speakers]),
      this.#readArticles(new Set(claims.map(({ articleId }) => articleId))),
    ]);
    const relations = [...this.relations.values()].filter(
      ({ subject, object }) => this.entities.has(subject) && this.entities.has(object),
    );
    const articles = claims.map(({ articleId }) => this.#articles.get(articleId)).filter((each) => each !== undefined);
    return { entities: this.entities.values(), articles: new Set(articles), relations, claims };
  }

  /** Begins to read the claims on what was collected so far, while other rows are asked for; `rows` waits for them. */
  readClaimsAhead(): void {
    const reading = this.#readClaims();
    // Its failure is told by `rows`.
    reading.catch(() => undefined);
    this.#ahead.push(reading);
  }

  /**
   * All claims between the ends of the relations: also those of relations that were not collected, for what ended as a whole
   * has ended in its parts too.
   */
  async #readClaims(): Promise<void> {
    const pairs = new Map<string, readonly [string, string]>();
    for (const { subject, object } of this.relations.values()) pairs.set(`${subject}\n${object}`, [subject, object]);
    for (const batch of this.#fresh("claims", pairs.keys())) {
      const wanted = batch.map((key) => pairs.get(key)).filter((pair) => pair !== undefined);
      for (const claim of await this.#read(traceClaimsBetween(wanted, TRACED_PREDICATES, MOST_ROWS)))
        this.claims.set(claim.id, claim);
    }
  }

  /** Relations between ends that were collected, known by their claims only. */
  async #readUnknownRelations(): Promise<void> {
    await this.theseRelations(
      [...this.claims.values()].map((claim) => ({ id: relationIdOf(claim), predicate: claim.predicate })),
    );
  }

  async #readArticles(ids: ReadonlySet<string>): Promise<void> {
    const missing = [...ids].filter((id) => !this.#articles.has(id)).sort();
    for (let from = 0; from < missing.length; from += BATCH)
      for (const row of await this.#read(traceArticlesById(missing.slice(from, from + BATCH))))
        this.#articles.set(row.id, row);
  }

  /** Batches of the ids that this was not asked of yet. */
  *#fresh(question: string, ids: Iterable<string>): Generator<string[]> {
    const fresh = [...new Set(ids)].filter((id) => !this.#asked.has(question, id)).sort();
    for (const id of fresh) this.#asked.add(question, id);
    for (let from = 0; from < fresh.length; from += BATCH) yield fresh.slice(from, from + BATCH);
  }

  async #read<T>(query: ReadQuery<T[]>): Promise<T[]> {
    const rows = await this.#reader.read(query);
    if (rows.length >= MOST_ROWS) this.cut = true;
    return rows;
  }
}

const ENTITY = "entity";

function keyOf(question: RowQuestion): string {
  if (question.role === "children") return question.role;
  const { role, predicates, otherTypes = [] } = question;
  return `${role} ${predicates.join()} ${otherTypes.join()}`;
}

/** Ids by what was asked of them. */
class Asked {
  readonly #ids = new Map<string, Set<string>>();

  has(question: string, id: string): boolean {
    return this.#ids.get(question)?.has(id) === true;
  }

  add(question: string, id: string): void {
    const known = this.#ids.get(question);
    if (known === undefined) this.#ids.set(question, new Set([id]));
    else known.add(id);
  }

  addAll(other: Asked): void {
    for (const [question, ids] of other.#ids) this.#ids.set(question, new Set(ids));
  }
}

function relationIdOf({ subject, predicate, object, item }: TraceClaim): string {
  return [subject, predicate, object, ...(item === null ? [] : [item])].join(":");
}

function endsOf({ subject, object, item }: TraceRelation): string[] {
  return item === null ? [subject, object] : [subject, object, item];
}

function add<K, T>(groups: Map<K, T[]>, key: K, member: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [member]);
  else group.push(member);
}
