import { lstat, open, readdir } from "node:fs/promises";
import type { FileEntry, Files } from "./effects.ts";

/** The files of this machine. */
export const diskFiles: Files = {
  async look(path): Promise<FileEntry> {
    const stat = await lstat(path);
    const kind = stat.isSymbolicLink() ? "symlink" : stat.isDirectory() ? "folder" : stat.isFile() ? "file" : "other";
    return { path, kind, size: stat.size };
  },
  list(folder) {
    return readdir(folder);
  },
  async read(path) {
    const file = await open(path, "r");
    try {
      return await file.readFile();
    } finally {
      await file.close();
    }
  },
};
