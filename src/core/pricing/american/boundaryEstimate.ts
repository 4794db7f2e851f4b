import { normalDensity, normalDistribution } from "../../math/normalDistribution";

/** Steps after which the estimate is taken as it stands: it only has to be near. */
const MOST_STEPS = 40;
const ENOUGH = 1e-3;
/** Depths at which the search ends: the boundary is e^-DEEPEST of its limit. */
const DEEPEST = 100;

/**
 * Estimates the depth ln(limit / boundary) of the exercise boundary of a put of strike 1, by the quadratic
 * approximation: the boundary B solves
 *
 *   1 - B - p(B) = -(B / lambda) (1 - e^(-qT) N(-d1(B)))
 *
 * with p the European put and lambda the lower root of lambda^2 + (w - 1) lambda - 2 r / (vol^2 h) = 0,
 * w = 2 (r - q) / vol^2, h = 1 - e^(-rT). `variance` is vol^2 T, `rate` r T, `dividendYield` q T,
 * `logLimit` the logarithm of the boundary's limit at expiry, `start` a first guess of the depth.
 * It is within a few hundredths of the depth for short lives and within a few tenths for long ones.
 * Source: Barone-Adesi and Whaley, Journal of Finance 42, 1987. Newton's iteration inside a bracket.
 */
export function estimateDepth(
  variance: number,
  rate: number,
  dividendYield: number,
  logLimit: number,
  start: number,
): number {
  const deviation = Math.sqrt(variance);
  const discount = Math.exp(-rate);
  const yieldDiscount = Math.exp(-dividendYield);
  const slope = (2 * (rate - dividendYield)) / variance - 1;
  const earned = rate === 0 ? 1 : -Math.expm1(-rate) / rate;
  // The lower root, in the form that does not cancel.
  const root = Math.sqrt(slope * slope + 8 / (variance * earned));
  const lambda = slope > 0 ? -(slope + root) / 2 : -4 / (variance * earned) / (root - slope);

  let shallow = 0;
  let deep = DEEPEST;
  let depth = Math.min(start, deep);
  for (let step = 0; step < MOST_STEPS; step++) {
    const log = logLimit - depth;
    const spot = Math.exp(log);
    const d1 = (log + rate - dividendYield) / deviation + deviation / 2;
    const d2 = d1 - deviation;
    const density = normalDensity(d1);
    const exercised = yieldDiscount * normalDistribution(-d1, density);
    const european = discount * normalDistribution(-d2, normalDensity(d2)) - spot * exercised;
    const excess = spot * (1 - exercised) + lambda * (1 - spot - european);
    if (excess > 0) shallow = depth;
    else deep = depth;
    const byLog = spot * ((1 - exercised) * (1 - lambda) + (yieldDiscount * density) / deviation);
    let next = depth + excess / byLog;
    if (!(next > shallow && next < deep)) next = (shallow + deep) / 2;
    const change = Math.abs(next - depth);
    depth = next;
    if (change < ENOUGH * depth) break;
  }
  return depth;
}
