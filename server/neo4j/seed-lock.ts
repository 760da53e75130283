/**
 * One loader at a time: a lease that ends by the database's clock, with a fencing number. A run that lost its lease to
 * another is stopped by its old number in its next transaction, whatever it still believes.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { LockLostError, type LockRequest, SeedLockedError } from "./graph-store.ts";
import type { LongSession, Run } from "./long-session.ts";
import { createSchema, missingSchema } from "./missing-schema.ts";

/** Milliseconds that a lease lasts unless renewed; each write renews it. */
const LEASE = 15_000;
const LOOK_AGAIN = 500;

const CONSTRAINTS = ["SeedLock", "SeedRun", "GraphState"].map(
  (label) => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
);

// The first SET takes the node's write lock, so that the lease is read only after any other taker has committed.
const TAKE = `
MERGE (lock:SeedLock {id: 'seed'})
SET lock.asked = timestamp()
WITH lock
WHERE coalesce(lock.expiresAt, 0) < timestamp() OR lock.holder = $holder
SET lock.fence = coalesce(lock.fence, 0) + 1,
    lock.holder = $holder,
    lock.expiresAt = timestamp() + $lease
RETURN lock.fence AS fence`;

const WHO = `
MATCH (lock:SeedLock {id: 'seed'})
RETURN lock.holder AS holder`;

const RENEW = `
MATCH (lock:SeedLock {id: 'seed'})
WHERE lock.fence = $fence AND lock.holder = $holder
SET lock.expiresAt = timestamp() + $lease
RETURN lock.fence AS fence`;

// Who reads the graph has no use for the name of a machine that once loaded it.
const RELEASE = `
MATCH (lock:SeedLock {id: 'seed'})
WHERE lock.fence = $fence AND lock.holder = $holder
SET lock.expiresAt = 0
REMOVE lock.holder`;

export interface SeedLock {
  readonly fence: number;
  /** First statement of every write: renews the lease, or throws LockLostError and so rolls the transaction back. */
  guard(run: Run): Promise<void>;
  release(): Promise<void>;
}

/** Waits for the lock as long as the request says. Throws SeedLockedError. */
export async function takeSeedLock(session: LongSession, request: LockRequest): Promise<SeedLock> {
  await createSchema(session, await missingSchema(session, CONSTRAINTS));
  const { holder } = request;
  const until = Date.now() + request.waitMs;
  let told = false;
  for (;;) {
    const taken = await session.write(async (run) => {
      const [row] = await run(TAKE, { holder, lease: LEASE });
      return typeof row?.fence === "number" ? row.fence : null;
    });
    if (taken !== null) return heldLock(session, holder, taken);
    const other = await session.read(async (run) => String((await run(WHO))[0]?.holder ?? "another run"));
    if (Date.now() >= until) throw new SeedLockedError(`another run is loading the graph (${other})`);
    if (!told) request.onWait(other);
    told = true;
    await sleep(LOOK_AGAIN);
  }
}

function heldLock(session: LongSession, holder: string, fence: number): SeedLock {
  const params = { holder, fence, lease: LEASE };
  const guard = async (run: Run) => {
    if ((await run(RENEW, params)).length === 0)
      throw new LockLostError("another run took the lock because this one was held up; nothing more was written");
  };
  // Between two writes there may be long work; a failed renewal shows at the next write.
  const heartbeat = setInterval(() => void session.write(guard).catch(() => undefined), LEASE / 3);
  heartbeat.unref();
  return {
    fence,
    guard,
    async release() {
      clearInterval(heartbeat);
      await session.write(async (run) => void (await run(RELEASE, { holder, fence })));
    },
  };
}
