/** Where an ISO 8601 text of Cypher's stands in time. */

const ISO =
  /^(?:([+-]?\d{4,9})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?(Z|[+-]\d{2}:\d{2}(?::\d{2})?)?(?:\[[^\]]*\])?$/;

const NANOSECONDS = 1_000_000_000n;

function offsetSeconds(text: string | undefined): number {
  if (text === undefined || text === "Z") return 0;
  const [hours, minutes, seconds] = text.slice(1).split(":").map(Number);
  const size = (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  return text.startsWith("-") ? -size : size;
}

function daySeconds(year: string, month: string, day: string): bigint {
  const date = new Date(0);
  // Two-digit years stay what they are, and years beyond JavaScript's are counted by whole cycles of 400.
  const cycles = Math.floor(Number(year) / 400);
  date.setUTCFullYear(2000 + (Number(year) - cycles * 400), Number(month) - 1, Number(day));
  return BigInt(date.getTime() / 1000) + BigInt(cycles - 5) * 146_097n * 86_400n;
}

/** Nanoseconds since 1970, or since midnight for a time of day; NaN for what is no such text. Zones by their offset. */
export function instantOf(iso: string): bigint | number {
  const parts = iso === "" ? null : ISO.exec(iso);
  if (parts === null) return Number.NaN;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0", fraction = "", offset] = parts;
  const days = year === undefined || month === undefined || day === undefined ? 0n : daySeconds(year, month, day);
  const clock = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) - offsetSeconds(offset);
  return (days + BigInt(clock)) * NANOSECONDS + BigInt(fraction.padEnd(9, "0"));
}
