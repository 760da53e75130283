import { PassThrough, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { readAhead } from "../../../server/export/read-ahead.ts";
import { ClientLeft, sendPieces } from "../../../server/export/send-pieces.ts";

const holds = { check: async () => undefined };

/** A sink that takes one write after the other, each when it is told to. */
function slowSink() {
  const writes: number[] = [];
  let take: (() => void) | undefined;
  const sink = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      writes.push(chunk.length);
      take = done;
    },
  });
  return { sink, writes, take: () => take?.() };
}

async function* counted(count: number, piece: string, taken: number[]) {
  for (let at = 0; at < count; at++) {
    taken.push(at);
    yield piece;
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("sendPieces", () => {
  it("sends all, the first piece by itself, the rest in writes of 64 kB", async () => {
    const writes: number[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        writes.push(chunk.length);
        done();
      },
    });
    expect(await sendPieces(sink, counted(1 + 200, "x".repeat(1024), []), holds)).toBe(201 * 1024);
    expect(writes).toEqual([1024, 65_536, 65_536, 65_536, 8 * 1024]);
    expect(sink.writableEnded).toBe(true);
  });

  it("takes no further piece while the sink is full", async () => {
    const { sink, writes, take } = slowSink();
    const taken: number[] = [];
    const sending = sendPieces(sink, counted(4, "x".repeat(70_000), taken), holds);
    for (let round = 0; round < 20; round++) await turn();
    expect([taken.length, writes.length]).toEqual([1, 1]);
    take();
    for (let round = 0; round < 20; round++) await turn();
    expect([taken.length, writes.length]).toEqual([2, 2]);
    const rest = setInterval(take, 1);
    expect(await sending).toBe(280_000);
    clearInterval(rest);
  });

  it("stops taking pieces when the client leaves, and ends what it takes them from", async () => {
    const { sink } = slowSink();
    let ended = false;
    const taken: number[] = [];
    const pieces = (async function* () {
      try {
        yield* counted(100, "x".repeat(70_000), taken);
      } finally {
        ended = true;
      }
    })();
    const sending = sendPieces(sink, pieces, holds);
    await turn();
    sink.destroy();
    await expect(sending).rejects.toBeInstanceOf(ClientLeft);
    expect([taken.length, ended]).toEqual([1, true]);
  });

  it("gives up a client that takes nothing for too long", async () => {
    const { sink } = slowSink();
    await expect(sendPieces(sink, counted(9, "x".repeat(70_000), []), { ...holds, patience: 20 })).rejects.toThrow(
      /took nothing/,
    );
    expect(sink.writableEnded).toBe(false);
  });

  it("holds the last write back until the check has been made, and does not end where it fails", async () => {
    const sink = new PassThrough();
    const check = async () => {
      throw new Error("changed");
    };
    await expect(sendPieces(sink, counted(3, "piece ", []), { check })).rejects.toThrow("changed");
    expect(sink.writableEnded).toBe(false);
    expect(String(sink.read())).toBe("piece ");
  });
});

describe("readAhead", () => {
  it("asks for the next while the last is worked on, and for no more than that", async () => {
    const taken: number[] = [];
    const ahead = readAhead(counted(5, "x", taken));
    await ahead.next();
    await turn();
    expect(taken).toEqual([0, 1]);
    await ahead.return(undefined);
    await turn();
    expect(taken).toEqual([0, 1]);
  });

  it("fails where the source fails, not before", async () => {
    const source = (async function* () {
      yield 1;
      throw new Error("gone");
    })();
    const ahead = readAhead(source);
    expect(await ahead.next()).toEqual({ done: false, value: 1 });
    await expect(ahead.next()).rejects.toThrow("gone");
  });
});
