import { plainDecimal } from "../../core/math/plainDecimal";
import { MOST_DAYS_AHEAD } from "../../sheet/longestLife";
import { formatShort } from "../format/numbers";
import { numberWhere, type Typed } from "../fields/typedInput";

const spotPercent = numberWhere(
  (value) => value > 0 && value < 100,
  "a percentage above 0, below 100, such as 20",
);

/** Percent as a share: "20" is 0.2. */
export function typedSpotRange(text: string): Typed<number> {
  return inHundredths(spotPercent(text));
}

const volatilityPoints = numberWhere(
  (value) => value >= 0 && value < 500,
  "0 or more, below 500, such as 10",
);

/** Volatility points, or percent of the volatility, as a share: "10" is 0.1. */
export function typedVolRange(text: string): Typed<number> {
  return inHundredths(volatilityPoints(text));
}

export const typedAmount = numberWhere((value) => value >= 0, "0 or more");

export const typedDays = numberWhere(
  (value) => value >= 0 && value <= MOST_DAYS_AHEAD,
  `days from 0 to ${formatShort(MOST_DAYS_AHEAD)}, such as 7`,
);

/** How many shifts: an odd number, so that the middle one is no shift. */
export function typedCount(most: number): (text: string) => Typed<number> {
  return numberWhere(
    (value) => value >= 1 && value <= most && value % 2 === 1,
    `an odd number from 1 to ${most}, so that the middle is no move`,
  );
}

/** Empty is `null`: what follows from the book. */
export function typedOrUsual<T>(parse: (text: string) => Typed<T>): (text: string) => Typed<T | null> {
  return (text) => (text.trim() === "" ? { value: null } : parse(text));
}

function inHundredths(typed: Typed<number>): Typed<number> {
  return "value" in typed ? { value: plainDecimal(typed.value / 100) } : typed;
}
