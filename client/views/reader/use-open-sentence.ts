import { type RefObject, useEffect, useRef } from "react";

function calm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/**
 * Scrolls the open claim's sentence to the middle once the fonts are there, whose arrival would move it again.
 * Returns the ref of the element that scrolls.
 */
export function useOpenSentence(articleId: string, claimId: string | null): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    let current = true;
    const known = before.current === articleId;
    before.current = articleId;
    void document.fonts.ready.then(() => {
      const sentence = page.current?.querySelector("mark");
      if (!current || sentence === null || sentence === undefined || claimId === null) return;
      sentence.scrollIntoView({ block: "center", behavior: known && !calm() ? "smooth" : "instant" });
    });
    return () => {
      current = false;
    };
  }, [articleId, claimId]);
  return page;
}
