import { DomainError } from "./domainError";
import { millsRatio } from "./millsRatio";

const LN_ROOT_TWO_PI = Math.log(2 * Math.PI) / 2;
/** Each step about doubles the digits; five are enough from the start below. */
const MOST_STEPS = 12;

/**
 * The x with N(x) = p, N the normal distribution, for 0 < p < 1. Throws `DomainError` otherwise. As accurate as p and
 * 1 - p are known: below 1e-15 relative to x, but near p = 1/2 relative to 1.
 *
 * Method: Newton's iteration for ln N(-y) = ln p, p at most 1/2. ln N(-y) is concave, so that it closes in from one
 * side from any start beyond the root, as sqrt(-2 ln 2p) is, since N(-y) <= exp(-y^2 / 2) / 2.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new DomainError("p", p, "a number between 0 and 1");
  return p > 0.5 ? tailDistance(1 - p) : 0 - tailDistance(p);
}

/** The y >= 0 beyond which the normal distribution has `tail`, at most 1/2. */
function tailDistance(tail: number): number {
  const lnTail = Math.log(tail);
  let y = Math.sqrt(Math.max(0, -2 * (lnTail + Math.LN2)));
  for (let step = 0; step < MOST_STEPS; step++) {
    const mills = millsRatio(y);
    const excess = Math.log(mills) - (y * y) / 2 - LN_ROOT_TWO_PI - lnTail;
    const closer = Math.max(0, y + excess * mills);
    if (Math.abs(closer - y) <= 2 ** -52 * y) return closer;
    y = closer;
  }
  return y;
}
