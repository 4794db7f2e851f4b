import { BOOK_FUNCTIONS } from "./book";
import type { CellFunction } from "./cellFunction";
import { EXECUTION_FUNCTIONS } from "./execution";
import { HEDGING_FUNCTIONS } from "./hedging";
import { MARKET_FUNCTIONS } from "./market";
import { PRICING_FUNCTIONS } from "./pricing";

/** Every cell function: functions.js does what they do, functions.json tells Excel what they take. */
export const CELL_FUNCTIONS: readonly CellFunction[] = [
  ...PRICING_FUNCTIONS,
  ...MARKET_FUNCTIONS,
  ...BOOK_FUNCTIONS,
  ...HEDGING_FUNCTIONS,
  ...EXECUTION_FUNCTIONS,
];
