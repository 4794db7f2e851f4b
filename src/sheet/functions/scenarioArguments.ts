import type { Stickiness, VolShiftType } from "../../core/risk/scenario";
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
import { MOST_DAYS_AHEAD } from "../longestLife";
import { percentageAdvice } from "../percentageAdvice";
import { PROFIT, SCENARIO_MEASURES, type SheetMeasure } from "../scenarioMeasures";

/** A shift from here on is taken for a percentage or for points. */
const LARGEST_SHIFT = 5;

export const SPOT_SHIFTS = shiftArgument("spotShifts", "a decimal above -1, such as 0.05 for +5 %", -1);

const POINTS = shiftArgument(
  "volShifts",
  "a decimal such as 0.05 for +5 volatility points",
  -LARGEST_SHIFT,
  0,
);
const PARTS = shiftArgument("volShifts", "a decimal above -1, such as 0.1 for volatility x 1.1", -1, 0);
const UNITS_OF_PRICE = numberArgument(
  "volShifts",
  "a number in units of price, as the normal volatilities are",
  () => true,
  { otherwise: 0 },
);

/** `areNormal`: all of the book's volatilities are in units of price. */
export function volShiftsArgument(type: VolShiftType, areNormal: boolean): Argument<number> {
  if (type === "relative") return PARTS;
  return areNormal ? UNITS_OF_PRICE : POINTS;
}

export const VOL_SHIFT_TYPE = wordArgument<VolShiftType>(
  "volShiftType",
  { points: "absolute", relative: "relative" },
  { otherwise: "absolute" },
);

export const STICKY = wordArgument<Stickiness>(
  "sticky",
  { strike: "strike", delta: "delta" },
  { otherwise: "strike" },
);

export const UNDERLYING: Argument<string | null> = {
  name: "underlying",
  takes: "the name of an underlying, such as BTC",
  otherwise: null,
  read: (value) => (typeof value === "boolean" ? undefined : String(value).trim()),
};

export const DAYS = numberArgument(
  "days",
  `days that pass, 0 to ${MOST_DAYS_AHEAD}`,
  (value) => value >= 0 && value <= MOST_DAYS_AHEAD,
  { otherwise: 0 },
);

export const MEASURE = wordArgument<SheetMeasure>(
  "measure",
  Object.fromEntries(SCENARIO_MEASURES.map((measure) => [measure.name, measure])),
  { otherwise: PROFIT },
);

/** Shifts in a row or in a column. A cell that is blank among others is missing, not a shift of 0. */
export function readShifts(argument: Argument<number>, grid: ArgumentGrid): readonly number[] {
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
