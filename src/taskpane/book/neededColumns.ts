import type { PositionColumn } from "../../sheet/positionColumns";

/** What an option book needs at least; a recognised symbol fills in several of them. */
export const NEEDED_COLUMNS: readonly PositionColumn[] = [
  "Instrument",
  "Underlying",
  "Type",
  "Quantity",
  "Strike",
  "Expiry",
  "Spot",
  "Volatility",
];
