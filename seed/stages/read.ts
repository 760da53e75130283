import { createHash } from "node:crypto";
import { extname, join } from "node:path";
import type { FileEntry, Files } from "../effects.ts";
import type { Fault } from "../fault.ts";
import { decodeText } from "./decode.ts";

/** Largest file that is read, in bytes (SAFETY §3). */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
/** Folders inside folders; links are not followed, so only a real tree can be this deep. */
const MAX_DEPTH = 32;

export interface TextFile {
  readonly file: string;
  /** Lower case, with the dot. */
  readonly extension: string;
  readonly content: string;
}

export interface ReadFiles {
  readonly texts: readonly TextFile[];
  readonly faults: readonly Fault[];
  /** Files of a folder that were passed over because they are of another kind. */
  readonly passedOver: readonly string[];
}

/** Hex sha256 of a text's UTF-8 bytes. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/**
 * Reads the texts at the paths, folders walked in order of their names. A path that was named must be readable; in a folder
 * other kinds of files are passed over. What cannot be read is a fault, never a throw.
 */
export async function readTexts(
  files: Files,
  paths: readonly string[],
  extensions: readonly string[],
): Promise<ReadFiles> {
  const texts: TextFile[] = [];
  const faults: Fault[] = [];
  const passedOver: string[] = [];
  const seen = new Set<string>();

  async function visit(path: string, depth: number): Promise<void> {
    try {
      const entry = await files.look(path);
      if (entry.kind === "folder" && depth < MAX_DEPTH) {
        for (const name of (await files.list(path)).sort())
          if (!name.startsWith(".")) await visit(join(path, name), depth + 1);
        return;
      }
      const extension = extname(path).toLowerCase();
      if (depth > 0 && entry.kind === "file" && !extensions.includes(extension)) passedOver.push(path);
      else if (!seen.has(path)) {
        seen.add(path);
        const read = await readOne(files, entry, extension, extensions);
        if ("reason" in read) faults.push(read);
        else texts.push(read);
      }
    } catch (error) {
      faults.push({ file: path, reason: systemReason(error) });
    }
  }

  for (const path of paths) await visit(path, 0);
  return { texts, faults, passedOver };
}

async function readOne(
  files: Files,
  entry: FileEntry,
  extension: string,
  extensions: readonly string[],
): Promise<TextFile | Fault> {
  const file = entry.path;
  if (entry.kind === "symlink") return { file, reason: "a symbolic link; links are not followed" };
  if (entry.kind === "folder") return { file, reason: `folders are read ${MAX_DEPTH} deep, not deeper` };
  if (entry.kind !== "file") return { file, reason: "not a regular file" };
  if (!extensions.includes(extension))
    return { file, reason: `this kind of file is not read (read are: ${extensions.join(", ")})` };
  if (entry.size > MAX_FILE_BYTES)
    return { file, reason: `the file is too large (${entry.size} bytes; at most ${MAX_FILE_BYTES})` };
  const decoded = decodeText(await files.read(file));
  return "reason" in decoded ? { file, ...decoded } : { file, extension, content: decoded.text };
}

/** What the system says against reading a path, in words. */
function systemReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return "there is no such file";
  if (code === "EACCES" || code === "EPERM") return "the file may not be read (permission denied)";
  if (code === "EISDIR") return "a folder stands where a file was";
  if (code === "") throw error;
  return `the file cannot be read (${code})`;
}
