/** A reason that is put into words when it is read: a search weighs thousands of hops, and its answer lists some. */
import type { Bilingual } from "#contract/bilingual.ts";
import type { Because } from "#contract/trace.ts";
import type { Basis } from "./world.ts";

/** Basis and words are made once each, when first read; copied or written out, it is a plain reason. */
export function toldLater(basis: () => Basis, words: (basis: Basis) => Bilingual): Because {
  let based: Basis | undefined;
  let said: Bilingual | undefined;
  const basisOnce = () => {
    based ??= basis();
    return based;
  };
  const wordsOnce = () => {
    said ??= words(basisOnce());
    return said;
  };
  return {
    get ar() {
      return wordsOnce().ar;
    },
    get en() {
      return wordsOnce().en;
    },
    get claims() {
      return [...basisOnce().claims];
    },
    get relations() {
      return [...basisOnce().relations];
    },
  };
}
