import { addressOn, cellName } from "../sheet/cellAddress";
import { describeCell, isBlank } from "../sheet/cellText";
import { compareGrids, type CellDifference } from "../sheet/compareGrids";
import { Refused } from "./refused";
import type { ChangedCell } from "./session";
import type { PositionsReading } from "./workbookPort";

const MOST_CHANGES_NAMED = 10;

/**
 * Throws `positionsChanged` unless two readings hold the same positions. Cells that moved as a whole are
 * the same positions; another date system makes other dates of them; a row that was added directly below
 * belongs to them although it lies outside what was read.
 */
export function refuseIfChanged(before: PositionsReading, now: PositionsReading): void {
  if (before.dateSystem !== now.dateSystem) {
    throw changed([], 0, [
      `The workbook's date system changed from ${before.dateSystem} to ${now.dateSystem} since the positions ` +
        "were read.",
    ]);
  }
  const { count, differences } = compareGrids(before.cells, now.cells, MOST_CHANGES_NAMED);
  const changes = differences.map((difference) => changedCell(difference, now));
  const below = cellsAddedBelow(before, now);
  if (count + below.length === 0) return;

  const cells = count === 1 ? "1 cell of the positions has" : `${count} cells of the positions have`;
  throw changed([...changes, ...below].slice(0, MOST_CHANGES_NAMED), count + below.length, [
    ...(count === 0 ? [] : [`${cells} changed since they were read, the first at ${changes[0]!.address}.`]),
    ...(below.length === 0
      ? []
      : [
          `A row was added below ${now.address} since it was read, with ${below[0]!.is} at ` +
            `${below[0]!.address}. Select the positions with it.`,
        ]),
  ]);
}

/** Cells of the row below that were empty and are not any more; a total that stood there is none of them. */
function cellsAddedBelow(before: PositionsReading, now: PositionsReading): ChangedCell[] {
  const { rowBelow: was = [] } = before;
  const { rowBelow: is = [], cells } = now;
  return was.flatMap((cell, gridColumn) =>
    isBlank(cell) && !isBlank(is[gridColumn])
      ? [
          changedCell(
            { gridRow: cells.length, gridColumn, was: describeCell(cell), is: describeCell(is[gridColumn]) },
            now,
          ),
        ]
      : [],
  );
}

function changedCell({ gridRow, gridColumn, was, is }: CellDifference, now: PositionsReading): ChangedCell {
  const { sheet, row, column } = now.origin;
  const cell = cellName({ row: row + gridRow, column: column + gridColumn });
  return { address: addressOn(sheet, cell), was, is };
}

function changed(changes: readonly ChangedCell[], count: number, sentences: readonly string[]): Refused {
  const message = [...sentences, "Nothing was written. Read them again."].join(" ");
  return new Refused({ kind: "positionsChanged", changes, count, message });
}
