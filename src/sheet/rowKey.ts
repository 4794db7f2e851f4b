import { fingerprintGrid } from "./fingerprint";
import type { Cell } from "./grid";

/**
 * Names a row by all that stands in it: a row that was left out by its key is back in as soon as one of its cells
 * changes, wherever it stands. Rows that hold the same have the same key.
 */
export function rowKey(cells: readonly Cell[]): string {
  return fingerprintGrid([cells]);
}
