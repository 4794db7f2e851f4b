import { DAY_COUNT_BASES, yearFraction, type DayCountBasis } from "../../core/market/dayCount";
import type { UtcMillis } from "../../core/market/time";
import { readArgument, wordArgument, type Argument, type ArgumentGrid } from "../argument";
import { evaluateCells } from "../broadcast";
import type { Grid } from "../grid";
import { dateArgument } from "./dateArgument";

const START: Argument<UtcMillis> = dateArgument("start");
const END: Argument<UtcMillis> = dateArgument("end");
const BASIS = wordArgument<DayCountBasis>(
  "basis",
  Object.fromEntries(DAY_COUNT_BASES.map((basis) => [basis, basis])),
  { otherwise: "ACT/365F" },
);

/** YEARS: years from each start to each end; negative when the end comes first. */
export function yearsGrid(grids: readonly ArgumentGrid[]): Grid {
  return evaluateCells([START, END, BASIS], grids, ([start, end, basis]) =>
    yearFraction(readArgument(START, start), readArgument(END, end), readArgument(BASIS, basis)),
  );
}
