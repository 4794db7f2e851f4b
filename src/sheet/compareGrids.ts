import { describeCell } from "./cellText";
import type { Cell, Grid } from "./grid";

/** A cell that is not what it was. `was` and `is` are as a message quotes them: `empty`, `-0.2`, `"n/a"`. */
export interface CellDifference {
  /** 0-based row and column of the grids. */
  readonly gridRow: number;
  readonly gridColumn: number;
  readonly was: string;
  readonly is: string;
}

export interface GridComparison {
  /** How many cells differ, cells that only one grid has included. */
  readonly count: number;
  /** The first of them, row by row. */
  readonly differences: readonly CellDifference[];
}

const OUTSIDE = "outside the range";

/** Compares cell by cell. "" and null are both an empty cell; 1 and "1" differ. */
export function compareGrids(before: Grid, after: Grid, limit = 10): GridComparison {
  const differences: CellDifference[] = [];
  let count = 0;
  for (let gridRow = 0; gridRow < Math.max(before.length, after.length); gridRow += 1) {
    const was = before[gridRow] ?? [];
    const is = after[gridRow] ?? [];
    for (let gridColumn = 0; gridColumn < Math.max(was.length, is.length); gridColumn += 1) {
      if (isSameCell(was[gridColumn], is[gridColumn])) continue;
      count += 1;
      if (differences.length < limit) {
        const texts = { was: describe(was[gridColumn]), is: describe(is[gridColumn]) };
        differences.push({ gridRow, gridColumn, ...texts });
      }
    }
  }
  return { count, differences };
}

function isSameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (typeof a === "object" && a !== null && typeof b === "object" && b !== null) return a.code === b.code;
  if (typeof a === "number" && typeof b === "number") return Number.isNaN(a) && Number.isNaN(b);
  return (a ?? "") === (b ?? "");
}

function describe(cell: Cell | undefined): string {
  return cell === undefined ? OUTSIDE : describeCell(cell);
}
