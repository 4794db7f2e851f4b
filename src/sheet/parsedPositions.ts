import type { VolatilitySurface } from "../core/market/volatilitySurface";
import type { Position } from "../core/risk/position";
import type { CellIssue, CellNote } from "./grid";
import type { PositionColumn } from "./positionColumns";

/** A cell of the header row that says something. */
export interface HeaderCell {
  /** As it stands in the sheet, without white space around it. */
  readonly text: string;
  /** 0-based grid column. */
  readonly gridColumn: number;
  /** What it is read as; `null` for a column that is left alone. */
  readonly column: PositionColumn | null;
}

/**
 * Why a row that holds something is no position: its Exclude cell says so, the user chose it in the pane, it sums up
 * other rows, or it is a title or a header.
 */
export type LeftOutReason = "excluded" | "chosen" | "totals" | "header";

export interface LeftOutRow {
  /** 0-based grid row. */
  readonly gridRow: number;
  readonly reason: LeftOutReason;
  /** What its first cell that is not blank says. */
  readonly text: string;
}

/** What a positions grid says: good rows kept, bad ones named. A book with issues must not be traded on. */
export interface ParsedPositions {
  readonly positions: readonly Position[];
  /** 0-based grid row of each position, parallel to `positions`. */
  readonly gridRows: readonly number[];
  /** By row, then by column. */
  readonly issues: readonly CellIssue[];
  /** Rows that are positions or hold issues; blank rows and those left out are not counted. */
  readonly rowCount: number;
  /** 0-based grid row of the header, the lower one where it stands in two; issues about headers stand there. */
  readonly headerRow: number;
  readonly headers: readonly HeaderCell[];
  /** In order of rows. */
  readonly leftOut: readonly LeftOutRow[];
  /** In order of rows. */
  readonly notes: readonly CellNote<PositionColumn>[];
  /** Of the smile table, by the underlying's upper case. */
  readonly surfaces: ReadonlyMap<string, VolatilitySurface>;
  /** Why an underlying of the smile table has no surface, by its upper case. */
  readonly surfaceRefusals: ReadonlyMap<string, string>;
  /** What is to be known of the tables beside the positions, such as arbitrage in a smile; a sentence each. */
  readonly warnings: readonly string[];
}
