import type { ArticleRef, Claim } from "#contract/model.ts";

/** An original's sentence in its language's quotation marks; a digest's is ours and stands without them. */
export function quoteWords(
  { quote }: Pick<Claim, "quote">,
  { kind, language }: Pick<ArticleRef, "kind" | "language">,
): string {
  const words = quote.trim();
  if (kind === "digest") return words;
  return language === "en" ? `“${words}”` : `«${words}»`;
}
