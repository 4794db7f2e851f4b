import type { BlackColumns } from "./blackColumns";
import type { Figure } from "./figure";

/** Fills one figure of the first `count` options from the terms of Black's formula. */
type FillFigure = (terms: BlackColumns, count: number, figure: Float64Array, from: number) => void;

/**
 * Figures of generalised Black-Scholes-Merton, with m = S e^(-qT) n(d1), s = vol sqrt(T), b = r - q.
 *
 * Limits: where s or the density is 0, the parts in m are 0; at the kink of s = 0, where they have no
 * finite value, they are left out. Only vega is there the derivative to the right.
 *
 * 0 + and 0 - leave no figure at -0.
 *
 * Source: Haug, Complete Guide to Option Pricing Formulas, 2nd ed., chapter 2; time derivatives are those
 * of passing time, -d/dT.
 */
export const BLACK_FIGURES: Readonly<Record<Figure, FillFigure>> = {
  price: ({ value }, count, figure, from) => {
    for (let row = 0; row < count; row++) figure[from + row] = value[row]!;
  },

  // e^(-qT) phi N(phi d1)
  delta: fillDelta,
  netDelta: fillDelta,

  // m / (S^2 s)
  gamma: (terms, count, figure, from) => {
    for (let row = 0; row < count; row++) figure[from + row] = gammaAt(terms, row);
  },

  // m sqrt(T)
  vega: ({ density, rootYears }, count, figure, from) => {
    for (let row = 0; row < count; row++) figure[from + row] = density[row]! * rootYears[row]!;
  },

  // phi (q S' N(phi d1) - r K' N(phi d2)) - m vol / (2 sqrt(T))
  theta: ({ density, vol, perRootYears, spotLeg, strikeLeg, rate, dividendYield }, count, figure, from) => {
    for (let row = 0; row < count; row++) {
      const drift = dividendYield[row]! * spotLeg[row]! - rate[row]! * strikeLeg[row]!;
      figure[from + row] = 0 + drift - 0.5 * density[row]! * vol[row]! * perRootYears[row]!;
    }
  },

  // phi T K' N(phi d2)
  rho: ({ years, strikeLeg }, count, figure, from) => {
    for (let row = 0; row < count; row++) figure[from + row] = 0 + years[row]! * strikeLeg[row]!;
  },

  // -phi T S' N(phi d1)
  yieldRho: ({ years, spotLeg }, count, figure, from) => {
    for (let row = 0; row < count; row++) figure[from + row] = 0 - years[row]! * spotLeg[row]!;
  },

  // -m sqrt(T) d2 / (S s)
  vanna: ({ density, rootYears, d2, perDeviation, spot }, count, figure, from) => {
    for (let row = 0; row < count; row++) {
      const vega = density[row]! * rootYears[row]!;
      figure[from + row] = 0 - (vega * d2[row]! * perDeviation[row]!) / spot[row]!;
    }
  },

  // m T d1 d2 / s
  volga: ({ density, years, d1, d2, perDeviation }, count, figure, from) => {
    for (let row = 0; row < count; row++) {
      figure[from + row] = 0 + density[row]! * years[row]! * d1[row]! * d2[row]! * perDeviation[row]!;
    }
  },

  // q delta - m/S (b/s - d2 / (2T))
  charm: (
    { density, spot, spotLeg, rate, dividendYield, perDeviation, d2, perRootYears },
    count,
    figure,
    from,
  ) => {
    for (let row = 0; row < count; row++) {
      const q = dividendYield[row]!;
      const turn =
        (rate[row]! - q) * perDeviation[row]! - 0.5 * d2[row]! * perRootYears[row]! * perRootYears[row]!;
      figure[from + row] = (0 + q * spotLeg[row]! - density[row]! * turn) / spot[row]!;
    }
  },

  // vega (q + b d1/s - (1 + d1 d2) / (2T))
  veta: (
    { density, rootYears, rate, dividendYield, perDeviation, d1, d2, perRootYears },
    count,
    figure,
    from,
  ) => {
    for (let row = 0; row < count; row++) {
      const q = dividendYield[row]!;
      const drift = q + (rate[row]! - q) * d1[row]! * perDeviation[row]!;
      const spread = 0.5 * (1 + d1[row]! * d2[row]!) * perRootYears[row]!;
      figure[from + row] = 0 + density[row]! * (rootYears[row]! * drift - spread);
    }
  },

  // -gamma (d1/s + 1) / S
  speed: (terms, count, figure, from) => {
    const { d1, perDeviation, spot } = terms;
    for (let row = 0; row < count; row++) {
      figure[from + row] = 0 - (gammaAt(terms, row) * (d1[row]! * perDeviation[row]! + 1)) / spot[row]!;
    }
  },

  // gamma (d1 d2 - 1) sqrt(T) / s
  zomma: (terms, count, figure, from) => {
    const { d1, d2, rootYears, perDeviation } = terms;
    for (let row = 0; row < count; row++) {
      const shape = d1[row]! * d2[row]! - 1;
      figure[from + row] = 0 + gammaAt(terms, row) * shape * rootYears[row]! * perDeviation[row]!;
    }
  },

  // gamma (q + b d1/s + (1 - d1 d2) / (2T))
  color: (terms, count, figure, from) => {
    const { rate, dividendYield, perDeviation, d1, d2, perRootYears } = terms;
    for (let row = 0; row < count; row++) {
      const q = dividendYield[row]!;
      const drift = q + (rate[row]! - q) * d1[row]! * perDeviation[row]!;
      const spread = 0.5 * (1 - d1[row]! * d2[row]!) * perRootYears[row]! * perRootYears[row]!;
      figure[from + row] = 0 + gammaAt(terms, row) * (drift + spread);
    }
  },

  // -m sqrt(T) T / s^2 (d1 d2 (1 - d1 d2) + d1^2 + d2^2)
  ultima: ({ density, rootYears, years, d1, d2, perDeviation }, count, figure, from) => {
    for (let row = 0; row < count; row++) {
      const one = d1[row]!;
      const two = d2[row]!;
      const product = one * two;
      const vega = density[row]! * rootYears[row]!;
      const shape = product * (1 - product) + one * one + two * two;
      figure[from + row] = 0 - vega * years[row]! * perDeviation[row]! * perDeviation[row]! * shape;
    }
  },

  // -phi e^(-rT) N(phi d2)
  dualDelta: ({ phi, strike, strikeLeg, rate, years }, count, figure, from) => {
    for (let row = 0; row < count; row++) {
      const K = strike[row]!;
      const leg = strikeLeg[row]!;
      if (K > 0) figure[from + row] = 0 - leg / K;
      else figure[from + row] = phi[row]! > 0 ? leg - Math.exp(-rate[row]! * years[row]!) : leg;
    }
  },

  // m / (K^2 s)
  dualGamma: ({ density, perDeviation, strike }, count, figure, from) => {
    for (let row = 0; row < count; row++) {
      const curvature = density[row]! * perDeviation[row]!;
      const K = strike[row]!;
      figure[from + row] = curvature === 0 ? 0 : curvature / K / K;
    }
  },

  // S delta / V
  leverage: ({ spotLeg, value }, count, figure, from) => {
    for (let row = 0; row < count; row++) figure[from + row] = spotLeg[row]! / value[row]!;
  },

  // N(phi d2)
  probItm: ({ phi, strikeLeg, strikeValue }, count, figure, from) => {
    for (let row = 0; row < count; row++) {
      const present = strikeValue[row]!;
      const leg = strikeLeg[row]!;
      if (present > 0) figure[from + row] = Math.abs(leg) / present;
      else figure[from + row] = phi[row]! > 0 ? leg + 1 : leg;
    }
  },
};

function gammaAt({ density, perDeviation, spot }: BlackColumns, row: number): number {
  return (density[row]! * perDeviation[row]!) / spot[row]! / spot[row]!;
}

function fillDelta({ spotLeg, spot }: BlackColumns, count: number, figure: Float64Array, from: number): void {
  for (let row = 0; row < count; row++) figure[from + row] = spotLeg[row]! / spot[row]!;
}

/** A figure that the model does not move by: 0 where there is a value. */
export function fillZero({ value }: BlackColumns, count: number, figure: Float64Array, from: number): void {
  for (let row = 0; row < count; row++) figure[from + row] = 0 * value[row]!;
}
