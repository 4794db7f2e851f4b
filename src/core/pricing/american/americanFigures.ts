import { FIGURES, type Figure } from "../figure";

/** The American model has every figure but the probability to end in the money: it can end before. */
export type AmericanFigure = Exclude<Figure, "probItm">;

export const AMERICAN_FIGURES = FIGURES.filter((figure): figure is AmericanFigure => figure !== "probItm");

/**
 * What a figure takes of the early exercise premium: how many of the premium itself and its derivatives by
 * the spot are needed for the terms as they are (`value` on the terms' own grid, `plain` on the larger one where
 * the spot is next to the boundary), for a bumped volatility, rate and yield, and for the stencil of four
 * volatilities.
 */
export interface PremiumNeeds {
  readonly value?: number;
  readonly plain?: number;
  readonly vol?: number;
  readonly rate?: number;
  readonly dividendYield?: number;
  readonly volStencil?: number;
}

export const PREMIUM_NEEDS: Readonly<Record<AmericanFigure, PremiumNeeds>> = {
  price: { value: 1 },
  delta: { value: 2 },
  netDelta: { value: 2 },
  leverage: { value: 2 },
  dualDelta: { value: 2 },
  dualGamma: { plain: 3 },
  gamma: { plain: 3 },
  theta: { plain: 3 },
  speed: { plain: 4 },
  charm: { plain: 4 },
  color: { plain: 5 },
  vega: { vol: 1 },
  vanna: { vol: 2 },
  zomma: { vol: 3 },
  veta: { plain: 3, vol: 3 },
  volga: { value: 1, volStencil: 1 },
  ultima: { volStencil: 1 },
  rho: { rate: 1 },
  yieldRho: { dividendYield: 1 },
};
