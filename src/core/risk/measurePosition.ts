import { DomainError } from "../math/domainError";
import type { MarketQuote } from "../market/quote";
import { yearsBetween, type UtcMillis } from "../market/time";
import { valueOption } from "../pricing/valueOption";
import type { FutureProduct, OptionProduct, PerpetualProduct, Product } from "../product/product";
import type { Exposure } from "./exposure";
import { carryFactor, forwardPrice, futurePrice } from "./forwardPrice";
import type { Position } from "./position";

/** What one contract does, before quantity and multiplier, in the same raw units. */
type UnitRisk = Omit<Exposure, "dollarDelta" | "dollarGammaPerPercent">;

/**
 * Risk of one position at `asOf`.
 *
 * An option with an underlying price is an option on that forward, discounted at the rate, with greeks
 * by the forward; without one it is Black-Scholes on spot. An inverse option is Black on the forward
 * (S exp((r - q) T), where no underlying price is given) with rate 0, valued in quote currency. Futures and
 * perpetuals are margined: value 0; an inverse one is 1/price units of coin per unit of multiplier, and
 * its own gamma in coin is left out, as venues do. A linear future's delta is exp((r - q) T).
 *
 * Throws `DomainError` for an option without volatility, an expired one, or a style without a model.
 */
export function measurePosition(position: Position, asOf: UtcMillis): Exposure {
  const { product, market } = position;
  const unit = unitRisk(product, market, asOf);
  const size = position.quantity * position.multiplier;
  const delta = size * unit.delta;
  const gamma = size * unit.gamma;
  return {
    value: size * unit.value,
    delta,
    netDelta: size * unit.netDelta,
    gamma,
    vega: size * unit.vega,
    theta: size * unit.theta,
    rho: size * unit.rho,
    dollarDelta: delta * market.spot,
    dollarGammaPerPercent: (gamma * market.spot * market.spot) / 100,
  };
}

function unitRisk(product: Product, market: MarketQuote, asOf: UtcMillis): UnitRisk {
  switch (product.kind) {
    case "option":
      return optionRisk(product, market, yearsBetween(asOf, product.expiry));
    case "future":
    case "perpetual":
      return marginedRisk(product, market, asOf);
    case "spot":
      return deltaOnly(market.spot, 1);
  }
}

function optionRisk(option: OptionProduct, market: MarketQuote, years: number): UnitRisk {
  const { type, strike } = option;
  const { spot, underlyingPrice, volatility, rate, dividendYield } = market;
  if (option.style !== "european") throw new DomainError("style", option.style, "european");
  if (volatility === undefined) throw new DomainError("volatility", undefined, "a decimal such as 0.65");

  const model =
    option.settlement === "inverse" ? "inverse" : underlyingPrice === undefined ? "european" : "futures";
  const valued = valueOption(model, {
    type,
    spot: model === "inverse" ? forwardPrice(market, years) : (underlyingPrice ?? spot),
    strike,
    years,
    vol: volatility,
    rate,
    dividendYield,
  });
  return { ...valued, value: valued.price };
}

function marginedRisk(
  product: FutureProduct | PerpetualProduct,
  market: MarketQuote,
  asOf: UtcMillis,
): UnitRisk {
  if (product.settlement === "inverse") return deltaOnly(0, 1 / futurePrice(product, market, asOf));
  if (product.kind === "perpetual") return deltaOnly(0, 1);
  return deltaOnly(0, carryFactor(market, yearsBetween(asOf, product.expiry)));
}

function deltaOnly(value: number, delta: number): UnitRisk {
  return { value, delta, netDelta: delta, gamma: 0, vega: 0, theta: 0, rho: 0 };
}
