/** One key for a name in Arabic and in Latin letters: the consonants that both writings share, vowels left out. */
import { foldForSearch } from "./fold.ts";

/** Arabic words that spell English letters (تي إس إم سي), folded. */
const LETTER_NAMES: Readonly<Record<string, string>> = {
  ايه: "a",
  اي: "i",
  بي: "b",
  سي: "c",
  دي: "d",
  اف: "f",
  جي: "g",
  اتش: "h",
  جيه: "j",
  كي: "k",
  كيه: "k",
  ال: "l",
  ام: "m",
  ان: "n",
  او: "o",
  كيو: "q",
  ار: "r",
  اس: "s",
  تي: "t",
  يو: "u",
  في: "v",
  دبليو: "w",
  اكس: "x",
  واي: "y",
  زد: "z",
};

const ARABIC_SOUNDS: Readonly<Record<string, string>> = {
  ب: "b",
  ت: "t",
  ث: "t",
  ج: "g",
  ح: "h",
  خ: "k",
  د: "d",
  ذ: "d",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "s",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  غ: "g",
  ف: "f",
  ق: "k",
  ك: "k",
  گ: "g",
  چ: "g",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
};

const LATIN_SOUNDS: Readonly<Record<string, string>> = {
  b: "b",
  c: "k",
  d: "d",
  f: "f",
  g: "g",
  h: "h",
  j: "g",
  k: "k",
  l: "l",
  m: "m",
  n: "n",
  p: "b",
  q: "k",
  r: "r",
  s: "s",
  t: "t",
  v: "f",
  x: "ks",
  z: "z",
};

const SHORTEST = 3;

/** `TSMC` for تي إس إم سي: two or more words that all name letters; else null. */
export function spelledInitials(folded: string): string | null {
  const words = folded.split(" ");
  if (words.length < 2) return null;
  const letters = words.map((word) => LETTER_NAMES[word] ?? "");
  return letters.includes("") ? null : letters.join("");
}

/** The consonant skeleton of a name, or null where fewer than three consonants are left to tell names apart. */
export function skeleton(name: string): string | null {
  const folded = foldForSearch(name);
  const plain = (spelledInitials(folded) ?? folded)
    .replace(/c(?=[eiy])/g, "s")
    .replace(/ph/g, "f")
    .replace(/(?<=[a-z])h/g, "");
  let out = "";
  for (const char of plain) {
    const sound = ARABIC_SOUNDS[char] ?? LATIN_SOUNDS[char] ?? (/\p{N}/u.test(char) ? char : "");
    // هـ inside a name is as often heard as not (شنغهاي, Shanghai).
    if (sound === "h" && out !== "") continue;
    out += sound;
  }
  return out.length >= SHORTEST ? out : null;
}
