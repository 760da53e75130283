import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { z } from "zod";

/** The checked content of a small JSON file; undefined when it is missing, half written or of another shape. */
export function readJsonFile<T>(path: string, schema: z.ZodType<T>): T | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a small JSON file whole or not at all, readable by its owner only. */
export function writeJsonFile(path: string, value: unknown): void {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
    renameOver(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** On Windows a reader may hold the target open for a moment: then the rename is tried again. */
function renameOver(from: string, to: string): void {
  for (let attempt = 0; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const busy = error instanceof Error && "code" in error && (error.code === "EPERM" || error.code === "EBUSY");
      if (!busy || process.platform !== "win32" || attempt >= 20) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
    }
  }
}
