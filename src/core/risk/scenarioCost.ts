import type { Figure } from "../pricing/figure";
import type { BookModel } from "./bookModels";
import { unmovedGrid, type ScenarioGrid } from "./scenario";
import type { OptionGroup } from "./scenarioBook";
import type { ScenarioSum } from "./scenarioSums";

/** Nanoseconds, about, that a position takes before it is valued, and its row for a shift of spot. */
export const NANOS_A_POSITION = 500;
export const NANOS_A_ROW = 100;

/** Nanoseconds, about, that one option takes in one scenario. */
export function nanosAScenario(model: BookModel, figures: readonly Figure[], grid: ScenarioGrid): number {
  if (model !== "american" && model !== "american futures") return 100;
  const [own, boundary] = figures.every((figure) => figure === "price") ? [4e3, 2e5] : [7e4, 5e5];
  // American options of one volatility share an exercise boundary at all spots.
  return own + (grid.stickiness === "strike" ? boundary / grid.spotShifts.length : boundary);
}

/** Nanoseconds, about, of `valueBefore` and `addOptions` of a group. */
export function nanosOfOptions(group: OptionGroup, grid: ScenarioGrid, sums: readonly ScenarioSum[]): number {
  const figures = sums.map(({ figure }) => figure);
  const of = (each: ScenarioGrid, asked: readonly Figure[]): number => {
    const aRow = NANOS_A_ROW + each.volShifts.length * nanosAScenario(group.model, asked, each);
    return group.positions.length * (NANOS_A_POSITION + each.spotShifts.length * aRow);
  };
  return (
    (group.hasEnded ? 0 : of(grid, figures)) +
    (figures.includes("price") ? of(unmovedGrid(grid), ["price"]) : 0)
  );
}
