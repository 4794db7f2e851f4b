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
  /** Rows of `cells` that a filter or the user hides. They are read all the same. */
  readonly hiddenRowCount: number;
  readonly tables: BookTables;
}

/** A table of the user's that says more about the book than its positions do, found by its name. */
export interface TableReading {
  readonly name: string;
  readonly origin: GridOrigin;
  /** "Limits!A1:F9", for people. */
  readonly address: string;
  /** Header row first; a totals row is left out. */
  readonly cells: Grid;
}

/** The tables named Market, Smile, Limits and Hedges; `null` where the workbook has none of that name. */
export interface BookTables {
  readonly market: TableReading | null;
  readonly smile: TableReading | null;
  readonly limits: TableReading | null;
  /** What may be traded. */
  readonly hedges: TableReading | null;
}

export interface ReadOptions {
  /** Told the share that is done, from 0 to 1, after each round trip. */
  readonly onProgress?: (fraction: number) => void;
  /** Asked after each round trip: the reading is given up then, with `cancelled`. */
  readonly isCancelled?: () => boolean;
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

/** Where fills are looked for: in the table named Fills, or in the selected cells. */
export type FillsSource = "table" | "selection";

/** Cells of the add-in's trades and of what was done of them. */
export interface ExecutionReading {
  /** `null` where nothing was written yet. */
  readonly trades: TableReading | null;
  /** Named by their address where they were selected; `null` where there is no table Fills. */
  readonly fills: TableReading | null;
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

/** A sheet that the add-in makes. Its blocks stand below each other, a blank row between. */
export interface NewSheet {
  /** As it is wished: a number is added where it is taken, and what Excel forbids in a name is replaced. */
  readonly name: string;
  readonly blocks: readonly SheetBlock[];
}

export type SheetBlock =
  /** One cell a line, never a formula. */
  | { readonly kind: "text"; readonly lines: readonly string[] }
  /** Header row first; texts stay texts. A number format a column, en-US. */
  | { readonly kind: "values"; readonly cells: Grid; readonly numberFormats: readonly string[] }
  /**
   * A title, and below it one cell with a formula (en-US) that spills over so many rows and columns. A
   * number format a column.
   */
  | {
      readonly kind: "formula";
      readonly title: string;
      readonly formula: string;
      readonly rowCount: number;
      readonly columnCount: number;
      readonly numberFormats: readonly string[];
    };

export interface SheetAdded {
  /** The name that the sheet got. */
  readonly sheet: string;
  /** "'Book 2'!A1:F9", one a block: its cells, those of a formula without its title. */
  readonly addresses: readonly string[];
}

/**
 * All that the use cases ask of a workbook. Implemented once, in src/excel, over Office.js. Every
 * method rejects with a `WorkbookFailure` and with nothing else.
 */
export interface WorkbookPort {
  /** Rejects with `positionsNotFound` when there is neither a table nor a selection with cells. */
  readPositions(source: PositionsSource, options?: ReadOptions): Promise<PositionsReading>;
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
  /** The Trades table and fills of it. Rejects with `fillsNotFound` where no block of filled cells is selected. */
  readExecution(source: FillsSource): Promise<ExecutionReading>;
  /** Makes a sheet and brings it to the front. Nothing of it is left behind when that fails. */
  addSheet(sheet: NewSheet): Promise<SheetAdded>;
  /** Selects cells and brings their sheet to the front. */
  select(sheet: string, address: string): Promise<void>;
  /** Settings kept in the workbook, as they were saved; `null` when there are none. */
  readSettings(): Promise<unknown>;
  /** Saving settings clears Excel's undo stack: only on the user's own change. */
  writeSettings(settings: unknown): Promise<void>;
}

export type WorkbookFailureKind =
  | "positionsNotFound"
  | "fillsNotFound"
  /** The positions were moved or resized between two round trips of one reading. */
  | "positionsMoved"
  /** A table of the user's that has to be read shows no header row. */
  | "tableWithoutHeader"
  /** Given up because the user wished it. */
  | "cancelled"
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
