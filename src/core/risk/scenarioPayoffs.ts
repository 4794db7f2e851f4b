import type { ScenarioGrid } from "./scenario";
import type { OptionGroup } from "./scenarioBook";
import { addToEveryRow, type ScenarioSum } from "./scenarioSums";
import type { CostedWork } from "./workInSteps";

/** Positions in one bit, and the cost of one in one scenario. */
const BIT = 500;
const NANOS = 10;

/**
 * Adds options that expire before the scenarios: they are what they pay at the shifted spot, and no longer
 * diffuse. P&L is counted from their values `before`.
 */
export function* addPayoffs(
  { positions }: OptionGroup,
  before: Float64Array,
  { spotShifts }: ScenarioGrid,
  sums: readonly ScenarioSum[],
): CostedWork {
  for (const sum of sums) {
    const unit = UNIT_OF[sum.measure];
    if (unit === undefined) continue;
    const totals = new Float64Array(spotShifts.length);
    for (const [place, { product, market, quantity, multiplier }] of positions.entries()) {
      const phi = product.type === "call" ? 1 : -1;
      for (const [column, spotShift] of spotShifts.entries()) {
        const intrinsic = phi * (market.spot * (1 + spotShift) - product.strike);
        totals[column]! += quantity * multiplier * unit(intrinsic, phi, before[place]!);
      }
      if (place % BIT === BIT - 1) yield BIT * spotShifts.length * NANOS;
    }
    addToEveryRow(sum, totals);
  }
}

/** What one contract adds, by what exercise pays: (intrinsic, phi, value before). */
const UNIT_OF: Partial<
  Record<ScenarioSum["measure"], (intrinsic: number, phi: number, before: number) => number>
> = {
  "P&L": (intrinsic, _, before) => Math.max(intrinsic, 0) - before,
  // At the kink, halfway between its two sides.
  delta: (intrinsic, phi) => (phi * (1 + Math.sign(intrinsic))) / 2,
};
