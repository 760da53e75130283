import { notifications } from "@mantine/notifications";
import type { TFunction } from "i18next";
import type { ArticleRef, Claim } from "#contract/model.ts";
import { formatDate } from "../../i18n/format.ts";
import type { Language } from "../../i18n/languages.ts";
import { citation } from "./citation.ts";
import { outletWords } from "./claim-source.tsx";
import { sayClaim } from "./claim-words.ts";
import type { Refs } from "./refs.ts";

interface CitationInput {
  readonly claim: Claim;
  readonly article: ArticleRef;
  readonly refs: Refs;
  readonly language: Language;
  readonly t: TFunction<"details">;
}

/** Copies the claim as a citation and says whether that worked. */
export async function copyCitation({ claim, article, refs, language, t }: CitationInput): Promise<void> {
  const words = {
    sentence: sayClaim(claim, refs, language),
    digestMark: article.kind === "digest" ? t("claim.digest") : null,
    outlet: outletWords(article, refs, language, t),
    printed: article.publishedAt === null ? null : formatDate(article.publishedAt, language),
    comma: language === "ar" ? "، " : ", ",
  };
  const text = citation(claim, article, words, `${location.origin}${location.pathname}?lang=${language}`);
  await copyText(text, { done: t("claim.cited"), failed: t("claim.citeFailed") });
}

/** Puts a text on the clipboard and shows the outcome. */
export async function copyText(text: string, words: { readonly done: string; readonly failed: string }): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notifications.show({ message: words.done, autoClose: 2500 });
  } catch {
    notifications.show({ message: words.failed, autoClose: 5000 });
  }
}
