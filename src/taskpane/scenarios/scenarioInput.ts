import { measureScenariosInSteps } from "../../core/risk/measureScenarios";
import type { Stickiness, VolShiftType } from "../../core/risk/scenario";
import type { Steps } from "../../core/steps/steps";
import type { Scope } from "../analysis/scope";
import { evenShifts, percentShift, plainShift, pointShift } from "../analysis/shifts";
import { hasNormalVolatilities, rawUnitsOf, type ShownMeasure } from "../analysis/shownMeasures";
import { type GridChoices, usualShiftType, usualVolRange } from "./gridChoices";

/** All that a grid of scenarios is worked out from. */
export interface ScenarioInput {
  readonly scope: Scope;
  readonly measure: ShownMeasure;
  readonly spotShifts: readonly number[];
  readonly volShifts: readonly number[];
  readonly volShiftType: VolShiftType;
  readonly days: number;
  readonly stickiness: Stickiness;
}

/** A row for each shift of volatility, in it a value for each shift of spot, in the sheet's units. */
export type Scenarios = readonly (readonly number[])[];

export function scenarioInput(scope: Scope, choices: GridChoices): ScenarioInput {
  const { measure, spotRange, spotCount, volRange, volCount, days, stickiness } = choices;
  const volShiftType = choices.volShiftType ?? usualShiftType(scope);
  const range = volRange ?? usualVolRange(scope, volShiftType);
  return {
    ...{ scope, measure, volShiftType, days, stickiness },
    spotShifts: evenShifts(spotRange, spotCount),
    volShifts: evenShifts(range, volCount),
  };
}

export function* scenariosInSteps({ scope, measure, ...grid }: ScenarioInput): Steps<Scenarios> {
  const { positions, asOf, surfaces } = scope;
  const measured = yield* measureScenariosInSteps(positions, { ...grid, asOf, surfaces }, [measure.measure]);
  const rawUnits = rawUnitsOf(measure, scope);
  return measured[measure.measure].map((row) => row.map((figure) => figure / rawUnits));
}

/** "+10 pts", "+10 %" where shifts are relative, "+0.5" where volatilities are in units of price. */
export function volShiftText({ volShiftType, scope }: ScenarioInput, shift: number): string {
  if (volShiftType === "relative") return percentShift(shift);
  return hasNormalVolatilities(scope) ? plainShift(shift) : pointShift(shift);
}
