import type { Writable } from "node:stream";
import { AppError } from "#contract/errors.ts";

/** Bytes of a write: fewer, larger writes are what a stream of rows costs least by (PERF). */
const WRITE = 64 * 1024;
/** Milliseconds that a client may take to accept one. */
const PATIENCE = 60_000;

/** A response: compression puts a `flush` on it. */
export type Sink = Writable & { flush?: () => void };

export interface Sending {
  /** Asked when all is read and the last write is still held back: an error in place of the end. */
  readonly check: () => Promise<void>;
  readonly patience?: number;
}

/**
 * Sends text in writes of 64 kB, the first piece at once, and waits wherever the sink is full. Ends the sink only when all
 * is sent and the check holds; otherwise throws and leaves the end to the caller, who must not end it as if it were whole.
 * When the sink closes, no further piece is taken. Returns the characters that were sent.
 */
export async function sendPieces(sink: Sink, pieces: AsyncIterable<string>, sending: Sending): Promise<number> {
  const room = waitsForRoom(sink, sending.patience ?? PATIENCE);
  let held: string[] = [];
  let length = 0;
  let sent = 0;
  const write = async () => {
    const text = held.join("");
    held = [];
    length = 0;
    sent += text.length;
    if (!sink.write(text)) await room();
  };
  for await (const piece of pieces) {
    if (sink.destroyed || sink.closed) throw new ClientLeft();
    held.push(piece);
    length += piece.length;
    if (sent === 0) {
      await write();
      sink.flush?.();
    } else if (length >= WRITE) await write();
  }
  await sending.check();
  if (sink.destroyed || sink.closed) throw new ClientLeft();
  const last = held.join("");
  sink.end(last);
  return sent + last.length;
}

/** Nobody reads any more. */
export class ClientLeft extends Error {
  override readonly name = "ClientLeft";
}

/** Listeners that stay: those of one wait each would pile up on the compressor, which stands in for the response. */
function waitsForRoom(sink: Sink, patience: number): () => Promise<void> {
  let wake: ((left: boolean) => void) | undefined;
  sink.on("drain", () => wake?.(false));
  sink.on("close", () => wake?.(true));
  sink.on("error", () => wake?.(true));
  return () =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        wake = undefined;
        reject(new AppError("query_timeout", `The client took nothing for ${patience / 1000} seconds.`));
      }, patience);
      wake = (left) => {
        clearTimeout(timer);
        wake = undefined;
        if (left) reject(new ClientLeft());
        else resolve();
      };
      if (sink.destroyed || sink.closed) wake(true);
    });
}
