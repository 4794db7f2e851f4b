import { DomainError, requireFinite } from "./domainError";

/** A smooth curve through points, rising or falling wherever they do. Made by `fitMonotoneCubic`. */
export interface MonotoneCubic {
  /** Increasing. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** dy/dx at each point. */
  readonly slope: Float64Array;
}

/**
 * The piecewise cubic through (x, y) that is monotone between any two neighbouring points and has a continuous first
 * derivative: it has no extremum but at a point. Two points are joined by a line, one gives a constant.
 *
 * `x` increases and holds one value or more; `y` has one for each. Throws `DomainError` otherwise.
 *
 * Method: a Hermite cubic whose slope at an inner point is the weighted harmonic mean of the slopes of the chords on
 * both sides, 0 where these differ in sign; at the ends that of the parabola through three points, held to what keeps
 * the curve monotone. Sources: Fritsch and Carlson, SIAM Journal on Numerical Analysis 17, 1980 (when a cubic is
 * monotone); Fritsch and Butland, SIAM Journal on Scientific and Statistical Computing 5, 1984 (inner slopes); Moler,
 * Numerical Computing with MATLAB, 2004, section 3.6 (slopes at the ends).
 */
export function fitMonotoneCubic(x: readonly number[], y: readonly number[]): MonotoneCubic {
  if (x.length === 0) throw new DomainError("x", undefined, "one value or more");
  if (y.length !== x.length) throw new DomainError("y", `${y.length} values`, `${x.length}, one for each x`);
  x.forEach((value, index) => {
    requireFinite("x", value);
    requireFinite("y", y[index]!);
    const before = x[index - 1];
    if (before !== undefined && !(value > before))
      throw new DomainError("x", value, `a number above the one before, ${before}`);
  });
  return { x: Float64Array.from(x), y: Float64Array.from(y), slope: slopesAt(x, y) };
}

/** y at `x`; outside the points that of the nearest one. O(log n). */
export function monotoneCubicValue(curve: MonotoneCubic, x: number): number {
  const last = curve.x.length - 1;
  if (x <= curve.x[0]!) return curve.y[0]!;
  if (x >= curve.x[last]!) return curve.y[last]!;
  const left = indexBefore(curve.x, x);
  const width = curve.x[left + 1]! - curve.x[left]!;
  const t = (x - curve.x[left]!) / width;
  const rise = curve.y[left + 1]! - curve.y[left]!;
  const excessLeft = width * curve.slope[left]! - rise;
  const excessRight = rise - width * curve.slope[left + 1]!;
  // The chord, and what the curve has beside it, which is 0 at both ends.
  return curve.y[left]! + t * (rise + (1 - t) * ((1 - t) * excessLeft + t * excessRight));
}

/** dy/dx at `x` on the curve; at an end that of the side within. NaN outside the points. O(log n). */
export function monotoneCubicSlope(curve: MonotoneCubic, x: number): number {
  const last = curve.x.length - 1;
  if (!(x >= curve.x[0]! && x <= curve.x[last]!)) return NaN;
  if (x === curve.x[last]!) return curve.slope[last]!;
  const left = indexBefore(curve.x, x);
  const width = curve.x[left + 1]! - curve.x[left]!;
  const t = (x - curve.x[left]!) / width;
  const chord = (curve.y[left + 1]! - curve.y[left]!) / width;
  const [slopeLeft, slopeRight] = [curve.slope[left]!, curve.slope[left + 1]!];
  return (1 - t) * (1 - 3 * t) * slopeLeft + 6 * t * (1 - t) * chord + t * (3 * t - 2) * slopeRight;
}

/** The last index of the increasing `values`, but for the very last, whose value is not above `value`; 0 where none is. */
export function indexBefore(values: ArrayLike<number>, value: number): number {
  let [low, high] = [0, values.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}

function slopesAt(x: readonly number[], y: readonly number[]): Float64Array {
  const count = x.length;
  const slopes = new Float64Array(count);
  if (count === 1) return slopes;
  const width = (index: number) => x[index + 1]! - x[index]!;
  const chord = (index: number) => (y[index + 1]! - y[index]!) / width(index);
  if (count === 2) return slopes.fill(chord(0));
  for (let index = 1; index < count - 1; index++) {
    slopes[index] = innerSlope(width(index - 1), chord(index - 1), width(index), chord(index));
  }
  slopes[0] = endSlope(width(0), chord(0), width(1), chord(1));
  slopes[count - 1] = endSlope(width(count - 2), chord(count - 2), width(count - 3), chord(count - 3));
  return slopes;
}

function innerSlope(widthLeft: number, chordLeft: number, widthRight: number, chordRight: number): number {
  if (Math.sign(chordLeft) !== Math.sign(chordRight) || chordLeft === 0) return 0;
  const weightLeft = 2 * widthRight + widthLeft;
  const weightRight = widthRight + 2 * widthLeft;
  return (weightLeft + weightRight) / (weightLeft / chordLeft + weightRight / chordRight);
}

/** Of the chord at the end and the next one inwards. */
function endSlope(width: number, chord: number, nextWidth: number, nextChord: number): number {
  const parabola = ((2 * width + nextWidth) * chord - width * nextChord) / (width + nextWidth);
  if (Math.sign(parabola) !== Math.sign(chord)) return 0;
  const turns = Math.sign(chord) !== Math.sign(nextChord);
  return turns && Math.abs(parabola) > 3 * Math.abs(chord) ? 3 * chord : parabola;
}
