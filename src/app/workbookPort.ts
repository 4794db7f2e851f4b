import type { Cell, DateSystem, Grid, GridOrigin } from "../sheet/grid";

/**
 * Where positions are looked for. `auto`: the table named Positions, else the selection. In a selection
 * and in an address, a single cell stands for the block of cells around it.
 */
export type PositionsSource =
  | { readonly kind: "auto" }
  | { readonly kind: "table"; readonly name: string }
  | { readonly kind: "selection" }
  | { readonly kind: "address"; readonly sheet: string; readonly address: string };

/** Cells of the positions as they stood at one moment, header row first. */
export interface PositionsReading {
  readonly origin: GridOrigin;
  /** Where the same cells are found again, whatever is selected by then: never `auto` nor `selection`. */
  readonly source: PositionsSource;
  /** "Portfolio!A1:M61", for people. */
  readonly address: string;
  /** Name of the table they came from, `null` for a plain range. */
  readonly table: string | null;
  readonly cells: Grid;
  /**
   * The row directly below a plain range, where a position may be added that the range does not take in.
   * Absent for a table, which grows with what is added, and at the sheet's end.
   */
  readonly rowBelow?: readonly Cell[];
  readonly dateSystem: DateSystem;
  /** Highest run number in the Rebalance log and the Trades table, 0 when there is none. */
  readonly lastRun: number;
}

/** One run, ready to be written: rows only, the port knows the headers from sheet/. */
export interface RunRows {
  readonly run: number;
  /** One row a trade, columns as TRADE_COLUMNS. */
  readonly trades: Grid;
  /** Exactly one row, columns as LOG_COLUMNS. */
  readonly log: Grid;
}

/** Cells of the Rebalance log. */
export interface LogReading {
  /** At most the newest 1,000. */
  readonly rows: Grid;
  readonly dateSystem: DateSystem;
}

/** A run to be taken out again. */
export interface RunRevert {
  readonly run: number;
  /** Its trades as `writeRun` left them, so that edits are not lost; `null` when an earlier session wrote it. */
  readonly trades: Grid | null;
  /** Exactly one row, columns as LOG_COLUMNS, that says so. */
  readonly log: Grid;
}

export interface RunWritten {
  readonly run: number;
  /** Rows added to the Trades table, or taken out of it. */
  readonly tradeCount: number;
  /** "Hedge trades!A2:J3", where those rows stand or stood; null when there are none. */
  readonly tradesAddress: string | null;
  readonly logAddress: string;
}

export interface RunAsWritten extends RunWritten {
  /** Its rows of the Trades table as the sheet took them, formulas as such. */
  readonly trades: Grid;
}

/**
 * All that the use cases ask of a workbook. Implemented once, in src/excel, over Office.js. Every
 * method rejects with a `WorkbookFailure` and with nothing else.
 */
export interface WorkbookPort {
  /** Rejects with `positionsNotFound` when there is neither a table nor a selection with cells. */
  readPositions(source: PositionsSource, onProgress?: (fraction: number) => void): Promise<PositionsReading>;
  /** Reads once more what `reading.source` holds now; fewer round trips while it is as large as it was. */
  readPositionsAgain(reading: PositionsReading): Promise<PositionsReading>;
  /** Adds the rows to the Trades table and the Rebalance log, creating both at need; one undo step. */
  writeRun(rows: RunRows): Promise<RunAsWritten>;
  /**
   * Takes the trades of the last run out of the Trades table and appends `log`; one undo step. Rejects
   * with `runNotLast` when rows of another run stand below or between them, with `tradesEdited` when they
   * are not as they were written. Trades that are gone already are no obstacle.
   */
  revertRun(revert: RunRevert): Promise<RunWritten>;
  /** Newest rows of the Rebalance log without its header, oldest first; none when there is no log. */
  readLog(): Promise<LogReading>;
  /** Selects cells and brings their sheet to the front. */
  select(sheet: string, address: string): Promise<void>;
  /** Settings kept in the workbook, as they were saved; `null` when there are none. */
  readSettings(): Promise<unknown>;
  /** Saving settings clears Excel's undo stack: only on the user's own change. */
  writeSettings(settings: unknown): Promise<void>;
}

export type WorkbookFailureKind =
  | "positionsNotFound"
  /** The user is typing in a cell: Excel takes no calls until the cell is left. */
  | "cellEditMode"
  /** Our table's name is taken by a table with other columns, or cells stand where rows must go. */
  | "tableOccupied"
  | "runNotLast"
  /** The trades of the run to be reverted are not as they were written. */
  | "tradesEdited"
  | "tooLarge"
  | "protected"
  | "notSupported"
  /** Anything else that the host said; `code` is its own. */
  | "hostError";

/** Why the workbook did not do what was asked. */
export class WorkbookFailure extends Error {
  constructor(
    readonly kind: WorkbookFailureKind,
    /** A sentence for the user: what, where, what to do. */
    message: string,
    readonly code: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "WorkbookFailure";
  }
}
