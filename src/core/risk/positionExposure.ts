import { yearsBetween, type UtcMillis } from "../market/time";
import type { HigherOrderExposure, PositionExposure } from "./exposure";
import { carryFactor, futurePrice } from "./forwardPrice";
import type { MeasuredFigures, OptionFigures } from "./measureOptions";
import type { ModelledOption } from "./modelledOption";
import type { Position } from "./position";

/** Of a position in the option that stands in one row of `figures`. */
export function optionExposure(
  { quantity, multiplier, market: { spot } }: Position,
  { model, inputs }: ModelledOption,
  { standard, higher }: OptionFigures,
  row: number,
): PositionExposure {
  const size = quantity * multiplier;
  const delta = size * standard.delta[row]!;
  const netDelta = size * standard.netDelta[row]!;
  const gamma = size * standard.gamma[row]!;
  return {
    value: size * standard.price[row]!,
    delta,
    netDelta,
    gamma,
    vega: size * standard.vega[row]!,
    theta: size * standard.theta[row]!,
    rho: size * standard.rho[row]!,
    dollarDelta: delta * spot,
    dollarGammaPerPercent: (gamma * spot * spot) / 100,
    volatilityType: model === "normal" ? "normal" : "lognormal",
    higherOrder:
      higher === null
        ? undefined
        : {
            vanna: size * higher.vanna[row]!,
            volga: size * higher.volga[row]!,
            charm: size * higher.charm[row]!,
            veta: size * higher.veta[row]!,
            speed: size * higher.speed[row]!,
            zomma: size * higher.zomma[row]!,
            color: size * higher.color[row]!,
            ultima: size * higher.ultima[row]!,
            coinGamma: model === "inverse" ? coinGamma(gamma, netDelta, inputs.spot) : 0,
          },
  };
}

const NO_HIGHER_ORDER: HigherOrderExposure<number> = {
  vanna: 0,
  volga: 0,
  charm: 0,
  veta: 0,
  speed: 0,
  zomma: 0,
  color: 0,
  ultima: 0,
  coinGamma: 0,
};

/** Of what moves in proportion to its price: spot, and futures and perpetuals, which are margined. */
export function linearExposure(
  position: Position,
  asOf: UtcMillis,
  { higherOrder = false }: MeasuredFigures,
): PositionExposure {
  const { product, quantity, multiplier, market } = position;
  const size = quantity * multiplier;
  const delta = size * unitDelta(position, asOf);
  return {
    value: product.kind === "spot" ? size * market.spot : 0,
    delta,
    netDelta: delta,
    gamma: 0,
    vega: 0,
    theta: 0,
    rho: 0,
    dollarDelta: delta * market.spot,
    dollarGammaPerPercent: 0,
    volatilityType: null,
    higherOrder: higherOrder
      ? { ...NO_HIGHER_ORDER, coinGamma: ownCoinGamma(position, delta, asOf) }
      : undefined,
  };
}

function unitDelta({ product, market }: Position, asOf: UtcMillis): number {
  if (product.kind !== "future" && product.kind !== "perpetual") return 1;
  if (product.settlement === "inverse") return 1 / futurePrice(product, market, asOf);
  return product.kind === "future" ? carryFactor(market, yearsBetween(asOf, product.expiry)) : 1;
}

function ownCoinGamma({ product, market }: Position, delta: number, asOf: UtcMillis): number {
  if (product.kind !== "future" && product.kind !== "perpetual") return 0;
  return product.settlement === "inverse" ? coinGamma(0, delta, futurePrice(product, market, asOf)) : 0;
}

/**
 * Gamma / F - 2 net delta / F^2. It is the formula of an inverse option, whose delta less its worth in coin is
 * its net delta, and of N inverse futures, whose delta is N / F and whose gamma is 0.
 */
function coinGamma(gamma: number, netDelta: number, forward: number): number {
  return gamma / forward - (2 * netDelta) / (forward * forward);
}
