/**
 * Folding for matching (DESIGN §8): two spellings of one name fold to the same string.
 * Compatibility forms are decomposed, marks, tatweel and invisible controls dropped, letters lowered, hamza carriers,
 * ى/ي, ة/ه, Persian letters and Arabic-Indic digits unified. Linear in the length of the text.
 */

export interface Folded {
  readonly folded: string;
  /** `offsets[i]`: UTF-16 index in the original of the code point that gave `folded[i]`; last: the original's length. */
  readonly offsets: Uint32Array;
}

const DROPPED = /[\p{Mn}\p{Me}\p{Cf}\u0640]/u;

/** What decomposition and lower case leave apart. The values are folded themselves. */
const UNIFIED: Readonly<Record<string, string>> = {
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ے: "ي",
  ة: "ه",
  ہ: "ه",
  ە: "ه",
  ۃ: "ه",
  ھ: "ه",
  ک: "ك",
  ڪ: "ك",
  پ: "ب",
  ڤ: "ف",
  ς: "σ",
};

const ARABIC_ZERO = 0x660;
const PERSIAN_ZERO = 0x6f0;

/** Folds one code point; the result may be empty (dropped) or longer than one unit (a ligature). */
function foldCodePoint(codePoint: number): string {
  let out = "";
  for (const char of String.fromCodePoint(codePoint).normalize("NFKD").toLowerCase().normalize("NFKD")) {
    if (DROPPED.test(char)) continue;
    const code = char.charCodeAt(0);
    if (code >= ARABIC_ZERO && code < ARABIC_ZERO + 10) out += String.fromCharCode(code - ARABIC_ZERO + 0x30);
    else if (code >= PERSIAN_ZERO && code < PERSIAN_ZERO + 10) out += String.fromCharCode(code - PERSIAN_ZERO + 0x30);
    else out += UNIFIED[char] ?? char;
  }
  return out;
}

/** Values of a page besides a code unit: NUL is never dropped by folding, so 0 is free for "dropped". */
const GONE = 0;
const LONG = 0xffff;
const PAGE = 256;
const pages: (Uint16Array | undefined)[] = new Array<Uint16Array | undefined>(PAGE);

/** Folded units of 256 code points of the BMP, made on first use: most texts touch three pages. */
function pageOf(index: number): Uint16Array {
  const known = pages[index];
  if (known !== undefined) return known;
  const page = new Uint16Array(PAGE);
  for (let low = 0; low < PAGE; low++) {
    const folded = foldCodePoint(index * PAGE + low);
    page[low] = folded === "" ? GONE : folded.length === 1 && folded !== "\0" ? folded.charCodeAt(0) : LONG;
  }
  pages[index] = page;
  return page;
}

/** Folds a text and says where each folded code unit came from. */
export function fold(text: string): Folded {
  let units = new Uint16Array(text.length + 16);
  let offsets = new Uint32Array(text.length + 17);
  let size = 0;
  let page = pageOf(0);
  let pageIndex = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >> 8 !== pageIndex) {
      pageIndex = unit >> 8;
      page = pageOf(pageIndex);
    }
    const simple = page[unit & 0xff] ?? LONG;
    if (simple === GONE) continue;
    if (simple !== LONG && !isHighSurrogate(unit)) {
      if (size === units.length) [units, offsets] = [grown(units), grownOffsets(offsets)];
      units[size] = simple;
      offsets[size++] = index;
      continue;
    }
    const codePoint = text.codePointAt(index) ?? unit;
    const long = foldCodePoint(codePoint);
    for (let at = 0; at < long.length; at++) {
      if (size === units.length) [units, offsets] = [grown(units), grownOffsets(offsets)];
      units[size] = long.charCodeAt(at);
      offsets[size++] = index;
    }
    if (codePoint > 0xffff) index++;
  }
  offsets[size] = text.length;
  return { folded: decode(units.subarray(0, size)), offsets: offsets.subarray(0, size + 1) };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function grown(units: Uint16Array): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(units.length * 2);
  larger.set(units);
  return larger;
}

function grownOffsets(offsets: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(offsets.length * 2);
  larger.set(offsets);
  return larger;
}

/** Half a surrogate pair becomes U+FFFD, one unit for one: offsets stand. */
const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

function decode(units: Uint16Array): string {
  return decoder.decode(units);
}

/** Folds and keeps words only: punctuation becomes one space, the ends are trimmed. Keys and queries meet in this form. */
export function foldForSearch(text: string): string {
  return fold(text)
    .folded.replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
