import { futurePrice } from "./forwardPrice";
import { measurePosition } from "./measurePositions";
import type { Position } from "./position";
import { endsWithin, scenarioTime, type ScenarioGrid } from "./scenario";
import { addToEveryRow, type ScenarioSum } from "./scenarioSums";
import type { CostedWork } from "./workInSteps";

/** Positions in one bit, and the cost of each. */
const BIT = 250;
const NANOS = 2000;

/** What holdings that are no options come to, all of them together. */
interface LinearTotals {
  /** What they gain as time passes, and what per 1.00 of spot shift. */
  gain: number;
  gainPerShift: number;
  /** Where spot has not moved. */
  delta: number;
  /** An inverse contract's delta is its face value over the price. */
  inverseDelta: number;
}

/**
 * Adds spot, futures and perpetuals. Volatility moves none of them, and their gamma, vega and theta are 0,
 * as in `linearExposure`.
 *
 * P&L in quote currency is quantity x multiplier x price change. An inverse contract of N USD gains
 * N (1/F0 - 1/F1) of coin, which is concave in the price: that is its own gamma, -2 N / F^3 in coin. At the
 * price F1 that coin is worth N (F1/F0 - 1), a straight line: in the quote currency the own gamma is gone.
 * Its delta after the shift is N / F1, that of the contract alone, without the coin gained on the way.
 */
export function* addLinear(
  positions: readonly Position[],
  grid: ScenarioGrid,
  sums: readonly ScenarioSum[],
): CostedWork {
  const totals: LinearTotals = { gain: 0, gainPerShift: 0, delta: 0, inverseDelta: 0 };
  for (const [index, position] of positions.entries()) {
    addHolding(totals, position, grid);
    if (index % BIT === BIT - 1) yield BIT * NANOS;
  }
  const { gain, gainPerShift, delta, inverseDelta } = totals;
  for (const sum of sums) {
    if (sum.measure === "P&L")
      addToEveryRow(
        sum,
        grid.spotShifts.map((shift) => gain + gainPerShift * shift),
      );
    if (sum.measure === "delta") {
      addToEveryRow(
        sum,
        grid.spotShifts.map((shift) => delta + inverseDelta / (1 + shift)),
      );
    }
  }
}

function addHolding(totals: LinearTotals, position: Position, grid: ScenarioGrid): void {
  const { product, market, quantity, multiplier } = position;
  const size = quantity * multiplier;
  const [settled, time] = settle(position, grid);
  const { delta } = measurePosition(settled, time);
  if (product.kind !== "future" && product.kind !== "perpetual") {
    totals.gainPerShift += size * market.spot;
    totals.delta += delta;
    return;
  }
  const priceBefore = futurePrice(product, market, grid.asOf);
  const priceAfter = futurePrice(product, settled.market, time);
  const isInverse = product.settlement === "inverse";
  const unitsOfPrice = isInverse ? size / priceBefore : size;
  totals.gain += unitsOfPrice * (priceAfter - priceBefore);
  totals.gainPerShift += unitsOfPrice * priceAfter;
  totals[isInverse ? "inverseDelta" : "delta"] += delta;
}

/** The position as the scenarios find it, and when: a future that ends before them has settled at spot. */
function settle(position: Position, grid: ScenarioGrid): readonly [Position, number] {
  const { product, market } = position;
  if (product.kind !== "future" || !endsWithin(product.expiry, grid)) return [position, scenarioTime(grid)];
  return [{ ...position, market: { ...market, underlyingPrice: undefined } }, product.expiry];
}
