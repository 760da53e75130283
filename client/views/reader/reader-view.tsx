import { useOpenArticle } from "../../state/store.ts";

/** The open article in the canvas's place, with its claims beside the text. */
export function ReaderView() {
  const open = useOpenArticle();
  return <div>{open === null ? null : <bdi dir="ltr">{open.articleId}</bdi>}</div>;
}
