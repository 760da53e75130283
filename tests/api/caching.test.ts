import { describe, expect, it } from "vitest";
import { openSmallApi } from "../helpers/small-api.ts";

const api = openSmallApi();
const PATH = "/api/v1/entities/norwell";
const nameNow = async () => JSON.parse((await api.request(PATH)).text).entity.nameEn;

describe("answers of the API", () => {
  it("carry an ETag and are 304 for who has them", async () => {
    const first = await api.request(PATH);
    expect(first.headers["cache-control"]).toBe("no-cache");
    expect(first.headers.etag).toMatch(/^W\/"[\w-]+"$/);
    const again = await api.request(PATH, { headers: { "if-none-match": String(first.headers.etag) } });
    expect([again.status, again.text]).toEqual([304, ""]);
    const other = await api.request(PATH, { headers: { "if-none-match": 'W/"other"' } });
    expect(other.status).toBe(200);
  });

  it("are byte for byte the same while the data stands still", async () => {
    const [first, second] = [await api.request(PATH), await api.request(PATH)];
    expect(second.text).toBe(first.text);
  });

  it("are new as soon as the version of the data is", async () => {
    const before = await api.request(PATH);
    await api.db.write("MATCH (e:Entity {id: 'norwell'}) SET e.nameEn = 'Norwell Renamed'");
    await api.db.write("MATCH (s:GraphState) SET s.dataVersion = 'renamed'");
    expect(await nameNow()).toBe("Norwell Renamed");
    const after = await api.request(PATH, { headers: { "if-none-match": String(before.headers.etag) } });
    expect(after.status).toBe(200);
  });

  it("are not kept while a load is at work: its version comes at the end", async () => {
    await api.db.write("CREATE (:SeedLock {id: 'seed', holder: 'a test', expiresAt: timestamp() + 60000})");
    for (const name of ["One", "Two"]) {
      await api.db.write("MATCH (e:Entity {id: 'norwell'}) SET e.nameEn = $name", { name });
      expect(await nameNow()).toBe(name);
    }
    await api.db.write("MATCH (l:SeedLock) SET l.expiresAt = 0");
    await api.db.write("MATCH (e:Entity {id: 'norwell'}) SET e.nameEn = 'Three'");
    expect(await nameNow()).toBe("Three");
  });

  it("come compressed when asked for", async () => {
    for (const encoding of ["br", "gzip"]) {
      const answer = await api.request("/api/v1/ontology", { headers: { "accept-encoding": encoding } });
      expect(answer.headers["content-encoding"]).toBe(encoding);
      expect(answer.headers.vary).toMatch(/accept-encoding/i);
    }
  });

  it("are not kept when they are problems", async () => {
    const answer = await api.request("/api/v1/entities/no-such");
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.headers.etag).toBeUndefined();
  });
});
