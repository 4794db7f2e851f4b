import type { Steps } from "../../core/steps/steps";
import { measureProfilesInSteps } from "../../core/risk/measureScenarios";
import type { Stickiness } from "../../core/risk/scenario";
import { evenShifts } from "../analysis/shifts";
import type { Scope } from "../analysis/scope";
import { rawUnitsOf, type ShownMeasure } from "../analysis/shownMeasures";
import type { Moment } from "./moments";

/** All that a profile is worked out from. */
export interface ProfileInput {
  readonly scope: Scope;
  readonly measure: ShownMeasure;
  readonly moments: readonly Moment[];
  readonly spotShifts: readonly number[];
  readonly stickiness: Stickiness;
}

/** A line for each moment, in it a value for each shift of spot, in the sheet's units. */
export type Profile = readonly (readonly number[])[];

/** Odd, so that one of them is the spot of now. */
const POINTS = 61;

export function profileShifts(range: number): readonly number[] {
  return evenShifts(range, POINTS);
}

export function* profileInSteps({ scope, measure, moments, ...shifts }: ProfileInput): Steps<Profile> {
  const { positions, asOf, surfaces } = scope;
  const grid = { ...shifts, asOf, surfaces, days: moments.map(({ days }) => days) };
  const measured = yield* measureProfilesInSteps(positions, grid, [measure.measure]);
  const rawUnits = rawUnitsOf(measure, scope);
  return measured[measure.measure].map((line) => line.map((figure) => figure / rawUnits));
}
