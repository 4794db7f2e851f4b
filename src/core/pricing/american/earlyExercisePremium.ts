import { gaussLegendre, type Quadrature } from "../../math/gaussLegendre";
import { millsRatio } from "../../math/millsRatio";
import { depthAt, logBoundary, type ExerciseBoundary } from "./exerciseBoundary";

const INVERSE_ROOT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

/** The narrowest layer that the quadrature is graded for, in the angle theta. */
const NARROWEST = 1e-7;

/** Sizes of the quadrature by the stretch, asinh(length / width), that they are good up to. */
const QUADRATURES: readonly { readonly upTo: number; readonly quadrature: Quadrature }[] = [
  { upTo: 1.9, quadrature: gaussLegendre(32) },
  { upTo: 2.5, quadrature: gaussLegendre(40) },
  { upTo: 3.3, quadrature: gaussLegendre(56) },
  { upTo: 5, quadrature: gaussLegendre(80) },
  { upTo: 8, quadrature: gaussLegendre(96) },
  { upTo: Infinity, quadrature: gaussLegendre(128) },
];

/** A drift of so many standard deviations makes a crossing of the boundary steep. */
const STEEP = 4;

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
 * and the integrand's layer, of width b, is resolved however close the spot is to the boundary. Where the
 * drift carries the spot steeply across the boundary, w goes both ways from that place.
 */
export function fillPremium(
  premium: Premium,
  boundary: ExerciseBoundary,
  logSpot: number,
  orders: number,
): void {
  const { deviation, rate, dividendYield } = boundary.terms;
  const drift = rate - dividendYield - (deviation * deviation) / 2;
  const steepness = Math.abs(drift) / deviation;
  const distance = Math.abs(logSpot - logBoundary(boundary)) / deviation;
  premium.fill(0);
  const crossing = (Math.log(boundary.limit) - logSpot) / drift;
  if (steepness > STEEP && crossing > 0 && crossing < 1) {
    const theta = Math.asin(Math.sqrt(crossing));
    addPanel(premium, boundary, logSpot, orders, { from: theta, to: 0, width: 1 / steepness });
    addPanel(premium, boundary, logSpot, orders, { from: theta, to: Math.PI / 2, width: 1 / steepness });
  } else {
    const width = Math.max(NARROWEST, Math.min(1, distance, 1 / steepness));
    addPanel(premium, boundary, logSpot, orders, { from: 0, to: Math.PI / 2, width });
  }
  // The sums are derivatives by the logarithm of the spot, times powers of it.
  const spot = Math.exp(logSpot);
  premium[1]! /= spot;
  premium[2]! /= spot * spot;
  premium[4] = (premium[4]! - premium[3]!) / (spot * spot * spot * spot);
  premium[3]! /= spot * spot * spot;
}

/** A part of the integral over theta, with points dense near `from`. */
interface Panel {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** Adds to [premium, S delta, S^2 gamma, S^2 dgamma/dlnS, S^2 d2gamma/dlnS2]. */
function addPanel(
  sums: Premium,
  boundary: ExerciseBoundary,
  logSpot: number,
  orders: number,
  { from, to, width }: Panel,
): void {
  const { limit, terms, grid } = boundary;
  const { deviation, rate, dividendYield } = terms;
  const drift = rate - dividendYield - (deviation * deviation) / 2;
  const logMoneyness = logSpot - Math.log(limit);
  const spot = Math.exp(logSpot);
  const yieldOfLimit = dividendYield * limit;
  const carryAtLimit = limit === 1 ? rate - dividendYield : 0;
  const direction = Math.sign(to - from);
  const stretch = Math.asinh(Math.abs(to - from) / width);
  // As many nodes again as the boundary has: fewer would not see its polynomial.
  const { nodes, weights } = QUADRATURES.find(
    ({ upTo, quadrature }) => !(stretch > upTo) && quadrature.nodes.length >= 2 * grid.count,
  )!.quadrature;

  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let sum4 = 0;
  for (let index = 0; index < nodes.length; index++) {
    const growth = Math.exp(stretch * nodes[index]!);
    const theta = from + direction * (width / 2) * (growth - 1 / growth);
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
  sums[0]! += sum0;
  sums[1]! += sum1;
  sums[2]! += sum2;
  sums[3]! += sum3;
  sums[4]! += sum4;
}
