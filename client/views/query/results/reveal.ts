/** Where a grid must be scrolled to so that a cell is seen beside its fixed header and row numbers. Pure. */

interface Span {
  readonly start: number;
  readonly size: number;
}

/** The least scrolling, from 0 at the start side, that shows a span in a window of which `fixed` pixels are covered. */
export function scrollToShow(span: Span, scrolled: number, room: number, fixed: number): number {
  if (span.start < scrolled) return span.start;
  const end = span.start + span.size - (room - fixed);
  return end > scrolled ? Math.min(end, span.start) : scrolled;
}
