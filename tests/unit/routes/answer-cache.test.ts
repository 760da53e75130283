import { describe, expect, it } from "vitest";
import { createAnswerCache, serialise } from "../../../server/routes/answer-cache.ts";

describe("createAnswerCache", () => {
  it("keeps an answer for its version of the data, and forgets all with the next", () => {
    const cache = createAnswerCache();
    const put = cache.put("/a", "v1", { one: 1 });
    expect(cache.get("/a", "v1")).toEqual(put);
    expect(cache.get("/b", "v1")).toBeUndefined();
    expect(cache.get("/a", "v2")).toBeUndefined();
    expect(cache.get("/a", "v1")).toBeUndefined();
  });

  it("drops what was not asked for longest when it is full", () => {
    const cache = createAnswerCache(60);
    const text = "x".repeat(18); // 20 bytes as JSON
    for (const key of ["/1", "/2", "/3"]) cache.put(key, "v", text);
    cache.get("/1", "v");
    cache.put("/4", "v", text);
    expect(["/1", "/2", "/3", "/4"].filter((key) => cache.get(key, "v") !== undefined)).toEqual(["/1", "/3", "/4"]);
  });

  it("counts an answer that is put again once", () => {
    const cache = createAnswerCache(60);
    const text = "x".repeat(18);
    cache.put("/other", "v", text);
    for (let times = 0; times < 10; times++) cache.put("/same", "v", text);
    expect(cache.get("/other", "v")).toBeDefined();
  });

  it("forgets everything when told to", () => {
    const cache = createAnswerCache();
    cache.put("/a", "v", 1);
    cache.clear();
    expect(cache.get("/a", "v")).toBeUndefined();
  });
});

describe("serialise", () => {
  it("gives equal answers of one version equal tags, others other ones", () => {
    expect(serialise({ name: "نورويل" }, "1")).toEqual(serialise({ name: "نورويل" }, "1"));
    expect(serialise({ name: "a" }, "1").etag).not.toBe(serialise({ name: "b" }, "1").etag);
    expect(serialise({ name: "a" }, "1").etag).not.toBe(serialise({ name: "a" }, "2").etag);
    expect(serialise(["ن"], "1").body.toString("utf8")).toBe('["ن"]');
  });
});
