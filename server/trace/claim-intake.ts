/** Claim rows into columns: what each testifies and for which days is settled once, when the graph is built. */

import { CLAIM_STATUS_NAMES, GRADE_NAMES, HEDGE_NAMES } from "#contract/claim-vocabulary.ts";
import { type ClaimId, claimId, entityId } from "#contract/ids.ts";
import { heldBefore, type TestimonyClaim, testimonyOf } from "../claims/testimony.ts";
import { cell, gather, groupByKey, IntColumn, type StringTable } from "./columns.ts";
import { CLAIM_FLAGS, type ClaimColumns, NO_DAY, named, TENSES, VOICES } from "./trace-graph.ts";
import type { TraceClaimRow } from "./trace-rows.ts";

/** Where a claim hangs: the draft number of its relation, and its article. */
export interface ClaimPlace {
  readonly relation: number;
  readonly article: number;
  readonly publishedAt: string | null;
}

/** The draft number of an entity; -1 for none and for an unknown one. */
export type DraftOf = (id: string | null | undefined) => number;

type Column =
  | "relation"
  | "article"
  | "voice"
  | "start"
  | "end"
  | "flags"
  | "status"
  | "hedge"
  | "grade"
  | "tense"
  | "event"
  | "date"
  | "dateEnd"
  | "attributedTo"
  | "reportedBy"
  | "deniedBy"
  | "destination"
  | "addressee"
  | "sentenceStart"
  | "sentenceEnd";

/** What a claim's words on time come to. Few differ, so each is worked out once: one a date and manner of speaking. */
interface Reading {
  readonly voice: number;
  readonly start: number;
  readonly end: number;
  readonly flags: number;
}

/** Numbers of what a reading rests on; -1 for none. */
interface Words {
  readonly status: number;
  readonly tense: number;
  readonly date: number;
  readonly dateEnd: number;
}

/** More than there are manners of speaking: status, tense, polarity, denied or not. */
const MANNERS = 16 * CLAIM_STATUS_NAMES.length;

export class ClaimIntake {
  readonly #ids: ClaimId[] = [];
  readonly #strings: StringTable;
  readonly #readings = new Map<number, Reading>();
  readonly #entity: DraftOf;
  readonly #columns: Readonly<Record<Column, IntColumn>>;

