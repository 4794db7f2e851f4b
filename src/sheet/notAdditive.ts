import type { CellError } from "./grid";

const REASONS = {
  underlying: "adds up only within one underlying",
  volatility: "does not add up over lognormal and normal volatilities",
  currency: "adds up only in one currency, given for all underlyings or for none",
} as const;

/** In the place of a sum that would mean nothing. */
export function notAdditive(figure: string, across: keyof typeof REASONS): CellError {
  return { code: "#N/A", message: `${figure} ${REASONS[across]}` };
}
