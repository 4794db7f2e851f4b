import type { UtcMillis } from "../../core/market/time";
import { nameKey } from "../../core/product/nameKey";
import { measureScenarios } from "../../core/risk/measureScenarios";
import type { Position } from "../../core/risk/position";
import { readSingleArgument, type ArgumentGrid } from "../argument";
import { FunctionError } from "../functionError";
import type { Grid } from "../grid";
import { dateArgument } from "./dateArgument";
import { readBookArgument } from "./positionsArgument";
import {
  DAYS,
  MEASURE,
  readShifts,
  SPOT_SHIFTS,
  STICKY,
  UNDERLYING,
  VOL_SHIFT_TYPE,
  volShiftsArgument,
} from "./scenarioArguments";
import { rawUnitsPer } from "./sheetFigures";

/**
 * SCENARIO: one measure of a book at every shift of spot, in columns, with every shift of volatility, in
 * rows; the shifts are header row and column. `now` is the as-of time where none is given. What cannot be
 * had at one shift refuses the whole.
 */
export function scenarioTable(
  [
    positions = null,
    spotShifts = null,
    volShifts = null,
    measure = null,
    asOf = null,
    days = null,
    volShiftType = null,
    sticky = null,
    market = null,
    smile = null,
    underlying = null,
  ]: readonly ArgumentGrid[],
  now: UtcMillis,
): Grid {
  const shown = readSingleArgument(MEASURE, measure);
  const scenarios = {
    asOf: readSingleArgument({ ...dateArgument("asOf"), otherwise: now }, asOf),
    days: readSingleArgument(DAYS, days),
    spotShifts: readShifts(SPOT_SHIFTS, spotShifts),
    volShiftType: readSingleArgument(VOL_SHIFT_TYPE, volShiftType),
    stickiness: readSingleArgument(STICKY, sticky),
  };
  const { positions: all, ...smiles } = readBookArgument("positions", positions, scenarios.asOf, {
    market: { name: "market", grid: market },
    smile: { name: "smile", grid: smile },
  });
  if (scenarios.stickiness === "delta") refuseWithoutSurface(smiles.surfaceRefusals);
  const book = positionsOn(all, readSingleArgument(UNDERLYING, underlying));
  const areNormal = hasOnlyNormalVolatilities(book);
  const grid = {
    ...scenarios,
    surfaces: smiles.surfaces,
    volShifts: readShifts(volShiftsArgument(scenarios.volShiftType, areNormal), volShifts),
  };
  const surfaces = measureScenarios(book, grid, [shown.measure]);
  const rawUnits = rawUnitsPer(shown.column, areNormal);
  return [
    [shown.name, ...grid.spotShifts],
    ...surfaces[shown.measure].map((figures, row) => [
      grid.volShifts[row]!,
      ...figures.map((figure) => figure / rawUnits),
    ]),
  ];
}

/** `name` in any letter case; `null`: all of them. */
function positionsOn(book: readonly Position[], name: string | null): readonly Position[] {
  if (name === null) return book;
  const wanted = nameKey(name);
  const found = book.filter(({ underlying }) => nameKey(underlying) === wanted);
  if (found.length > 0) return found;
  const names = [...new Set(book.map(({ underlying }) => underlying))].join(", ");
  throw new FunctionError("#VALUE!", `underlying: got "${name}", takes one of the positions: ${names}`);
}

/** A smile that cannot be used would silently be replaced by that of the book's own volatilities. */
function refuseWithoutSurface(refusals: ReadonlyMap<string, string>): void {
  for (const why of refusals.values()) throw new FunctionError("#VALUE!", `smile: ${why}`);
}

function hasOnlyNormalVolatilities(book: readonly Position[]): boolean {
  const options = book.filter(({ product }) => product.kind === "option");
  return options.length > 0 && options.every(({ market }) => market.volatilityType === "normal");
}