  constructor(strings: StringTable, entity: DraftOf) {
    this.#strings = strings;
    this.#entity = entity;
    const column = () => new IntColumn();
    this.#columns = {
      relation: column(),
      article: column(),
      voice: column(),
      start: column(),
      end: column(),
      flags: column(),
      status: column(),
      hedge: column(),
      grade: column(),
      tense: column(),
      event: column(),
      date: column(),
      dateEnd: column(),
      attributedTo: column(),
      reportedBy: column(),
      deniedBy: column(),
      destination: column(),
      addressee: column(),
      sentenceStart: column(),
      sentenceEnd: column(),
    };
  }

  add(row: TraceClaimRow, place: ClaimPlace): void {
    const columns = this.#columns;
    const status = CLAIM_STATUS_NAMES.indexOf(row.status);
    const tense = row.tense == null ? -1 : TENSES.indexOf(row.tense);
    const date = this.#strings.intern(row.date);
    const dateEnd = this.#strings.intern(row.dateEnd);
    const reading = this.#read(row, place, { status, tense, date, dateEnd });
    if (!isClaimId(row.id)) throw new Error("a claim has no id");
    this.#ids.push(row.id);
    columns.relation.push(place.relation);
    columns.article.push(place.article);
    columns.voice.push(reading.voice);
    columns.start.push(reading.start);
    columns.end.push(reading.end);
    columns.flags.push(reading.flags);
    columns.status.push(status);
    columns.hedge.push(row.hedge == null ? -1 : HEDGE_NAMES.indexOf(row.hedge));
    columns.grade.push(GRADE_NAMES.indexOf(row.grade));
    columns.tense.push(tense);
    columns.event.push(this.#strings.intern(row.event));
    columns.date.push(date);
    columns.dateEnd.push(dateEnd);
    columns.attributedTo.push(this.#entity(row.attributedTo));
    columns.reportedBy.push(this.#entity(row.reportedBy));
    columns.deniedBy.push(this.#entity(row.deniedBy));
    columns.destination.push(this.#entity(row.destination));
    columns.addressee.push(this.#entity(row.addressee));
    columns.sentenceStart.push(row.start);
    columns.sentenceEnd.push(row.end);
  }

  /** An article's date matters only where the claim has none. A period is rare, and read anew. */
  #read(row: TraceClaimRow, { article, publishedAt }: ClaimPlace, words: Words): Reading {
    if (words.dateEnd >= 0) return readingOf(row, publishedAt);
    const manner = (words.status * 4 + words.tense + 1) * 4 + (row.polarity === "negative" ? 2 : 0);
    const when = words.date >= 0 ? words.date * 2 + 1 : (article + 1) * 2;
    const key = when * MANNERS + manner + (row.deniedBy == null ? 0 : 1);
    let reading = this.#readings.get(key);
    if (reading === undefined) {
      reading = readingOf(row, publishedAt);
      this.#readings.set(key, reading);
    }
    return reading;
  }

  /** Columns grouped by relation, within one by id. `relationNumbers`, `entityNumbers`: final number of each draft. */
  finish(relationNumbers: Int32Array, entityNumbers: Int32Array): { columns: ClaimColumns; claimStart: Int32Array } {
    const ids = this.#ids;
    const relations = gather(relationNumbers, this.#take("relation"));
    const { starts, members } = groupByKey(relations, relationNumbers.length);
    for (let relation = 0; relation + 1 < starts.length; relation++)
      sortById(members, cell(starts, relation), cell(starts, relation + 1), ids);
    const take = (name: Column) => this.#take(name, members);
    const entities = (name: Column) => gather(entityNumbers, take(name));
    const columns: ClaimColumns = {
      count: members.length,
      id: Array.from(members, (draft) => named(ids, draft)),
      relation: gather(relations, members),
      article: take("article"),
      voice: new Int8Array(take("voice")),
      start: take("start"),
      end: take("end"),
      flags: new Uint8Array(take("flags")),
      status: new Uint8Array(take("status")),
      hedge: new Int8Array(take("hedge")),
      grade: new Uint8Array(take("grade")),
      tense: new Int8Array(take("tense")),
      event: take("event"),
      date: take("date"),
      dateEnd: take("dateEnd"),
      attributedTo: entities("attributedTo"),
      reportedBy: entities("reportedBy"),
      deniedBy: entities("deniedBy"),
      destination: entities("destination"),
      addressee: entities("addressee"),
      sentenceStart: take("sentenceStart"),
      sentenceEnd: take("sentenceEnd"),
    };
    return { columns, claimStart: starts };
  }

  #take(name: Column, order?: Int32Array): Int32Array {
    return this.#columns[name].take(order);
  }
}

/** In place, by insertion: most relations have one claim or two, and a call of the library's sort costs more than all of it. */
function sortById(members: Int32Array, from: number, to: number, ids: readonly string[]): void {
  for (let sorted = from + 1; sorted < to; sorted++) {
    const member = cell(members, sorted);
    const id = ids[member] ?? "";
    let at = sorted;
    for (; at > from && (ids[cell(members, at - 1)] ?? "") > id; at--) members[at] = cell(members, at - 1);
    members[at] = member;
  }
}

/** A schema's parse takes longer than all the rest of the intake. */
function isClaimId(id: string): id is ClaimId {
  return id !== "";
}

function readingOf(row: TraceClaimRow, publishedAt: string | null): Reading {
  const claim: TestimonyClaim = {
    id: claimId.parse(row.id),
    polarity: row.polarity,
    status: row.status,
    ...(row.date == null ? {} : { date: row.date }),
    ...(row.dateEnd == null ? {} : { dateEnd: row.dateEnd }),
    ...(row.tense == null ? {} : { tense: row.tense }),
    ...(row.deniedBy == null ? {} : { deniedBy: entityId.parse(row.deniedBy) }),
  };
  const article = { publishedAt };
  const testimony = testimonyOf(claim, article);
  const documents = row.polarity === "positive" && heldBefore(claim, article) !== null;
  return {
    voice: testimony === null ? -1 : VOICES.indexOf(testimony.voice),
    start: testimony?.start ?? NO_DAY,
    end: testimony?.end ?? NO_DAY,
    flags:
      (row.date == null ? CLAIM_FLAGS.undated : 0) |
      (testimony?.denied === true ? CLAIM_FLAGS.denied : 0) |
      (row.polarity === "negative" ? CLAIM_FLAGS.negative : 0) |
      (documents ? CLAIM_FLAGS.documents : 0),
  };
}
