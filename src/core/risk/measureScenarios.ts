import { finish, partOf, type Steps } from "../steps/steps";
import type { Position } from "./position";
import { requireScenarioGrid, type ScenarioGrid, type ScenarioMeasure } from "./scenario";
import { sortForScenarios, type ScenarioBook } from "./scenarioBook";
import { addLinear } from "./scenarioLinear";
import { nanosOfOptions } from "./scenarioCost";
import { addOptions, valueBefore } from "./scenarioOptions";
import { requireMeaning } from "./scenarioMeaning";
import { addPayoffs } from "./scenarioPayoffs";
import {
  allocateSums,
  surfacesOf,
  type ScenarioSum,
  type ScenarioSurface,
  type ScenarioSurfaces,
} from "./scenarioSums";
import { smilesFor } from "./scenarioSmiles";
import { workInSteps, type CostedWork } from "./workInSteps";

/**
 * Measures of a book at every scenario, by full revaluation: of each measure a row for each shift of
 * volatility, in it a figure for each shift of spot. Raw units: P&L in quote currency, vega per 1.00, theta
 * per year. One valuation of an option in a scenario gives all measures of it.
 *
 * Spot and forward prices of all underlyings move by the same percentage. An option keeps its volatility, or
 * with `stickiness` "delta" its smile, whatever spot does and however many days pass; then comes the shift of
 * volatility, which has to leave it above 0. As days pass spot stays where it is, and so does an observed
 * underlying price; one that carry makes of spot comes nearer to spot.
 *
 * What expires within the days is settled at the shifted spot: an option is worth its payoff, its delta is
 * that of the payoff, and it has no volatility left; a future's price is spot.
 *
 * P&L is the change of value against `asOf`, and for margined contracts what they gain: `addLinear` says how
 * inverse ones count. No shift and no days give exactly 0. Greeks are those of `measureBook` on the shifted
 * market, with the volatility held. Cost is linear in positions x scenarios.
 *
 * Throws `DomainError` for a shift of spot, or a relative one of volatility, of -1 or less; a volatility that
 * a shift takes to 0 or below; delta or gamma of several underlyings, other measures of several currencies,
 * vega or absolute shifts of lognormal and normal volatilities together; stickiness "delta" with normal ones;
 * and for a position that `measureBook` refuses.
 */
export function measureScenarios<Asked extends ScenarioMeasure>(
  positions: readonly Position[],
  grid: ScenarioGrid,
  measures: readonly Asked[],
): ScenarioSurfaces<Asked> {
  return finish(measureScenariosInSteps(positions, grid, measures));
}

/** `measureScenarios`, a bit at a time. */
export function* measureScenariosInSteps<Asked extends ScenarioMeasure>(
  positions: readonly Position[],
  grid: ScenarioGrid,
  measures: readonly Asked[],
): Steps<ScenarioSurfaces<Asked>> {
  requireScenarioGrid(grid);
  const sums = allocateSums(measures, grid);
  const book = yield* workInSteps(sortForScenarios(positions, grid), Infinity);
  requireMeaning(book, grid, measures);
  yield* workInSteps(addBook(book, grid, sums), nanosOf(book, grid, sums));
  return surfacesOf(sums, grid);
}

/** Moments and shifts of spot to value a book at, with volatilities as they are. */
export interface ProfileGrid extends Omit<ScenarioGrid, "days" | "volShifts" | "volShiftType"> {
  /** Calendar days from `asOf`, a row of each surface for each: 0 is now. */
  readonly days: readonly number[];
}

/**
 * How a book depends on spot, now and days ahead: `measureScenarios` of each of the days, a row of each
 * surface for each.
 */
export function* measureProfilesInSteps<Asked extends ScenarioMeasure>(
  positions: readonly Position[],
  { days, ...shifts }: ProfileGrid,
  measures: readonly Asked[],
): Steps<ScenarioSurfaces<Asked>> {
  const profiles: ScenarioSurfaces<Asked>[] = [];
  for (const [index, after] of days.entries()) {
    const grid: ScenarioGrid = { ...shifts, days: after, volShifts: [0], volShiftType: "absolute" };
    const start = index / days.length;
    const end = (index + 1) / days.length;
    profiles.push(yield* partOf(measureScenariosInSteps(positions, grid, measures), start, end));
  }
  const rowsOf = (measure: Asked): ScenarioSurface => profiles.flatMap((profile) => profile[measure]);
  return Object.fromEntries(measures.map((measure) => [measure, rowsOf(measure)])) as ScenarioSurfaces<Asked>;
}

function* addBook(
  { options, linear }: ScenarioBook,
  grid: ScenarioGrid,
  sums: readonly ScenarioSum[],
): CostedWork {
  const smiles = grid.stickiness === "delta" ? yield* smilesFor(options, grid) : null;
  for (const group of options) {
    const isProfitAsked = sums.some(({ measure }) => measure === "P&L");
    const before = isProfitAsked ? yield* valueBefore(group, grid) : new Float64Array(group.positions.length);
    if (group.hasEnded) yield* addPayoffs(group, before, grid, sums);
    else yield* addOptions(group, before, smiles, grid, sums);
  }
  yield* addLinear(linear, grid, sums);
}

/** Nearly all of the cost is that of the options. */
function nanosOf({ options }: ScenarioBook, grid: ScenarioGrid, sums: readonly ScenarioSum[]): number {
  return options.reduce((nanos, group) => nanos + nanosOfOptions(group, grid, sums), 0);
}
