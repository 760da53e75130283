/** The described queries, and one's own. */
export function QueryLibrary() {
  return null;
}
