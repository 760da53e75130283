/** The canvas of the drawing. */
export function GraphCanvas() {
  return <div />;
}
