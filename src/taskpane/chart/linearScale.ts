/** Where a value stands on the screen. */
export type Scale = (value: number) => number;

export type Span = readonly [start: number, end: number];

/** A straight map that takes the ends of `from` to the ends of `to`; the middle of `to` where `from` has no length. */
export function linearScale(from: Span, to: Span): Scale {
  const length = from[1] - from[0];
  if (length === 0) return () => (to[0] + to[1]) / 2;
  return (value) => to[0] + ((value - from[0]) / length) * (to[1] - to[0]);
}
