/** Tags, conditional requests, compression and HEAD on every read call; cursors while the data changes. */
import { describe, expect, it } from "vitest";
import { claimsAnswer } from "#contract/api.ts";
import { READ_ROUTES } from "../../server/routes/read-routes.ts";
import type { HttpAnswer } from "../helpers/api-server.ts";
import { openSmallApi } from "../helpers/small-api.ts";
import { SMALL_EXAMPLES } from "../helpers/small-examples.ts";

const api = openSmallApi();
const ADDRESSES = READ_ROUTES.map(({ path }) => `/api/v1${SMALL_EXAMPLES[path]}`);

const get = (address: string, headers: Record<string, string> = {}, method = "GET") =>
  api.request(address, { headers, method });

/** What says which answer this is and how to keep it. */
function identityOf({ headers }: HttpAnswer) {
  const { etag, vary, "cache-control": kept } = headers;
  return { etag, vary, kept };
}

describe.each(ADDRESSES)("GET %s", (address) => {
  it("has a tag, and is 304 and empty for who sends it", async () => {
    const first = await get(address);
    expect([first.status, first.headers["cache-control"]]).toEqual([200, "no-cache"]);
    const tag = String(first.headers.etag);
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const sent of [tag, `"other", ${tag}`, "*"]) {
      const again = await get(address, { "if-none-match": sent });
      expect([again.status, again.text]).toEqual([304, ""]);
      expect(identityOf(again)).toEqual(identityOf(first));
    }
    expect((await get(address, { "if-none-match": '"other"' })).status).toBe(200);
  });

  it("is told by HEAD as by GET, conditions included", async () => {
    const [byGet, byHead] = [await get(address), await get(address, {}, "HEAD")];
    expect([byHead.status, byHead.text]).toEqual([200, ""]);
    const volatile = new Set(["date", "x-request-id", "ratelimit"]);
    const lasting = ({ headers }: HttpAnswer) => Object.entries(headers).filter(([name]) => !volatile.has(name));
    expect(lasting(byHead)).toEqual(lasting(byGet));
    const known = { "if-none-match": String(byGet.headers.etag) };
    expect((await get(address, known, "HEAD")).status).toBe(304);
  });

  it("comes compressed where that is worth it, under the same tag", async () => {
    const plain = await get(address);
    for (const encoding of ["br", "gzip"]) {
      const small = await get(address, { "accept-encoding": encoding });
      const worth = Number(plain.headers["content-length"]) >= 1024;
      expect(small.headers["content-encoding"]).toBe(worth ? encoding : undefined);
      expect(identityOf(small)).toEqual(identityOf(plain));
    }
    expect(plain.headers.vary).toBe("Accept-Encoding");
  });
});

describe("after a load", () => {
  it("every answer has another tag, and the old one is no longer good", async () => {
    const tags = await Promise.all(ADDRESSES.map(async (each) => String((await get(each)).headers.etag)));
    await api.db.write("MATCH (s:GraphState) SET s.dataVersion = 'a load later'");
    for (const [index, address] of ADDRESSES.entries()) {
      const after = await get(address, { "if-none-match": tags[index] ?? "" });
      expect([address, after.status]).toEqual([address, 200]);
      expect(after.headers.etag).not.toBe(tags[index]);
    }
  });
});

describe("cursors of /claims", () => {
  const page = (cursor: string | null) =>
    api.read(`/claims?limit=6${cursor === null ? "" : `&cursor=${cursor}`}`, claimsAnswer);
  const addClaim = (id: string) =>
    api.db.write(
      `MATCH (old:Claim {id: 'deep-sea:supply'})-[:STATED_IN]->(a:Article)
CREATE (c:Claim)-[:STATED_IN]->(a) SET c = old {.*, id: $id}`,
      { id },
    );

  async function idsFrom(cursor: string | null): Promise<string[]> {
    const { claims, nextCursor } = await page(cursor);
    const ids = claims.map(({ id }) => String(id));
    return nextCursor === null ? ids : [...ids, ...(await idsFrom(nextCursor))];
  }

  it("repeat nothing and lose nothing of what was there when claims come and go on both sides", async () => {
    const before = await idsFrom(null);
    const first = await page(null);
    await addClaim("a-new-article:before");
    await addClaim("z-new-article:after");
    await api.db.write("MATCH (c:Claim {id: $id}) DETACH DELETE c", { id: String(first.claims.at(-1)?.id) });
    await api.db.write("MATCH (s:GraphState) SET s.dataVersion = 'claims came'");
    const rest = await idsFrom(first.nextCursor);
    const seen = [...first.claims.map(({ id }) => String(id)), ...rest];
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual([...before, "z-new-article:after"]);
    expect((await page(null)).claims[0]?.id).toBe("a-new-article:before");
    expect((await page(null)).total).toBe(before.length + 1);
  });
});

describe("answers that are never kept", () => {
  it("carry no tag and say so", async () => {
    for (const address of ["/livez", "/readyz", "/metrics", "/api/v1/entities/no-such"]) {
      const { headers } = await get(address);
      expect([address, headers["cache-control"], headers.etag]).toEqual([address, "no-store", undefined]);
    }
  });
});
