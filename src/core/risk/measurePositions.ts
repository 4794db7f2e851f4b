import type { MarketQuote } from "../market/quote";
import { yearsBetween, type UtcMillis } from "../market/time";
import type { FutureProduct, PerpetualProduct } from "../product/product";
import { finish, type Steps } from "../steps/steps";
import type { PositionExposure } from "./exposure";
import { carryFactor, futurePrice } from "./forwardPrice";
import { measureOptions } from "./measureOptions";
import { modelOption, type ModelledOption } from "./modelledOption";
import type { Position } from "./position";
import { linearUnitRisk, type UnitRisk } from "./unitRisk";

/**
 * Risk of each position at `asOf`, in their order; the options are valued in columns.
 *
 * Options are valued as `modelOption` says, an inverse one in quote currency. Futures and perpetuals are
 * margined: value 0; an inverse one is 1/price units of coin per unit of multiplier, and its own gamma in
 * coin is left out, as venues do. A linear future's delta is exp((r - q) T).
 *
 * Throws `DomainError` for an option without volatility, an expired one, or one without a model.
 */
export function measurePositions(
  positions: readonly Position[],
  asOf: UtcMillis,
): readonly PositionExposure[] {
  return finish(measurePositionsInSteps(positions, asOf));
}

/** Positions of a step. */
const STEP = 256;

/** `measurePositions`, a bit at a time. */
export function* measurePositionsInSteps(
  positions: readonly Position[],
  asOf: UtcMillis,
): Steps<readonly PositionExposure[]> {
  const exposures: PositionExposure[] = [];
  while (exposures.length < positions.length) {
    exposures.push(...measureTogether(positions.slice(exposures.length, exposures.length + STEP), asOf));
    yield exposures.length / positions.length;
  }
  return exposures;
}

function measureTogether(positions: readonly Position[], asOf: UtcMillis): readonly PositionExposure[] {
  const options: ModelledOption[] = [];
  for (const { product, market } of positions) {
    if (product.kind === "option") options.push(modelOption(product, market, asOf));
  }
  const optionRisks = measureOptions(options).values();
  return positions.map((position) => {
    const { product, market } = position;
    switch (product.kind) {
      case "option":
        return exposureOf(position, optionRisks.next().value!);
      case "future":
      case "perpetual":
        return exposureOf(position, marginedRisk(product, market, asOf));
      case "spot":
        return exposureOf(position, linearUnitRisk(market.spot, 1));
    }
  });
}

/** Risk of one position at `asOf`: `measurePositions` of it alone. */
export function measurePosition(position: Position, asOf: UtcMillis): PositionExposure {
  return measurePositions([position], asOf)[0]!;
}

function exposureOf({ quantity, multiplier, market }: Position, unit: UnitRisk): PositionExposure {
  const size = quantity * multiplier;
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
    volatilityType: unit.volatilityType,
    dollarDelta: delta * market.spot,
    dollarGammaPerPercent: (gamma * market.spot * market.spot) / 100,
  };
}

function marginedRisk(
  product: FutureProduct | PerpetualProduct,
  market: MarketQuote,
  asOf: UtcMillis,
): UnitRisk {
  if (product.settlement === "inverse") return linearUnitRisk(0, 1 / futurePrice(product, market, asOf));
  if (product.kind === "perpetual") return linearUnitRisk(0, 1);
  return linearUnitRisk(0, carryFactor(market, yearsBetween(asOf, product.expiry)));
}
