import type { Position } from "../core/risk/position";
import type { CellIssue } from "./grid";

/** What a positions grid says: good rows kept, bad ones named. A book with issues must not be traded on. */
export interface ParsedPositions {
  readonly positions: readonly Position[];
  /** 0-based grid row of each position, parallel to `positions` (0 = header row). */
  readonly gridRows: readonly number[];
  readonly issues: readonly CellIssue[];
  /** Rows that are not wholly blank, header not counted. */
  readonly rowCount: number;
}
