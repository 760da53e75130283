/** Where the plates and lines of a path stand. Laid out for a flow to the right; a right-to-left drawing is its mirror. */

/** A drawing is this wide at most: the measure of the page, so that its text keeps its size. */
const WIDTH = 680;
/** Above the plates of a row: room for the words of a barrier. Below the line: goods, who hands over, state. */
const ABOVE = { plain: 6, barriers: 52 } as const;
const BELOW = 44;
const COLUMNS = 3;
const PLATE_HEIGHT = 46;
/** Between two rows, for the line that goes back to the start side with its words. */
const TURN = { plain: 62, barriers: 96 } as const;
const EDGE = 4;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedPlate extends Point {
  /** The centre is at `x`, `y`. */
  readonly width: number;
  readonly height: number;
}

export interface PlacedHop {
  readonly points: readonly Point[];
  /** The horizontal stretch that carries words and marks: from `points[run]` to `points[run + 1]`. */
  readonly run: number;
}

export interface PlacedPath {
  readonly width: number;
  /** Down to the plates of the last row; words below its lines may go on. */
  readonly height: number;
  readonly plates: readonly PlacedPlate[];
  readonly hops: readonly PlacedHop[];
}

interface PathShape {
  readonly plates: number;
  /** A barrier with its words needs room above its line and along it. */
  readonly barriers: boolean;
  readonly rightToLeft: boolean;
}

/** Places the plates and the hops between them, in rows of at most three: wider plates hold a name, longer lines their words. */
export function placePath({ plates: count, barriers, rightToLeft }: PathShape): PlacedPath {
  const columns = Math.min(count, COLUMNS);
  const plateWidth = columns < COLUMNS ? 160 : barriers ? 128 : 138;
  const gap = Math.min(220, (WIDTH - 2 * EDGE - columns * plateWidth) / Math.max(1, columns - 1));
  const width = columns * plateWidth + (columns - 1) * gap + 2 * EDGE;
  const rows = Math.ceil(count / columns);
  const kind = barriers ? "barriers" : "plain";
  const pitch = PLATE_HEIGHT + BELOW + TURN[kind];
  const plates = Array.from({ length: count }, (_, index): PlacedPlate => {
    const x = EDGE + plateWidth / 2 + (index % columns) * (plateWidth + gap);
    const y = ABOVE[kind] + PLATE_HEIGHT / 2 + Math.floor(index / columns) * pitch;
    return { x, y, width: plateWidth, height: PLATE_HEIGHT };
  });
  const turnAt = TURN[kind] - 22;
  const hops = plates.slice(1).map((to, index) => {
    const from = plates[index] ?? to;
    return from.y === to.y ? straight(from, to) : turning(from, to, turnAt);
  });
  const height = ABOVE[kind] + PLATE_HEIGHT + (rows - 1) * pitch + EDGE;
  const placed = { width, height, plates, hops };
  return rightToLeft ? mirrored(placed) : placed;
}

function straight(from: PlacedPlate, to: PlacedPlate): PlacedHop {
  return {
    points: [
      { x: from.x + from.width / 2, y: from.y },
      { x: to.x - to.width / 2, y: to.y },
    ],
    run: 0,
  };
}

/** Down, back to the start side between the rows, and down into the plate. */
function turning(from: PlacedPlate, to: PlacedPlate, drop: number): PlacedHop {
  const y = from.y + from.height / 2 + drop;
  return {
    points: [
      { x: from.x, y: from.y + from.height / 2 },
      { x: from.x, y },
      { x: to.x, y },
      { x: to.x, y: to.y - to.height / 2 },
    ],
    run: 1,
  };
}

function mirrored({ width, height, plates, hops }: PlacedPath): PlacedPath {
  const flip = <T extends Point>(point: T): T => ({ ...point, x: width - point.x });
  return {
    width,
    height,
    plates: plates.map(flip),
    hops: hops.map(({ points, run }) => ({ points: points.map(flip), run })),
  };
}
