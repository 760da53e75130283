import { useOpenArticle } from "../../state/store.ts";

/** Beside the reader, under the small graph: the entities and claims of the open article. */
export function ReaderAside() {
  const open = useOpenArticle();
  return <div>{open === null ? null : <bdi dir="ltr">{open.articleId}</bdi>}</div>;
}
