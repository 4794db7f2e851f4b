import { plainDecimal } from "../../core/math/plainDecimal";
import { typedOrUsual } from "../analysis/typedShifts";
import { numberWhere, type Typed } from "../fields/typedInput";

/** As large as settings take numbers, and as small above 0. */
const LARGEST = 1e15;
const SMALLEST = 1e-15;

const isPositive = (value: number) => value >= SMALLEST && value <= LARGEST;
const isAmount = (value: number) => value >= 0 && value <= LARGEST;
const isWholeFromOne = (value: number) => Number.isInteger(value) && value >= 1 && value <= LARGEST;

export const typedRiskAversion = numberWhere(isPositive, "a number above 0, such as 0.000001");

export const typedHours = numberWhere(isPositive, "hours above 0, such as 8");

export const typedStressDays = numberWhere(isPositive, "days above 0, such as 1");

export const typedHoldingDays = numberWhere(isAmount, "days, 0 or more, such as 1");

export const typedImpact = numberWhere(isAmount, "0 or more, such as 1");

export const typedSeconds = numberWhere(
  (value) => value >= 0.1 && value <= 600,
  "seconds from 0.1 to 600, such as 10",
);

const money = numberWhere(isAmount, "an amount, 0 or more");

/** Empty is no limit. */
export const typedMoneyLimit = typedOrUsual<number>(money);

/** What trades within a budget have to have. */
export function typedBudget(text: string): Typed<number | null> {
  return money(text);
}

/** Empty is no limit. */
export const typedTickets = typedOrUsual<number>(numberWhere(isWholeFromOne, "a whole number from 1"));

const percent = numberWhere((value) => value > 0 && value <= 100, "a number above 0, up to 100, such as 5");

/** Percent, or points, as a fraction: "5" is 0.05. */
export function typedHundredths(text: string): Typed<number> {
  const typed = percent(text);
  return "value" in typed ? { value: plainDecimal(typed.value / 100) } : typed;
}
