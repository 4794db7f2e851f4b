import { gaussLegendre, type Quadrature } from "../../math/gaussLegendre";
import { millsRatio } from "../../math/millsRatio";
import { depthAt, logBoundary, type ExerciseBoundary } from "./exerciseBoundary";

const INVERSE_ROOT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

/** The narrowest layer that the quadrature is graded for, in the angle theta. */
const NARROWEST = 1e-7;

/** Sizes of the quadrature by what they are good up to. */
const QUADRATURES: readonly {
  /** asinh(pi/2 / width), see below. */
  readonly stretch: number;
  /** Drift in standard deviations: a step of that steepness may be anywhere inside. */
  readonly steepness: number;
  readonly quadrature: Quadrature;
}[] = [
  { stretch: 1.9, steepness: 2, quadrature: gaussLegendre(32) },
  { stretch: 2.5, steepness: 4, quadrature: gaussLegendre(40) },
  { stretch: 3.3, steepness: 7, quadrature: gaussLegendre(56) },
  { stretch: 5, steepness: 12, quadrature: gaussLegendre(80) },
  { stretch: 8, steepness: 16, quadrature: gaussLegendre(96) },
  { stretch: 20, steepness: 25, quadrature: gaussLegendre(128) },
  { stretch: Infinity, steepness: Infinity, quadrature: gaussLegendre(256) },
];

/** Value of early exercise and its derivatives by the spot up to the fourth, of the put of strike 1. */
export type Premium = Float64Array;
export const PREMIUM_ORDERS = 5;

/**
 * Fills `premium` with the early exercise premium of the put of strike 1 and spot e^logSpot and with its first
 * derivatives by the spot, as many as `orders`, 1 (the premium alone) to 5:
 *
 *   integral over u of r e^(-r t) N(-d2) - q S e^(-q t) N(-d1),  t = T - u,
 *   d1 = (ln(S / B(u)) + (r - q + vol^2/2) t) / (vol sqrt(t)),  d2 = d1 - vol sqrt(t)
 *
 * that is interest earned less yield lost while exercised: Kim 1990; Jacka 1991; Carr, Jarrow and Myneni
 * 1992. The derivatives are taken under the integral.
 *
 * Method: Gauss-Legendre in w with t = T sin^2(theta), theta = b sinh(w), so that neither end is singular
 * and the integrand's layer, of width b, is resolved however close the spot is to the boundary.
 */
export function fillPremium(
  premium: Premium,
  boundary: ExerciseBoundary,
  logSpot: number,
  orders: number,
): void {
  const { limit, terms, grid } = boundary;
  const { deviation, rate, dividendYield } = terms;
  const drift = rate - dividendYield - (deviation * deviation) / 2;
  const logMoneyness = logSpot - Math.log(limit);
  const spot = Math.exp(logSpot);
  const yieldOfLimit = dividendYield * limit;
  const carryAtLimit = limit === 1 ? rate - dividendYield : 0;

  const distance = Math.abs(logSpot - logBoundary(boundary)) / deviation;
  const steepness = Math.abs(drift) / deviation;
  const width = Math.max(NARROWEST, Math.min(1, distance, 1 / steepness));
  const stretch = Math.asinh(Math.PI / 2 / width);
  // As many nodes again as the boundary has: fewer would not see its polynomial.
  const { nodes, weights } = QUADRATURES.find(
    (size) =>
      stretch <= size.stretch &&
      steepness <= size.steepness &&
      size.quadrature.nodes.length >= 2 * grid.count,
  )!.quadrature;

  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let sum4 = 0;
  for (let index = 0; index < nodes.length; index++) {
    const growth = Math.exp(stretch * nodes[index]!);
    const theta = (width / 2) * (growth - 1 / growth);
    const sine = Math.sin(theta);
    const cosine = Math.cos(theta);
    const time = sine * sine;
    const stepDeviation = deviation * sine;
    const weight = weights[index]! * stretch * width * (growth + 1 / growth) * sine * cosine;

    const depth = depthAt(boundary, cosine);
    const fall = Math.expm1(-depth);
    const carry = carryAtLimit - yieldOfLimit * fall;
    const d2 = (logMoneyness + depth + drift * time) / stepDeviation;
    const d1 = d2 + stepDeviation;
    const density = INVERSE_ROOT_TWO_PI * Math.exp(-0.5 * d2 * d2 - rate * time);
    const tail2 = density * millsRatio(Math.abs(d2));
    const earned = rate * (d2 > 0 ? tail2 : Math.exp(-rate * time) - tail2);
    let lost = 0;
    if (dividendYield !== 0) {
      // S e^(-q t) n(d1) = B(u) e^(-r t) n(d2)
      const tail1 = ((density * (limit + limit * fall)) / spot) * millsRatio(Math.abs(d1));
      lost = dividendYield * (d1 > 0 ? tail1 : Math.exp(-dividendYield * time) - tail1);
    }
    sum0 += weight * (earned - spot * lost);
    if (orders > 1) {
      const slope = 1 / stepDeviation;
      const scale = weight * density * slope;
      sum1 -= weight * lost * spot + scale * carry;
      if (orders > 2) {
        // By ln S: scale falls by `fade`, `curve` rises by `bend`.
        const fade = -2 - d2 * slope;
        const curve = rate + carry * d2 * slope;
        const bend = carry * slope * slope;
        sum2 += scale * curve;
        sum3 += scale * (fade * curve + bend);
        sum4 += scale * (fade * (fade * curve + 2 * bend) - slope * slope * curve);
      }
    }
  }
  // From derivatives by ln S of S^2 gamma e^... to those by S.
  premium[0] = sum0;
  premium[1] = sum1 / spot;
  premium[2] = sum2 / (spot * spot);
  premium[3] = sum3 / (spot * spot * spot);
  premium[4] = (sum4 - sum3) / (spot * spot * spot * spot);
}
