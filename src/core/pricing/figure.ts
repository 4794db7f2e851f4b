/**
 * What a model says of one option on one unit of underlying. Greeks are plain partial derivatives, not
 * rescaled: per unit of underlying, per 1.00 of volatility or rate, per year. S is the spot, or the forward
 * where the underlying is a forward or future; T the years to expiry, so that a change per year of passing
 * time is -d/dT.
 */
export const FIGURES = [
  /** V, value in the quote currency, never negative. */
  "price",
  /** dV/dS. */
  "delta",
  /** d2V/dS2. */
  "gamma",
  /** dV/dvol. */
  "vega",
  /** -dV/dT. */
  "theta",
  /** dV/dr with the underlying's price and yield held. */
  "rho",
  /** Delta to hedge: delta, less the value in coin where the option is paid in coin. */
  "netDelta",
  /** dV/dq; 0 where the model has no yield. */
  "yieldRho",
  /** d2V/dS dvol. */
  "vanna",
  /** d2V/dvol2. */
  "volga",
  /** -d2V/dS dT. */
  "charm",
  /** -d2V/dvol dT. */
  "veta",
  /** d3V/dS3. */
  "speed",
  /** d3V/dS2 dvol. */
  "zomma",
  /** -d3V/dS2 dT. */
  "color",
  /** d3V/dvol3. */
  "ultima",
  /** dV/dK. */
  "dualDelta",
  /** d2V/dK2. */
  "dualGamma",
  /** Elasticity S/V dV/dS: percent of value per percent of the underlying's price. */
  "leverage",
  /** Probability, under the pricing measure, that the option ends in the money. */
  "probItm",
] as const;

export type Figure = (typeof FIGURES)[number];

/** The columns to fill, each as long as the options: a model computes only what is asked for. */
export type FigureColumns = Readonly<Partial<Record<Figure, Float64Array>>>;
