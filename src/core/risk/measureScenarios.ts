import { DomainError } from "../math/domainError";
import type { Position } from "./position";
import { requireScenarioGrid, type ScenarioGrid, type ScenarioMeasure } from "./scenario";
import { revalueLinear } from "./scenarioLinear";
import { optionRevaluations, type OptionPosition } from "./scenarioOptions";

/**
 * One measure of a book at every scenario, by full revaluation: a row for each shift of volatility, in it
 * a figure for each shift of spot. Raw units: P&L in quote currency, vega per 1.00, theta per year.
 *
 * Spot and forward prices of all underlyings move by the same percentage. Strikes are sticky: every option
 * keeps its volatility plus the shift, which has to stay above 0. As days pass spot stays where it is, and
 * so does an observed underlying price; one that carry makes of spot comes nearer to spot.
 *
 * What expires within the days is settled at the shifted spot: an option is worth its payoff, its delta is
 * that of the payoff, and it has no volatility left; a future's price is spot.
 *
 * P&L is the change of value against `asOf`, and for margined contracts what they gain: `revalueLinear`
 * says how inverse ones count. No shift and no days give exactly 0. Greeks are those of `measureBook` on
 * the shifted market. Cost is linear in positions x scenarios.
 *
 * Throws `DomainError` for a shift of spot of -1 or less, a volatility that a shift takes to 0 or below,
 * delta or gamma of several underlyings, and a position that `measureBook` refuses.
 */
export function measureScenarios(
  positions: readonly Position[],
  scenarios: ScenarioGrid,
  measure: ScenarioMeasure,
): readonly (readonly number[])[] {
  requireScenarioGrid(scenarios);
  requireAdditive(positions, measure);
  const revaluations = [
    ...optionRevaluations(positions.filter(isOption), scenarios, measure),
    revalueLinear(
      positions.filter((position) => !isOption(position)),
      scenarios,
      measure,
    ),
  ];
  return scenarios.volShifts.map((volShift) =>
    scenarios.spotShifts.map((spotShift) =>
      revaluations.reduce((sum, revalue) => sum + revalue(spotShift, volShift), 0),
    ),
  );
}

function isOption(position: Position): position is OptionPosition {
  return position.product.kind === "option";
}

/** Delta and gamma are counted in units of underlying. */
function requireAdditive(positions: readonly Position[], measure: ScenarioMeasure): void {
  if (measure !== "delta" && measure !== "gamma") return;
  const underlyings = [...new Set(positions.map(({ underlying }) => underlying))];
  if (underlyings.length <= 1) return;
  const wanted = `one for ${measure}, which is counted in its units: filter the positions by underlying`;
  throw new DomainError("underlying", underlyings.join(" and "), wanted);
}
