import { futurePrice } from "./forwardPrice";
import { measurePosition } from "./measurePositions";
import type { Position } from "./position";
import {
  endsWithin,
  scenarioTime,
  type Revaluation,
  type ScenarioGrid,
  type ScenarioMeasure,
} from "./scenario";

/** A holding that is no option: what it gains per 1.00 of its price, and the prices before and after. */
interface LinearHolding {
  readonly unitsOfPrice: number;
  readonly priceBefore: number;
  /** At the time of the scenarios, where spot has not moved. */
  readonly priceAfter: number;
  /** Where spot has not moved. */
  readonly delta: number;
  /** An inverse contract's delta is its face value over the price. */
  readonly isInverse: boolean;
}

/**
 * How spot, futures and perpetuals are revalued. Volatility moves none of them, and their gamma, vega and
 * theta are 0, as in `measurePositions`.
 *
 * P&L in quote currency is quantity x multiplier x price change. An inverse contract of N USD gains
 * N (1/F0 - 1/F1) of coin, which is concave in the price: that is its own gamma, -2 N / F^3 in coin. At the
 * price F1 that coin is worth N (F1/F0 - 1), a straight line: in the quote currency the own gamma is gone.
 * Its delta after the shift is N / F1, that of the contract alone, without the coin gained on the way.
 */
export function revalueLinear(
  positions: readonly Position[],
  scenarios: ScenarioGrid,
  measure: ScenarioMeasure,
): Revaluation {
  const holdings = positions.map((position) => linearHolding(position, scenarios));
  if (measure === "P&L") {
    return (spotShift) =>
      holdings.reduce((sum, { unitsOfPrice, priceBefore, priceAfter }) => {
        return sum + unitsOfPrice * (priceAfter * (1 + spotShift) - priceBefore);
      }, 0);
  }
  if (measure === "delta") {
    return (spotShift) =>
      holdings.reduce((sum, { delta, isInverse }) => sum + (isInverse ? delta / (1 + spotShift) : delta), 0);
  }
  return () => 0;
}

function linearHolding(position: Position, scenarios: ScenarioGrid): LinearHolding {
  const { product, market, quantity, multiplier } = position;
  const size = quantity * multiplier;
  const [settled, time] = settle(position, scenarios);
  const { delta } = measurePosition(settled, time);
  if (product.kind !== "future" && product.kind !== "perpetual") {
    const { spot } = market;
    return { unitsOfPrice: size, priceBefore: spot, priceAfter: spot, delta, isInverse: false };
  }
  const isInverse = product.settlement === "inverse";
  const priceBefore = futurePrice(product, market, scenarios.asOf);
  const priceAfter = futurePrice(product, settled.market, time);
  return { unitsOfPrice: isInverse ? size / priceBefore : size, priceBefore, priceAfter, delta, isInverse };
}

/** The position as the scenarios find it, and when: a future that ends before them has settled at spot. */
function settle(position: Position, scenarios: ScenarioGrid): readonly [Position, number] {
  const { product, market } = position;
  if (product.kind !== "future" || !endsWithin(product.expiry, scenarios)) {
    return [position, scenarioTime(scenarios)];
  }
  return [{ ...position, market: { ...market, underlyingPrice: undefined } }, product.expiry];
}
