/**
 * Cells as a workbook hands them over: a number, text, a truth value, or "" for an empty cell. Errors
 * come as text such as "#N/A" from a range, and as an object from a custom function's argument.
 */
export type Cell = string | number | boolean | null | CellError;

/** An error that stands in a cell, as Excel hands it to a custom function. */
export interface CellError {
  /** "#N/A", "#VALUE!", … */
  readonly code: string;
  readonly message?: string;
}

/** Rows of equal length. */
export type Grid = readonly (readonly Cell[])[];

/** Excel's two ways of counting days: serial 0 is 1899-12-30 or 1904-01-01. */
export type DateSystem = "1900" | "1904";

/** Where a grid stands, so that a message can name a cell and a click can go there. Indices are 0-based. */
export interface GridOrigin {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** One cell that cannot be used: which, what was found, and what would be right. */
export interface CellIssue {
  /** 0-based row of the grid. */
  readonly gridRow: number;
  /** 0-based column of the grid, or null when a needed column is missing altogether. */
  readonly gridColumn: number | null;
  /** Column's standard name, such as "Volatility". */
  readonly column: string;
  /** The cell as the user sees it: `"n/a"`, `empty`, `-0.2`. */
  readonly found: string;
  /** What would be right: "a decimal above 0, such as 0.65". */
  readonly wanted: string;
}

/** A cell that was read otherwise than as it stands, such as a number in text. */
export interface CellNote<Column extends string = string> {
  /** 0-based grid row and column. */
  readonly gridRow: number;
  readonly gridColumn: number;
  readonly column: Column;
  /** The cell as the user sees it: `"(300)"`. */
  readonly found: string;
  /** What it was taken for: "-300". */
  readonly readAs: string;
}
