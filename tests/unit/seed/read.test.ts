import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diskFiles } from "../../../seed/disk-files.ts";
import type { Files } from "../../../seed/effects.ts";
import { decodeText } from "../../../seed/stages/decode.ts";
import { MAX_FILE_BYTES, readTexts, sha256 } from "../../../seed/stages/read.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "silsila قراءة "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
async function readFolder(files: Files = diskFiles) {
  const read = await readTexts(files, [folder], [".txt", ".md"]);
  const name = (path: string) => relative(folder, path);
  return {
    texts: read.texts.map(({ file, content }) => [name(file), content]),
    faults: read.faults.map(({ file, line, reason }) => [name(file), line ?? 0, reason]),
    passedOver: read.passedOver.map(name),
  };
}

describe("readTexts", () => {
  it("walks folders in the order of their names and passes other kinds of files over", async () => {
    mkdirSync(join(folder, "a"));
    put("a/z.txt", "آخر");
    put("b.md", "# أول");
    put("picture.png", "x");
    put(".hidden.txt", "x");
    expect(await readFolder()).toEqual({
      texts: [
        [join("a", "z.txt"), "آخر"],
        ["b.md", "# أول"],
      ],
      faults: [],
      passedOver: ["picture.png"],
    });
  });

  it("names what it refuses and reads the rest", async () => {
    put("binary.txt", Uint8Array.of(0x41, 0, 0x42));
    put("empty.txt", " \n ");
    put("fine.txt", "نص");
    put("large.txt", new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61));
    put("windows.txt", Uint8Array.of(0x61, 0x0a, 0xc7, 0xe1, 0x0a));
    symlinkSync(folder, join(folder, "loop"));
    symlinkSync(join(folder, "fine.txt"), join(folder, "other.txt"));
    execFileSync("mkfifo", [join(folder, "pipe.txt")]);
    expect(await readFolder()).toEqual({
      texts: [["fine.txt", "نص"]],
      faults: [
        ["binary.txt", 0, "the file is binary (it holds NUL bytes)"],
        ["empty.txt", 0, "the file is empty"],
        ["large.txt", 0, `the file is too large (${MAX_FILE_BYTES + 1} bytes; at most ${MAX_FILE_BYTES})`],
        ["loop", 0, "a symbolic link; links are not followed"],
        ["other.txt", 0, "a symbolic link; links are not followed"],
        ["pipe.txt", 0, "not a regular file"],
        ["windows.txt", 2, "the text is not valid UTF-8"],
      ],
      passedOver: [],
    });
  });

  it("refuses by name what was asked for and is not there or of another kind", async () => {
    put("page.html", "<p>x</p>");
    const missing = join(folder, "missing.txt");
    const page = join(folder, "page.html");
    const { texts, faults } = await readTexts(diskFiles, [missing, page], [".txt"]);
    expect(texts).toEqual([]);
    expect(faults).toEqual([
      { file: missing, reason: "there is no such file" },
      { file: page, reason: "this kind of file is not read (read are: .txt)" },
    ]);
  });

  it("reads a path that is named twice once", async () => {
    put("one.txt", "نص");
    const { texts } = await readTexts(diskFiles, [folder, join(folder, "one.txt")], [".txt"]);
    expect(texts).toHaveLength(1);
  });

  it("names a file that may not be read, and one that goes away between look and read", async () => {
    put("gone.txt", "x");
    put("locked.txt", "x");
    const failing = (code: string) => Object.assign(new Error(code), { code });
    const files: Files = {
      ...diskFiles,
      async read(path) {
        throw failing(path.endsWith("gone.txt") ? "ENOENT" : "EACCES");
      },
    };
    expect((await readFolder(files)).faults).toEqual([
      ["gone.txt", 0, "there is no such file"],
      ["locked.txt", 0, "the file may not be read (permission denied)"],
    ]);
  });

  it("lets a fault of ours pass through", async () => {
    put("one.txt", "x");
    const files: Files = { ...diskFiles, read: () => Promise.reject(new TypeError("a bug")) };
    await expect(readFolder(files)).rejects.toThrow("a bug");
  });
});

describe("decodeText", () => {
  it("drops the byte order mark and changes nothing else", () => {
    const text = "سطر\r\nآخر \u200f\n\n";
    expect(decodeText(new TextEncoder().encode(`\uFEFF${text}`))).toEqual({ text });
    expect(decodeText(new TextEncoder().encode(text))).toEqual({ text });
  });

  it("tells UTF-16 by its mark", () => {
    const utf16 = Uint8Array.of(0xff, 0xfe, 0x27, 0x06);
    expect(decodeText(utf16)).toEqual({ reason: "the text is UTF-16 (little-endian); expected UTF-8" });
  });

  it("finds NUL far into the file", () => {
    expect(decodeText(new Uint8Array(200_000).fill(0x61, 0, 199_999))).toEqual({
      reason: "the text holds NUL characters",
    });
  });
});

it("hashes the UTF-8 bytes of a text", () => {
  expect(sha256("سلسلة")).toBe("94f69fc70fd17dc751af6f6be71d9cb2fac145bd4264b9a195acb5decfc5e404");
});
