import { plainDecimal } from "../../core/math/plainDecimal";
import type { Span } from "./linearScale";

/** Steps that people count in, times a power of ten. */
const ROUND_STEPS = [1, 2, 2.5, 5, 10];

/** The smallest round step that needs no more than `most` steps for a length above 0. */
function roundStep(length: number, most: number): number {
  const least = length / most;
  const power = 10 ** Math.floor(Math.log10(least));
  // What division leaves in the last digit is not worth the next step.
  return power * ROUND_STEPS.find((step) => step * power >= least * (1 - 1e-9))!;
}

/** Shorter than this, of its ends' size, a span is what rounding left. */
const ROUNDING = 1e-9;

function lengthOf([low, high]: Span): number {
  const length = high - low;
  return length > ROUNDING * Math.max(Math.abs(low), Math.abs(high)) ? length : 0;
}

/** Round values within `span`, both ends included, at most `most` + 1 of them; the one value of a span without length. */
export function ticksWithin(span: Span, most: number): readonly number[] {
  const [low, high] = span;
  const length = lengthOf(span);
  if (length === 0) return [low];
  const step = roundStep(length, most);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => plainDecimal((first + index) * step));
}

/** Round values that reach over the whole of `span`, about `most` of them: the ends are an axis that begins and ends on one. */
export function ticksAround(span: Span, most: number): readonly number[] {
  const [low, high] = span;
  const length = lengthOf(span);
  // A line that stands still has to lie somewhere.
  const half = length > 0 ? 0 : Math.abs(high) / 2 || 1;
  const step = roundStep(length || 2 * half, most);
  const first = Math.floor((low - half) / step + 1e-9);
  const last = Math.ceil((high + half) / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => plainDecimal((first + index) * step));
}

/** Digits that a tick needs so that it differs from its neighbours, and shows all of itself up to a half step. */
export function digitsOfTicks(ticks: readonly number[]): number {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return 3;
  const largest = Math.max(...ticks.map(Math.abs));
  const step = Number((second - first).toPrecision(3));
  const stepDigits = /^2\.5/.test(step.toExponential()) ? 2 : 1;
  return Math.max(1, Math.floor(Math.log10(largest)) - Math.floor(Math.log10(step)) + stepDigits);
}
