import { isUtf8 } from "node:buffer";

/** What a file's bytes are: a text, or a reason why they are not taken as one. */
export type Decoded = { readonly text: string } | { readonly reason: string; readonly line?: number };

/** Bytes looked at to tell a binary file. */
const PROBE = 64 * 1024;
const NEWLINE = 0x0a;

/** Decodes UTF-8 strictly, without its byte order mark. Nothing else is changed: offsets count on it. */
export function decodeText(bytes: Uint8Array): Decoded {
  const foreign = foreignEncoding(bytes);
  if (foreign !== null) return { reason: `the text is ${foreign}; expected UTF-8` };
  const probe = bytes.subarray(0, PROBE);
  if (probe.includes(0)) return { reason: "the file is binary (it holds NUL bytes)" };
  if (!isUtf8(bytes)) return { reason: "the text is not valid UTF-8", line: firstBadLine(bytes) };
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (bytes.includes(0)) return { reason: "the text holds NUL characters" };
  if (!/[\p{L}\p{N}]/u.test(text)) return { reason: "the file is empty" };
  return { text };
}

function foreignEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "UTF-16 (little-endian)";
  if (first === 0xfe && second === 0xff) return "UTF-16 (big-endian)";
  return null;
}

/** Line breaks never stand inside a character of UTF-8, so each line can be looked at alone. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}
