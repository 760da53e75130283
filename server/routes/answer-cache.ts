import { createHash } from "node:crypto";

/** An answer as it goes out. */
export interface CachedAnswer {
  readonly body: Buffer;
  readonly contentType: string;
  /**
   * Weak, for compression changes the bytes; made of the version of the data and of the content, so that an old one never
   * fits new data, also where a load was at work meanwhile.
   */
  readonly etag: string;
}

export interface AnswerCache {
  get(key: string, dataVersion: string): CachedAnswer | undefined;
  /** Serialises an answer and keeps it for this version of the data. */
  put(key: string, dataVersion: string, answer: unknown): CachedAnswer;
  /** Forgets everything. */
  clear(): void;
}

/** Bytes kept at most: beyond it the answers not asked for longest are dropped. */
const CAPACITY = 32 * 1024 * 1024;
/** An answer larger than this is not kept. */
const LARGEST = 4 * 1024 * 1024;

/** Serialises without keeping. A text is an HTML document and goes out as it is; anything else is JSON. */
export function serialise(answer: unknown, dataVersion: string): CachedAnswer {
  const isDocument = typeof answer === "string";
  const body = Buffer.from(isDocument ? answer : JSON.stringify(answer));
  const contentType = isDocument ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
  return { body, contentType, etag: weakTag(dataVersion, body) };
}

/** An entity tag of what is sent; `version` is the data's. */
export function weakTag(version: string, body: Buffer | string): string {
  const digest = createHash("sha256").update(`${version}\n`).update(body).digest("base64url");
  return `W/"${digest.slice(0, 22)}"`;
}

/** Keeps serialised answers of one version of the data; the first look with another version empties it. */
export function createAnswerCache(capacity: number = CAPACITY): AnswerCache {
  const answers = new Map<string, CachedAnswer>();
  let version = "";
  let size = 0;

  function holdVersion(dataVersion: string): void {
    if (dataVersion === version) return;
    answers.clear();
    size = 0;
    version = dataVersion;
  }

  function dropOldest(): void {
    for (const [key, answer] of answers) {
      if (size <= capacity) return;
      answers.delete(key);
      size -= answer.body.length;
    }
  }

  return {
    get(key, dataVersion) {
      holdVersion(dataVersion);
      const answer = answers.get(key);
      if (answer === undefined) return undefined;
      // A Map keeps the order of insertion: put back at the end, it is the last to be dropped.
      answers.delete(key);
      answers.set(key, answer);
      return answer;
    },
    put(key, dataVersion, value) {
      holdVersion(dataVersion);
      const answer = serialise(value, dataVersion);
      if (answer.body.length > LARGEST) return answer;
      size += answer.body.length - (answers.get(key)?.body.length ?? 0);
      answers.delete(key);
      answers.set(key, answer);
      dropOldest();
      return answer;
    },
    clear: () => holdVersion(""),
  };
}
