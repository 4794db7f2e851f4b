import { DomainError } from "../../src/core/math/domainError";
import { measureScenarios } from "../../src/core/risk/measureScenarios";
import type { Position } from "../../src/core/risk/position";
import type { ScenarioGrid, ScenarioMeasure } from "../../src/core/risk/scenario";
import type { ScenarioSurface } from "../../src/core/risk/scenarioSums";
import { parsePositions } from "../../src/sheet/parsePositions";
import { SAMPLE_AS_OF, sampleBook } from "./sampleBooks";

export const MILLIS_PER_DAY = 86_400_000;

export const positionsOf = (name: "crypto" | "index"): readonly Position[] =>
  parsePositions(sampleBook(name), { asOf: SAMPLE_AS_OF, dateSystem: "1900" }).positions;

/** A grid that moves nothing, but for what is given. */
export const gridOf = (grid: Partial<ScenarioGrid>): ScenarioGrid => ({
  asOf: SAMPLE_AS_OF,
  days: 0,
  spotShifts: [0],
  volShifts: [0],
  volShiftType: "absolute",
  stickiness: "strike",
  ...grid,
});

export const surfaceOf = (
  positions: readonly Position[],
  grid: ScenarioGrid,
  measure: ScenarioMeasure,
): ScenarioSurface => measureScenarios(positions, grid, [measure])[measure];

/** The first scenario of a grid. */
export const measureOne = (
  positions: readonly Position[],
  grid: Partial<ScenarioGrid>,
  measure: ScenarioMeasure = "P&L",
): number => surfaceOf(positions, gridOf(grid), measure)[0]![0]!;

/** What the scenarios are refused with, or "nothing". */
export function refusalOf(
  positions: readonly Position[],
  grid: Partial<ScenarioGrid>,
  measure: ScenarioMeasure = "P&L",
): string {
  try {
    measureScenarios(positions, gridOf(grid), [measure]);
  } catch (thrown) {
    if (thrown instanceof DomainError) return thrown.message;
    throw thrown;
  }
  return "nothing";
}
