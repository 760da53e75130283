/** The Explore tab: search, questions, legend. */
export function ExplorePanel() {
  return <div />;
}
