import { describeCell, isBlank } from "./cellText";
import type { Cell, CellIssue, Grid } from "./grid";
import { simplifyHeader } from "./headerText";
import { leftOutRow } from "./leftOutRow";
import type { LeftOutRow } from "./parsedPositions";
import type { PositionColumn } from "./positionColumns";
import type { PositionHeaders } from "./positionHeaders";
import { wordMeaning } from "./tableRow";
import { TYPE_WORDS } from "./positionWords";
import { isSymbolRefusal, parseSymbol } from "./symbol";

/** A row that says as many columns' headers again, and nothing else in a known column, is a header itself. */
const FEWEST_REPEATED = 2;

/** Tells rows that say the header again, as pages do that were pasted under each other. */
export function headerRepeats(cells: Grid, headers: PositionHeaders): (row: readonly Cell[]) => boolean {
  const headerRows = cells.slice(headers.firstHeaderRow, headers.headerRow + 1);
  const columns = [...headers.places.values()].map((place) => ({
    place,
    texts: headerRows.flatMap((row) => simpleText(row[place]) ?? []),
  }));
  const quantity = headers.places.get("Quantity");
  return (row) => {
    if (quantity !== undefined && typeof row[quantity] === "number") return false;
    let repeated = 0;
    for (const { place, texts } of columns) {
      const cell = row[place];
      if (isBlank(cell)) continue;
      const text = simpleText(cell);
      if (text === null || !texts.includes(text)) return false;
      repeated += 1;
    }
    return repeated >= FEWEST_REPEATED;
  };
}

function simpleText(cell: Cell | undefined): string | null {
  return typeof cell === "string" && !isBlank(cell) ? simplifyHeader(cell.normalize("NFKC")) : null;
}

/** What stands above the header: titles and the like are left out, a row that reads like a position is refused. */
export function rowsAboveHeader(
  cells: Grid,
  { places, firstHeaderRow, headerRow }: PositionHeaders,
  firstRow: number,
): { readonly leftOut: readonly LeftOutRow[]; readonly issues: readonly CellIssue[] } {
  const leftOut: LeftOutRow[] = [];
  const issues: CellIssue[] = [];
  const cellIn = (row: readonly Cell[], column: PositionColumn) => row[places.get(column) ?? -1] ?? null;
  for (let gridRow = 0; gridRow < firstHeaderRow; gridRow += 1) {
    const row = cells[gridRow]!;
    const [instrument, type] = [cellIn(row, "Instrument"), cellIn(row, "Type")];
    const isSymbol = typeof instrument === "string" && !isSymbolRefusal(parseSymbol(instrument));
    const isPosition = isSymbol || wordMeaning(type, TYPE_WORDS) !== undefined;
    if (isPosition && typeof cellIn(row, "Quantity") === "number") {
      const column = isSymbol ? "Instrument" : "Type";
      issues.push({
        gridRow,
        gridColumn: places.get(column)!,
        column,
        found: `${describeCell(isSymbol ? instrument : type)} above the header`,
        wanted: `positions below the header, which is in row ${firstRow + headerRow}`,
      });
    } else if (!row.every(isBlank)) leftOut.push(leftOutRow(row, gridRow, "header"));
  }
  return { leftOut, issues };
}
