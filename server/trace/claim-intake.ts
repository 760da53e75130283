/** Claim rows into columns: what each testifies and for which days is settled once, when the graph is built. */

import { CLAIM_STATUS_NAMES, GRADE_NAMES, HEDGE_NAMES } from "#contract/claim-vocabulary.ts";
import { claimId, entityId } from "#contract/ids.ts";
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

const COLUMNS = [
  "relation",
  "article",
  "voice",
  "start",
  "end",
  "flags",
  "status",
  "hedge",
  "grade",
  "tense",
  "event",
  "date",
  "dateEnd",
  "attributedTo",
  "reportedBy",
  "deniedBy",
  "destination",
  "addressee",
  "sentenceStart",
  "sentenceEnd",
] as const;
type Column = (typeof COLUMNS)[number];

export class ClaimIntake {
  readonly #ids: string[] = [];
  readonly #strings: StringTable;
  readonly #columns = new Map<Column, IntColumn>(COLUMNS.map((name) => [name, new IntColumn()]));

  constructor(strings: StringTable) {
    this.#strings = strings;
  }

  add(row: TraceClaimRow, place: ClaimPlace): void {
    const claim = testimonyClaim(row);
    const article = { publishedAt: place.publishedAt };
    const testimony = testimonyOf(claim, article);
    const documents = row.polarity === "positive" && heldBefore(claim, article) !== null;
    const cells: Record<Column, number> = {
      relation: place.relation,
      article: place.article,
      voice: testimony === null ? -1 : VOICES.indexOf(testimony.voice),
      start: testimony?.start ?? NO_DAY,
      end: testimony?.end ?? NO_DAY,
      flags:
        (row.date == null ? CLAIM_FLAGS.undated : 0) |
        (testimony?.denied === true ? CLAIM_FLAGS.denied : 0) |
        (row.polarity === "negative" ? CLAIM_FLAGS.negative : 0) |
        (documents ? CLAIM_FLAGS.documents : 0),
      status: CLAIM_STATUS_NAMES.indexOf(row.status),
      hedge: row.hedge == null ? -1 : HEDGE_NAMES.indexOf(row.hedge),
      grade: GRADE_NAMES.indexOf(row.grade),
      tense: row.tense == null ? -1 : TENSES.indexOf(row.tense),
      event: this.#strings.intern(row.event),
      date: this.#strings.intern(row.date),
      dateEnd: this.#strings.intern(row.dateEnd),
      attributedTo: place.entity(row.attributedTo),
      reportedBy: place.entity(row.reportedBy),
      deniedBy: place.entity(row.deniedBy),
      destination: place.entity(row.destination),
      addressee: place.entity(row.addressee),
      sentenceStart: row.start,
      sentenceEnd: row.end,
    };
    this.#ids.push(row.id);
    for (const name of COLUMNS) this.#columns.get(name)?.push(cells[name]);
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
    return this.#columns.get(name)?.take(order) ?? new Int32Array(0);
  }
}

function testimonyClaim(row: TraceClaimRow): TestimonyClaim {
  return {
    id: claimId.parse(row.id),
    polarity: row.polarity,
    status: row.status,
    ...(row.date == null ? {} : { date: row.date }),
    ...(row.dateEnd == null ? {} : { dateEnd: row.dateEnd }),
    ...(row.tense == null ? {} : { tense: row.tense }),
    ...(row.event == null ? {} : { event: row.event }),
    ...(row.deniedBy == null ? {} : { deniedBy: entityId.parse(row.deniedBy) }),
  };
}
