import type { Figure } from "../pricing/figure";
import type { ScenarioGrid, ScenarioMeasure } from "./scenario";

/** A figure for each scenario: a row for each shift of volatility, in it one for each shift of spot. */
export type ScenarioSurface = readonly (readonly number[])[];

/** Surfaces of the measures asked for. */
export type ScenarioSurfaces<Asked extends ScenarioMeasure = ScenarioMeasure> = Readonly<
  Record<Asked, ScenarioSurface>
>;

/** What one measure is added up in. */
export interface ScenarioSum {
  readonly measure: ScenarioMeasure;
  /** What a model says of it. */
  readonly figure: Figure;
  /** The rows of its surface, one after the other. */
  readonly places: Float64Array;
}

const FIGURE_OF: Readonly<Record<ScenarioMeasure, Figure>> = {
  "P&L": "price",
  delta: "delta",
  gamma: "gamma",
  vega: "vega",
  theta: "theta",
};

/** A sum of 0 for each measure. */
export function allocateSums(
  measures: readonly ScenarioMeasure[],
  { volShifts, spotShifts }: ScenarioGrid,
): readonly ScenarioSum[] {
  return [...new Set(measures)].map((measure) => ({
    measure,
    figure: FIGURE_OF[measure],
    places: new Float64Array(volShifts.length * spotShifts.length),
  }));
}

/** Adds what does not depend on volatility: a figure for each shift of spot, in every row alike. */
export function addToEveryRow({ places }: ScenarioSum, figures: ArrayLike<number>): void {
  for (let place = 0; place < places.length; place++) places[place]! += figures[place % figures.length]!;
}

export function surfacesOf<Asked extends ScenarioMeasure>(
  sums: readonly ScenarioSum[],
  { volShifts, spotShifts }: ScenarioGrid,
): ScenarioSurfaces<Asked> {
  const width = spotShifts.length;
  const surfaceOf = ({ places }: ScenarioSum): ScenarioSurface =>
    volShifts.map((_, row) => [...places.subarray(row * width, (row + 1) * width)]);
  return Object.fromEntries(sums.map((sum) => [sum.measure, surfaceOf(sum)])) as ScenarioSurfaces<Asked>;
}
