import type { Cell, CellNote, Grid } from "./grid";
import type { PositionColumn } from "./positionColumns";
import type { PositionHeaders } from "./positionHeaders";
import type { CellSurvey } from "./surveyCells";
import { describeCell } from "./cellText";
import { isSymbolRefusal, parseSymbol } from "./symbol";

/** As many rows are looked at for a symbol. */
const ROWS_SEARCHED = 100;

interface HeadersRead {
  readonly headers: PositionHeaders;
  /** Of a header that is read as another than it says. */
  readonly notes: readonly CellNote<PositionColumn>[];
}

/**
 * A column Underlying that holds nothing but numbers is the Spot where there is no other and where symbols name the
 * underlyings; a row without a symbol is then refused. Else such numbers are names, as of stocks in Hong Kong.
 */
export function underlyingAsSpot(headers: PositionHeaders, survey: CellSurvey, cells: Grid): HeadersRead {
  const place = headers.places.get("Underlying");
  const isSpot =
    survey.isUnderlyingNumeric &&
    place !== undefined &&
    !headers.places.has("Spot") &&
    !headers.unusable.has("Underlying") &&
    hasSymbol(cells, headers);
  if (!isSpot) return { headers, notes: [] };
  const places = new Map(headers.places);
  places.delete("Underlying");
  places.set("Spot", place);
  const { headerRow } = headers;
  const header = headers.headers.find(({ gridColumn }) => gridColumn === place)!;
  const note: CellNote<PositionColumn> = {
    gridRow: headerRow,
    gridColumn: place,
    column: "Spot",
    found: describeCell(header.text),
    readAs: "Spot",
  };
  const renamed = headers.headers.map((each) =>
    each === header ? { ...each, column: "Spot" as const } : each,
  );
  return { headers: { ...headers, places, headers: renamed }, notes: [note] };
}

function hasSymbol(cells: Grid, { places, headerRow }: PositionHeaders): boolean {
  const place = places.get("Instrument");
  if (place === undefined) return false;
  return cells.slice(headerRow + 1, headerRow + 1 + ROWS_SEARCHED).some((row) => isSymbol(row[place]));
}

function isSymbol(cell: Cell | undefined): boolean {
  return typeof cell === "string" && !isSymbolRefusal(parseSymbol(cell));
}
