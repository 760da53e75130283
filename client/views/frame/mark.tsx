/** The mark: two rings of a chain. Never mirrored. */
export function Mark() {
  return (
    <svg width="30" height="18" viewBox="0 0 30 18" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2">
        <circle cx="10" cy="9" r="7" />
        <circle cx="20" cy="9" r="7" />
      </g>
    </svg>
  );
}
