import type { UtcMillis } from "../../core/market/time";
import { measureScenarios } from "../../core/risk/measureScenarios";
import type { ScenarioMeasure } from "../../core/risk/scenario";
import {
  numberArgument,
  readArgument,
  readSingleArgument,
  requireGiven,
  wordArgument,
  type Argument,
  type ArgumentGrid,
} from "../argument";
import { FunctionError } from "../functionError";
import type { Grid } from "../grid";
import { percentageAdvice } from "../percentageAdvice";
import { dateArgument } from "./dateArgument";
import { readPositionsArgument } from "./positionsArgument";
import { rawUnitsPerSheetUnit } from "./sheetFigures";

/** A shift from here on is taken for a percentage or for points. */
const LARGEST_SHIFT = 5;
/** As for positions, of which none may expire later. */
const MOST_DAYS = 36_500;

const SPOT_SHIFTS = shiftArgument("spotShifts", "a decimal above -1, such as 0.05 for +5 %", -1);
const VOL_SHIFTS = shiftArgument(
  "volShifts",
  "a decimal such as 0.05 for +5 volatility points",
  -LARGEST_SHIFT,
  0,
);
const DAYS = numberArgument(
  "days",
  `days that pass, 0 to ${MOST_DAYS}`,
  (value) => value >= 0 && value <= MOST_DAYS,
  {
    otherwise: 0,
  },
);

interface SheetMeasure {
  readonly name: string;
  readonly measure: ScenarioMeasure;
  readonly rawUnitsPerSheetUnit: number;
}

const PROFIT: SheetMeasure = { name: "P&L", measure: "P&L", rawUnitsPerSheetUnit: 1 };
const MEASURES: readonly SheetMeasure[] = [
  PROFIT,
  { name: "Delta", measure: "delta", rawUnitsPerSheetUnit: 1 },
  { name: "Gamma", measure: "gamma", rawUnitsPerSheetUnit: 1 },
  { name: "Vega", measure: "vega", rawUnitsPerSheetUnit: rawUnitsPerSheetUnit("vega", "european") },
  { name: "Theta", measure: "theta", rawUnitsPerSheetUnit: rawUnitsPerSheetUnit("theta", "european") },
];
const MEASURE = wordArgument<SheetMeasure>(
  "measure",
  Object.fromEntries(MEASURES.map((measure) => [measure.name, measure])),
  { otherwise: PROFIT },
);

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
  ]: readonly ArgumentGrid[],
  now: UtcMillis,
): Grid {
  const shown = readSingleArgument(MEASURE, measure);
  const scenarios = {
    asOf: readSingleArgument({ ...dateArgument("asOf"), otherwise: now }, asOf),
    days: readSingleArgument(DAYS, days),
    spotShifts: readShifts(SPOT_SHIFTS, spotShifts),
    volShifts: readShifts(VOL_SHIFTS, volShifts),
    volShiftType: "absolute",
    stickiness: "strike",
  } as const;
  const book = readPositionsArgument("positions", positions, scenarios.asOf);
  const surfaces = measureScenarios(book, scenarios, [shown.measure]);
  return [
    [shown.name, ...scenarios.spotShifts],
    ...surfaces[shown.measure].map((figures, row) => [
      scenarios.volShifts[row]!,
      ...figures.map((figure) => figure / shown.rawUnitsPerSheetUnit),
    ]),
  ];
}

/** Shifts in a row or in a column. A cell that is blank among others is missing, not a shift of 0. */
function readShifts(argument: Argument<number>, grid: ArgumentGrid): readonly number[] {
  requireGiven(argument, grid);
  const rows = grid?.length ?? 1;
  const columns = grid?.[0]?.length ?? 1;
  if (rows > 1 && columns > 1) {
    const message = `${argument.name}: got a range of ${rows} x ${columns}, takes one row or one column`;
    throw new FunctionError("#VALUE!", message);
  }
  if (rows === 1 && columns === 1) return [readSingleArgument(argument, grid)];
  const each = { ...argument, otherwise: undefined };
  return grid!.flat().map((cell) => readArgument(each, cell));
}

function shiftArgument(name: string, takes: string, above: number, otherwise?: number): Argument<number> {
  return numberArgument(name, takes, (value) => value > above && value < LARGEST_SHIFT, {
    otherwise,
    advise: (value) =>
      typeof value === "number" && Math.abs(value) >= LARGEST_SHIFT ? percentageAdvice(value) : undefined,
  });
}
