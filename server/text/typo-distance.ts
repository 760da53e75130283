/** Misspellings that a word of this length is forgiven: one from 4 letters, two from 8. */
export function allowedTypos(length: number): number {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

/**
 * Edits between two strings (insert, delete, replace, swap of neighbours), or null above `limit`.
 * Only a band of 2·limit+1 cells a row is computed: linear in the length for a fixed limit.
 */
export function typoDistance(a: string, b: string, limit: number): number | null {
  if (Math.abs(a.length - b.length) > limit) return null;
  const beyond = limit + 1;
  const width = b.length + 1;
  let older = new Array<number>(width).fill(beyond);
  let previous = Array.from({ length: width }, (_, column) => Math.min(column, beyond));
  for (let row = 1; row <= a.length; row++) {
    const current = new Array<number>(width).fill(beyond);
    if (row <= limit) current[0] = row;
    let least = current[0] ?? beyond;
    const until = Math.min(b.length, row + limit);
    for (let column = Math.max(1, row - limit); column <= until; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column - 1] ?? beyond) + (same ? 0 : 1),
        (previous[column] ?? beyond) + 1,
        (current[column - 1] ?? beyond) + 1,
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (older[column - 2] ?? beyond) + 1);
      current[column] = Math.min(cost, beyond);
      least = Math.min(least, cost);
    }
    if (least > limit && row > 1 && Math.min(...previous) > limit) return null;
    older = previous;
    previous = current;
  }
  const distance = previous[b.length] ?? beyond;
  return distance > limit ? null : distance;
}
