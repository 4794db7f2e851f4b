/** Halving alone brings any bracket of doubles to its last bit in fewer. */
const MOST_STEPS = 2200;

/**
 * A root of the continuous function f between `low` and `high`, where f has the signs of `atLow` and `atHigh`,
 * one negative and one not. Returns the end with the smaller |f| once the bracket is narrower than
 * `tolerance` times its size; values of f may be infinite. NaN where f is NaN.
 *
 * Method: Chandrupatla's, with a first step along the chord. Inverse quadratic interpolation through the last
 * three points where it is sure to be monotone, else halving. Source: Chandrupatla, Advances in Engineering Software 28, 1997.
 */
export function bracketedRoot(
  f: (x: number) => number,
  low: number,
  atLow: number,
  high: number,
  atHigh: number,
  tolerance: number,
): number {
  // The last point a, the end of the bracket b across from it, and the point c that a or b took over from.
  let [a, fa, b, fb] = [high, atHigh, low, atLow];
  let [c, fc] = [a, fa];
  for (let step = 0; step < MOST_STEPS; step++) {
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const width = Math.abs(b - a);
    const least = tolerance * Math.abs(best);
    if (fa === 0 || fb === 0 || width <= least) return best;

    const fraction = Math.min(
      1 - least / width / 2,
      Math.max(least / width / 2, interpolate(a, fa, b, fb, c, fc)),
    );
    const x = a + fraction * (b - a);
    const fx = f(x);
    if (Number.isNaN(fx)) return NaN;
    if (fx < 0 === fa < 0) [c, fc] = [a, fa];
    else [c, fc, b, fb] = [b, fb, a, fa];
    [a, fa] = [x, fx];
  }
  return a;
}

/**
 * How far from a to b the parabola through the three points, read as x of f, has its root; 1/2 where it may
 * bend back. While a and c are the same, the root of the chord.
 */
function interpolate(a: number, fa: number, b: number, fb: number, c: number, fc: number): number {
  if (c === a) return Math.abs(fa - fb) < Infinity ? fa / (fa - fb) : 0.5;
  const x = (a - b) / (c - b);
  const y = (fa - fb) / (fc - fb);
  const isMonotone = y * y < x && (1 - y) * (1 - y) < 1 - x;
  if (!isMonotone) return 0.5;
  return (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
}
