/** What is shown, what is held back, and until when the graph knows. */
export function StatusLine() {
  return <div />;
}
