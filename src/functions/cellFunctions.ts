import { BOOK_FUNCTIONS } from "./book";
import type { CellFunction } from "./cellFunction";
import { EXECUTION_FUNCTIONS } from "./execution";
import { HEDGING_FUNCTIONS } from "./hedging";
import { MARKET_FUNCTIONS } from "./market";
import { PRICING_FUNCTIONS } from "./pricing";

/** Every cell function that answers at once: functions.js does what they do. */
export const CELL_FUNCTIONS: readonly CellFunction[] = [
  ...PRICING_FUNCTIONS,
  ...MARKET_FUNCTIONS,
  ...BOOK_FUNCTIONS,
  ...HEDGING_FUNCTIONS,
  ...EXECUTION_FUNCTIONS,
];
