/** Claim rows into columns: what each testifies and for which days is settled once, when the graph is built. */

import { CLAIM_STATUS_NAMES, GRADE_NAMES, HEDGE_NAMES } from "#contract/claim-vocabulary.ts";
import { type ClaimId, claimId, entityId } from "#contract/ids.ts";
import { heldBefore, type TestimonyClaim, testimonyOf } from "../claims/testimony.ts";
import { cell, groupByKey, IntColumn, type StringTable } from "./columns.ts";
import { CLAIM_FLAGS, type ClaimColumns, NO_DAY, named, TENSES, VOICES } from "./trace-graph.ts";
import type { TraceClaimRow } from "./trace-rows.ts";

/** Where a claim hangs: draft numbers of its relation and of the entities of its roles, and its article. */
export interface ClaimPlace {
  readonly relation: number;
  readonly article: number;
  readonly publishedAt: string | null;
  readonly entity: (id: string | null | undefined) => number;
}

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

/** What a claim's words on time come to. Few differ, so each is worked out once. */
interface Reading {
  readonly voice: number;
  readonly start: number;
  readonly end: number;
  readonly flags: number;
}

export class ClaimIntake {
  readonly #ids: ClaimId[] = [];
  readonly #strings: StringTable;
  readonly #readings = new Map<string, Reading>();
  readonly #columns: Readonly<Record<Column, IntColumn>>;

  constructor(strings: StringTable) {
    this.#strings = strings;
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
    const reading = this.#read(row, place.publishedAt);
    if (!isClaimId(row.id)) throw new Error("a claim has no id");
    this.#ids.push(row.id);
    columns.relation.push(place.relation);
    columns.article.push(place.article);
    columns.voice.push(reading.voice);
    columns.start.push(reading.start);
    columns.end.push(reading.end);
    columns.flags.push(reading.flags);
    columns.status.push(CLAIM_STATUS_NAMES.indexOf(row.status));
    columns.hedge.push(row.hedge == null ? -1 : HEDGE_NAMES.indexOf(row.hedge));
    columns.grade.push(GRADE_NAMES.indexOf(row.grade));
    columns.tense.push(row.tense == null ? -1 : TENSES.indexOf(row.tense));
    columns.event.push(this.#strings.intern(row.event));
    columns.date.push(this.#strings.intern(row.date));
    columns.dateEnd.push(this.#strings.intern(row.dateEnd));
    columns.attributedTo.push(place.entity(row.attributedTo));
    columns.reportedBy.push(place.entity(row.reportedBy));
    columns.deniedBy.push(place.entity(row.deniedBy));
    columns.destination.push(place.entity(row.destination));
    columns.addressee.push(place.entity(row.addressee));
    columns.sentenceStart.push(row.start);
    columns.sentenceEnd.push(row.end);
  }

  #read(row: TraceClaimRow, publishedAt: string | null): Reading {
    const denied = row.deniedBy == null ? "" : "denied";
    const key = `${row.status} ${row.polarity} ${row.date} ${row.dateEnd} ${row.tense} ${denied} ${publishedAt}`;
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
    const relations = this.#take("relation").map((draft) => cell(relationNumbers, draft));
    const { starts, members } = groupByKey(relations, relationNumbers.length);
    for (let relation = 0; relation + 1 < starts.length; relation++) {
      const group = members.subarray(cell(starts, relation), cell(starts, relation + 1));
      if (group.length > 1) group.sort((a, b) => ((ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1));
    }
    const take = (name: Column) => this.#take(name, members);
    const entities = (name: Column) => take(name).map((draft) => cell(entityNumbers, draft));
    const columns: ClaimColumns = {
      count: members.length,
      id: Array.from(members, (draft) => named(ids, draft)),
      relation: members.map((draft) => cell(relations, draft)),
      article: take("article"),
      voice: Int8Array.from(take("voice")),
      start: take("start"),
      end: take("end"),
      flags: Uint8Array.from(take("flags")),
      status: Uint8Array.from(take("status")),
      hedge: Int8Array.from(take("hedge")),
      grade: Uint8Array.from(take("grade")),
      tense: Int8Array.from(take("tense")),
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
