import { DomainError } from "../math/domainError";
import type { MarketQuote } from "../market/quote";
import { yearsBetween, type UtcMillis } from "../market/time";
import type { FutureProduct, PerpetualProduct } from "../product/product";
import { finish, type Steps } from "../steps/steps";
import type { PositionExposure } from "./exposure";
import { carryFactor, forwardPrice, futurePrice } from "./forwardPrice";
import { measureOptions, type MeasuredFigures } from "./measureOptions";
import { modelOption, type ModelledOption } from "./modelledOption";
import type { Position } from "./position";
import { sliceForSteps } from "./positionSlices";
import { linearUnitRisk, type UnitRisk } from "./unitRisk";

/**
 * Risk of each position at `asOf`, in their order; the options are valued in columns.
 *
 * Options are valued as `modelOption` says, an inverse one in quote currency. Futures and perpetuals are
 * margined: value 0; an inverse one is 1/price units of coin per unit of multiplier. Its own gamma in coin is
 * left out of gamma, as venues do, and is in coin gamma. A linear future's delta is exp((r - q) T).
 *
 * Throws `DomainError`, naming the instrument, for an option without volatility, an expired one, or one
 * without a model.
 */
export function measurePositions(
  positions: readonly Position[],
  asOf: UtcMillis,
  figures: MeasuredFigures = {},
): readonly PositionExposure[] {
  return finish(measurePositionsInSteps(positions, asOf, figures));
}

/** Risk of one position at `asOf`: `measurePositions` of it alone. */
export function measurePosition(
  position: Position,
  asOf: UtcMillis,
  figures: MeasuredFigures = {},
): PositionExposure {
  return measurePositions([position], asOf, figures)[0]!;
}

/** `measurePositions`, a bit at a time. */
export function* measurePositionsInSteps(
  positions: readonly Position[],
  asOf: UtcMillis,
  figures: MeasuredFigures = {},
): Steps<readonly PositionExposure[]> {
  const exposures: PositionExposure[] = new Array<PositionExposure>(positions.length);
  for (const { places, done } of sliceForSteps(positions)) {
    const slice = places.map((place) => positions[place]!);
    measureSlice(slice, asOf, figures).forEach((exposure, index) => (exposures[places[index]!] = exposure));
    yield done;
  }
  return exposures;
}

function measureSlice(
  positions: readonly Position[],
  asOf: UtcMillis,
  figures: MeasuredFigures,
): readonly PositionExposure[] {
  try {
    return measureTogether(positions, asOf, figures);
  } catch (thrown) {
    if (thrown instanceof DomainError) refuseByName(positions, asOf, figures);
    throw thrown;
  }
}

/** Each position on its own says what is wrong with it. */
function refuseByName(positions: readonly Position[], asOf: UtcMillis, figures: MeasuredFigures): void {
  for (const position of positions) {
    try {
      measureTogether([position], asOf, figures);
    } catch (thrown) {
      if (!(thrown instanceof DomainError)) throw thrown;
      throw new DomainError(`${thrown.argument} of ${position.instrument}`, thrown.found, thrown.wanted);
    }
  }
}

function measureTogether(
  positions: readonly Position[],
  asOf: UtcMillis,
  figures: MeasuredFigures,
): readonly PositionExposure[] {
  const options: ModelledOption[] = [];
  for (const { product, market } of positions) {
    if (product.kind === "option") options.push(modelOption(product, market, asOf));
  }
  const optionRisks = measureOptions(options, figures).values();
  const { higherOrder = false } = figures;
  return positions.map((position) => {
    const unit = position.product.kind === "option" ? optionRisks.next().value! : linearRisk(position, asOf);
    return exposureOf(position, unit, higherOrder, asOf);
  });
}

function exposureOf(
  position: Position,
  unit: UnitRisk,
  higherOrder: boolean,
  asOf: UtcMillis,
): PositionExposure {
  const { quantity, multiplier, market } = position;
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
    dollarDelta: delta * market.spot,
    dollarGammaPerPercent: (gamma * market.spot * market.spot) / 100,
    volatilityType: unit.volatilityType,
    higherOrder: higherOrder ? higherOrderOf(position, unit, asOf) : undefined,
  };
}

function higherOrderOf(
  position: Position,
  { gamma, netDelta, higherOrder }: UnitRisk,
  asOf: UtcMillis,
): PositionExposure["higherOrder"] {
  const size = position.quantity * position.multiplier;
  const unit = higherOrder!;
  return {
    vanna: size * unit.vanna,
    volga: size * unit.volga,
    charm: size * unit.charm,
    veta: size * unit.veta,
    speed: size * unit.speed,
    zomma: size * unit.zomma,
    color: size * unit.color,
    ultima: size * unit.ultima,
    coinGamma: size * unitCoinGamma(position, gamma, netDelta, asOf),
  };
}

/**
 * Gamma / F - 2 net delta / F^2. It is the formula of an inverse option, delta less the worth in coin being
 * its net delta, and of N inverse futures, whose delta is N / F and whose gamma is 0.
 */
function unitCoinGamma(
  { product, market }: Position,
  gamma: number,
  netDelta: number,
  asOf: UtcMillis,
): number {
  if (product.kind === "spot" || product.settlement === "linear") return 0;
  const forward =
    product.kind === "option"
      ? forwardPrice(market, yearsBetween(asOf, product.expiry))
      : futurePrice(product, market, asOf);
  return gamma / forward - (2 * netDelta) / (forward * forward);
}

function linearRisk({ product, market }: Position, asOf: UtcMillis): UnitRisk {
  return product.kind === "future" || product.kind === "perpetual"
    ? marginedRisk(product, market, asOf)
    : linearUnitRisk(market.spot, 1);
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
