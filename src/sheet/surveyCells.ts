import type { Steps } from "../core/steps/steps";
import { isBlank } from "./cellText";
import type { Grid } from "./grid";
import type { DecimalSigns } from "./numberCell";
import { NUMBER_DOMAINS, type NumberColumn } from "./numberDomains";
import type { PositionHeaders } from "./positionHeaders";
import { isTextRefusal, readTextNumber, type DecimalSign } from "./textNumber";

/** What can only be told of a column as a whole. */
export interface CellSurvey {
  /** What can only be the decimal sign in at least one text of the column. */
  readonly decimalSigns: DecimalSigns<NumberColumn>;
  /** The column Underlying has cells, and all of them are numbers. */
  readonly isUnderlyingNumeric: boolean;
}

const NUMBER_COLUMNS = Object.keys(NUMBER_DOMAINS) as NumberColumn[];
const ROWS_PER_STEP = 500;

/** Looks at the cells below the header once before they are read. */
export function* surveyCells(
  cells: Grid,
  { places, headerRow }: Pick<PositionHeaders, "places" | "headerRow">,
): Steps<CellSurvey> {
  const decimalSigns = new Map<NumberColumn, Set<DecimalSign>>();
  const numberPlaces = NUMBER_COLUMNS.flatMap((column) => {
    const place = places.get(column);
    return place === undefined ? [] : [{ column, place }];
  });
  const underlying = places.get("Underlying");
  let numbers = 0;
  let others = 0;
  for (let gridRow = headerRow + 1; gridRow < cells.length; gridRow += 1) {
    if (gridRow % ROWS_PER_STEP === 0) yield gridRow / cells.length;
    const row = cells[gridRow]!;
    for (const { column, place } of numberPlaces) {
      const cell = row[place];
      const sign = typeof cell === "string" ? decimalSignOf(cell) : null;
      if (sign !== null) decimalSigns.set(column, (decimalSigns.get(column) ?? new Set()).add(sign));
    }
    if (underlying === undefined || others > 0) continue;
    const cell = row[underlying];
    if (typeof cell === "number") numbers += 1;
    else if (!isBlank(cell)) others += 1;
  }
  return { decimalSigns, isUnderlyingNumeric: numbers > 0 && others === 0 };
}

function decimalSignOf(cell: string): DecimalSign | null {
  if (!cell.includes(",") && !cell.includes(".")) return null;
  const reading = readTextNumber(cell);
  if (reading === null) return null;
  if (isTextRefusal(reading)) return reading.hasDecimalComma ? "," : null;
  return reading.hasDecimalPoint ? "." : null;
}
