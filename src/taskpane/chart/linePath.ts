/** A point on the screen, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const PLACES = 2;

/** SVG path data of straight lines from point to point. */
export function linePath(points: readonly Point[]): string {
  return points
    .map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(PLACES)} ${y.toFixed(PLACES)}`)
    .join("");
}
