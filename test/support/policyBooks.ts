import type { HedgePolicy } from "../../src/core/hedging/policy/hedgePolicy";
import type { MarketQuote } from "../../src/core/market/quote";
import type { OptionProduct } from "../../src/core/product/product";
import type { Position } from "../../src/core/risk/position";

/** Small books whose figures can be seen or worked out elsewhere. */
export const ASOF = Date.UTC(2026, 10, 20, 16);
export const MILLIS_PER_DAY = 86_400_000;
export const MILLIS_PER_HOUR = 3_600_000;

export const POLICY: HedgePolicy = {
  target: 0,
  band: 5,
  bandBy: "fixed",
  riskAversion: 0.01,
  conditions: [{ kind: "band" }],
  join: "any",
  tradeTo: "target",
  instrument: null,
  lot: 1,
  costRate: 0.0005,
};

const MARKET: MarketQuote = { spot: 100, rate: 0, dividendYield: 0 };

/** A unit of it has a delta of 1. */
export function spotHolding(quantity: number, spot = MARKET.spot): Position {
  const market = { ...MARKET, spot };
  return { instrument: "X", underlying: "X", product: { kind: "spot" }, quantity, multiplier: 1, market };
}

export function inversePerpetual(quantity: number, faceValue: number, price: number): Position {
  return {
    instrument: "X-PERP",
    underlying: "X",
    product: { kind: "perpetual", settlement: "inverse" },
    quantity,
    multiplier: faceValue,
    market: { ...MARKET, spot: price, underlyingPrice: price },
  };
}

export interface OptionTerms {
  readonly quantity: number;
  readonly strike: number;
  readonly days: number;
  readonly product?: Partial<OptionProduct>;
  readonly market: Partial<MarketQuote>;
}

export function option({ quantity, strike, days, product, market }: OptionTerms): Position {
  return {
    instrument: `X-${strike}-${days}-${product?.type ?? "call"}`,
    underlying: "X",
    product: {
      kind: "option",
      type: "call",
      strike,
      expiry: ASOF + days * MILLIS_PER_DAY,
      settlement: "linear",
      style: "european",
      ...product,
    },
    quantity,
    multiplier: 1,
    market: { ...MARKET, ...market },
  };
}
