import { millsRatio } from "../../math/millsRatio";
import type { ExerciseGrid } from "./exerciseGrid";
import type { LifeTerms } from "./lifeTerms";

const INVERSE_ROOT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

/** Residuals of the boundary's equation at the nodes of a grid, and their derivatives. */
export interface SmoothPasting {
  readonly residuals: Float64Array;
  /** Of residual i by depth j at [i x count + j]. */
  readonly jacobian: Float64Array;
  /** Working space: derivatives of A and C, see below, of one node. */
  readonly received: Float64Array;
  readonly retained: Float64Array;
}

export function allocateSmoothPasting(count: number): SmoothPasting {
  return {
    residuals: new Float64Array(count),
    jacobian: new Float64Array(count * count),
    received: new Float64Array(count),
    retained: new Float64Array(count),
  };
}

/**
 * The equation that the exercise boundary of the put of strike 1 solves, at every node of the grid: at the
 * boundary B(T) the American delta, European delta plus that of the early exercise premium, is -1,
 *
 *   A = B(T) C,
 *   A = integral over u of (r - q B(u)) e^(-r t) n(d2) / (vol sqrt(t)),            t = T - u,
 *   C = e^(-qT) N(d1(T, B(T))) + q integral over u of e^(-q t) N(d1(t, B(T) / B(u))),
 *   d1(t, x) = (ln x + (r - q + vol^2/2) t) / (vol sqrt(t)),  d2 = d1 - vol sqrt(t).
 *
 * It is scheme FP-A of Andersen, Lake and Offengenden, High Performance American Option Pricing, 2016,
 * without the terms that cancel. Written as ln A - ln(B C) = 0 its size does not vary with T; with
 * t = T sin^2(theta) the integrands have no singularity.
 *
 * Fills the residuals of the boundary limit x e^-depths, and with `withJacobian` their derivatives by the
 * depths. Returns the largest residual, NaN where a logarithm does not exist.
 */
export function fillSmoothPasting(
  smoothPasting: SmoothPasting,
  grid: ExerciseGrid,
  terms: LifeTerms,
  limit: number,
  depths: Float64Array,
  withJacobian: boolean,
): number {
  const { residuals, jacobian, received, retained } = smoothPasting;
  const { count, points, nodes, sines, cosines, weights, interpolation } = grid;
  const { deviation, rate, dividendYield } = terms;
  const drift = rate - dividendYield - (deviation * deviation) / 2;
  const logLimit = Math.log(limit);
  const yieldOfLimit = dividendYield * limit;
  // The limit is r/q if it is not 1; r - q B(u) then has to vanish with the depth, without rounding.
  const carryAtLimit = limit === 1 ? rate - dividendYield : 0;
  let largest = 0;
  for (let node = 0; node < count; node++) {
    const z = nodes[node]!;
    const life = z * z;
    const depth = depths[node]!;
    const boundary = limit * Math.exp(-depth);
    let receivedSum = 0;
    let receivedBySpot = 0;
    let retainedSum = 0;
    let retainedBySpot = 0;
    if (withJacobian) {
      received.fill(0);
      retained.fill(0);
    }
    for (let point = 0; point < points; point++) {
      const from = (node * points + point) * count;
      let depthThen = 0;
      for (let other = 0; other < count; other++) depthThen += interpolation[from + other]! * depths[other]!;
      const fall = Math.expm1(-depthThen);
      const carry = carryAtLimit - yieldOfLimit * fall;
      const boundaryThen = limit + limit * fall;
      const sine = sines[point]!;
      const time = life * sine * sine;
      const stepDeviation = deviation * z * sine;
      const d2 = (depthThen - depth + drift * time) / stepDeviation;
      const density = INVERSE_ROOT_TWO_PI * Math.exp(-0.5 * d2 * d2 - rate * time);
      const weight = (weights[point]! * 2 * z * cosines[point]!) / deviation;
      const term = weight * carry * density;
      receivedSum += term;
      const byDeviation = (term * d2) / stepDeviation;

      let retainedByDepth = 0;
      if (dividendYield !== 0) {
        const d1 = d2 + stepDeviation;
        // B(T) e^(-q t) n(d1) = B(u) e^(-r t) n(d2)
        const spotDensity = (density * boundaryThen) / boundary;
        const tail = spotDensity * millsRatio(Math.abs(d1));
        const yieldWeight = weights[point]! * 2 * life * sine * cosines[point]! * dividendYield;
        retainedSum += yieldWeight * (d1 < 0 ? tail : Math.exp(-dividendYield * time) - tail);
        retainedByDepth = (yieldWeight * spotDensity) / stepDeviation;
        retainedBySpot -= retainedByDepth;
      }
      if (withJacobian) {
        receivedBySpot += byDeviation;
        const receivedByDepth = weight * yieldOfLimit * (1 + fall) * density - byDeviation;
        for (let other = 0; other < count; other++) {
          const share = interpolation[from + other]!;
          received[other]! += share * receivedByDepth;
          retained[other]! += share * retainedByDepth;
        }
      }
    }

    const nodeDeviation = deviation * z;
    const d1 = (logLimit - depth + drift * life) / nodeDeviation + nodeDeviation;
    const spotDensity = INVERSE_ROOT_TWO_PI * Math.exp(-0.5 * d1 * d1 - dividendYield * life);
    const tail = spotDensity * millsRatio(Math.abs(d1));
    retainedSum += d1 < 0 ? tail : Math.exp(-dividendYield * life) - tail;
    retainedBySpot -= spotDensity / nodeDeviation;

    const residual = Math.log(receivedSum / (boundary * retainedSum));
    residuals[node] = residual;
    // Written so that NaN counts as the largest there is.
    if (!(Math.abs(residual) <= largest)) largest = Math.abs(residual);
    if (withJacobian) {
      const row = node * count;
      for (let other = 0; other < count; other++) {
        jacobian[row + other] = received[other]! / receivedSum - retained[other]! / retainedSum;
      }
      jacobian[row + node]! += receivedBySpot / receivedSum - retainedBySpot / retainedSum + 1;
    }
  }
  return largest;
}
