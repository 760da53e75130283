/**
 * A thread that runs one user's query at a time, with a heap and a driver of its own: what it cannot bear ends it and not
 * the API, and the API ends it when it stays silent. Each query is explained first, then run in a READ transaction that is
 * always rolled back (SAFETY §1).
 */
import { parentPort, workerData } from "node:worker_threads";
import neo4j, { type Driver, type Plan, type Result, type ResultSummary, type Session } from "neo4j-driver";
import { foundIn } from "./collect-subgraph.ts";
import { type CountingRelay, startCountingRelay } from "./counting-relay.ts";
import { BadParamError, decodeParams } from "./decode-param.ts";
import { encodeValue, newSightings, TooDeepError } from "./encode-value.ts";
import type {
  Answered,
  Explained,
  Failed,
  Order,
  QueryOrder,
  Remark,
  Report,
  RunOrder,
  WorkerSettings,
} from "./messages.ts";

/** Rows that the database sends at a time. */
const FETCH = 100;
/** `EXPLAIN ` in front of the user's text: positions that the database names are so far off. */
const PREFIX = "EXPLAIN ";

async function main(settings: WorkerSettings): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error("this file is started as a worker thread only");
  const relay = await startCountingRelay(settings.connection.uri);
  const driver = openDriver(relay.uri, settings);
  const report = (message: Report) => port.postMessage(message);
  port.on("message", (order: Order) => {
    relay.allow(settings.wireBytes);
    void obey(order, driver, settings.connection.database)
      .catch((error: unknown): Report => ({ kind: "failed", failed: toFailed(error, relay) }))
      .then(report);
  });
  report({ kind: "ready" });
}

function openDriver(uri: string, { connection }: WorkerSettings): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(connection.username, connection.password), {
    encrypted: "ENCRYPTION_OFF",
    maxConnectionPoolSize: 2,
    connectionAcquisitionTimeout: 3_000,
    connectionTimeout: 2_000,
    connectionLivenessCheckTimeout: 0,
    maxTransactionRetryTime: 0,
    fetchSize: FETCH,
    useBigInt: true,
    telemetryDisabled: true,
    userAgent: "silsila-queries",
  });
}

async function obey(order: Order, driver: Driver, database: string): Promise<Report> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, fetchSize: FETCH });
  try {
    if (order.kind === "explain") return { kind: "explained", explained: await explain(order, session) };
    return { kind: "answered", answered: await run(order, session) };
  } finally {
    session.close().catch(() => undefined);
  }
}

const metadataOf = (order: QueryOrder) => ({ app: "silsila", query: order.id });

async function explain(order: QueryOrder, session: Session): Promise<Explained> {
  const params = decodeParams(order.params);
  const { summary } = await session.run(PREFIX + order.query, params, {
    timeout: order.timeout,
    metadata: metadataOf(order),
  });
  if (summary.plan === false) throw new Error("the database explained nothing");
  return {
    plan: toStep(summary.plan),
    queryType: summary.queryType,
    notifications: remarksOf(summary, PREFIX.length),
  };
}

function toStep(plan: Plan): Explained["plan"] {
  const { EstimatedRows: rows, Details: details } = plan.arguments as Readonly<Record<string, unknown>>;
  return {
    operator: plan.operatorType.replace(/@[^@\s]*$/, ""),
    details: typeof details === "string" ? details.toWellFormed() : "",
    identifiers: plan.identifiers.map((name) => name.toWellFormed()),
    estimatedRows: typeof rows === "number" ? rows : null,
    children: plan.children.map(toStep),
  };
}

async function run(order: RunOrder, session: Session): Promise<Answered> {
  const started = performance.now();
  const params = decodeParams(order.params);
  const transaction = await session.beginTransaction({ timeout: order.timeout, metadata: metadataOf(order) });
  try {
    const result = transaction.run(order.query, params);
    return await gather(result, order, started);
  } finally {
    await transaction.rollback().catch(() => undefined);
  }
}

async function gather(result: Result, order: RunOrder, started: number): Promise<Answered> {
  const seen = newSightings();
  const rows: string[] = [];
  let bytes = 2;
  let truncated: Answered["truncated"] = null;
  const columns = await result.keys();
  const available = performance.now();
  for await (const record of result) {
    if (rows.length >= order.rows) {
      truncated = "limit";
      break;
    }
    const row = JSON.stringify(Array.from(record.values(), (value) => encodeValue(value, seen)));
    bytes += Buffer.byteLength(row) + 1;
    if (bytes > order.bytes) {
      truncated = "bytes";
      break;
    }
    rows.push(row);
  }
  const summary = truncated === null ? await result.summary() : undefined;
  return {
    columns: columns.map((name) => String(name).toWellFormed()),
    rowsJson: `[${rows.join(",")}]`,
    rows: rows.length,
    ...foundIn(seen),
    truncated,
    queryType: summary?.queryType ?? "r",
    counters: countersOf(summary),
    notifications: summary === undefined ? [] : remarksOf(summary, 0),
    availableAfter: available - started,
    consumedAfter: performance.now() - available,
  };
}

function countersOf(summary: ResultSummary | undefined): Record<string, number> {
  if (summary === undefined) return {};
  const counts = { ...summary.counters.updates(), systemUpdates: summary.counters.systemUpdates() };
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)]));
}

function remarksOf(summary: ResultSummary, prefix: number): Remark[] {
  return summary.notifications.map(({ code, title, description, severityLevel, category, position }) => {
    const offset = position !== undefined && "offset" in position ? Number(position.offset) - prefix : -1;
    return {
      code: code.toWellFormed(),
      title: title.toWellFormed(),
      description: description.toWellFormed(),
      severity: String(severityLevel),
      category: String(category),
      offset: offset >= 0 ? offset : null,
    };
  });
}

function toFailed(error: unknown, relay: CountingRelay): Failed {
  if (relay.isOverrun()) return { code: "wire_limit", message: "the answer is too large" };
  if (error instanceof TooDeepError) return { code: "wire_limit", message: "the answer is nested too deep" };
  if (error instanceof BadParamError) return { code: "bad_param", message: error.message };
  // The driver reckons the offset of a zone by JavaScript's dates, which end 270,000 years from now.
  if (error instanceof RangeError && error.message === "Invalid time value") {
    return {
      code: "bad_value",
      message: "a date with a time zone lies too far from today to be read: return toString of it",
    };
  }
  if (error instanceof neo4j.Neo4jError) return { code: error.code, message: error.message };
  return { code: "fault", message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

void main(workerData as WorkerSettings);
