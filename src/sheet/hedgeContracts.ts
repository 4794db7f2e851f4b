import { nameKey } from "../core/product/nameKey";
import type { Position } from "../core/risk/position";
import type { Steps } from "../core/steps/steps";
import { isBlank } from "./cellText";
import type { Cell, CellIssue, CellNote, Grid } from "./grid";
import { CONTRACT_COLUMNS, type HedgeColumn } from "./hedgeColumns";
import { parsePositionsInSteps, type ParseOptions, type ReadBook } from "./parsePositions";
import type { PositionColumn } from "./positionColumns";
import { POSITION_CELLS } from "./positionsTable";

/** The contracts that rows of a hedges table are about. */
interface HedgeContracts {
  /** A position of quantity 1 in each, by its 0-based grid row. */
  readonly units: ReadonlyMap<number, Position>;
  /** 0-based grid rows that are none, as their Exclude cells say. */
  readonly leftOut: ReadonlySet<number>;
  readonly issues: readonly CellIssue[];
  readonly notes: readonly CellNote[];
  /** Rows that are contracts or hold issues. */
  readonly rowCount: number;
}

/** Where each column of a hedges table stands. */
type HedgePlaces = ReadonlyMap<HedgeColumn, number>;

/**
 * Reads the contracts of a hedges table, header row first, as `parsePositions` reads positions. What a row on an
 * instrument of the book leaves blank is what the book says of it.
 */
export function* readHedgeContracts(
  cells: Grid,
  places: HedgePlaces,
  options: ParseOptions & { readonly book: ReadBook },
): Steps<HedgeContracts> {
  const { columns, grid } = asPositions(cells, places, options.book.positions);
  const parsed = yield* parsePositionsInSteps(grid, options);
  const placeOf = (column: number) => columns[column]!.place;
  return {
    units: new Map(parsed.positions.map((position, index) => [parsed.gridRows[index]!, position])),
    leftOut: new Set(parsed.leftOut.map(({ gridRow }) => gridRow)),
    issues: parsed.issues.map((issue) =>
      issue.gridColumn === null ? issue : { ...issue, gridColumn: placeOf(issue.gridColumn) },
    ),
    notes: parsed.notes.flatMap((note) => {
      const gridColumn = placeOf(note.gridColumn);
      return gridColumn === null ? [] : [{ ...note, gridColumn }];
    }),
    rowCount: parsed.rowCount,
  };
}

/** A column of the positions, and where it stands in the hedges table; `null` where it does not. */
interface PlacedColumn {
  readonly column: PositionColumn;
  readonly place: number | null;
}

/** A row of the hedges table, and a position in its instrument. */
interface HedgeCells {
  readonly row: readonly Cell[];
  readonly inBook: Position | undefined;
}

interface AsPositions {
  readonly columns: readonly PlacedColumn[];
  /** Rows as in the hedges table. */
  readonly grid: Grid;
}

function asPositions(cells: Grid, places: HedgePlaces, book: readonly Position[]): AsPositions {
  const known = knownInstruments(book);
  const rows = cells.slice(1).map((row) => ({ row, inBook: findInBook(row, places, known) }));
  const columns = contractColumns(places, rows);
  const statingPlaces = [...places].flatMap(([column, place]) => (column === "Exclude" ? [] : [place]));
  const grid = rows.map(({ row, inBook }) => {
    const isRowBlank = statingPlaces.every((place) => isBlank(row[place]));
    return columns.map(({ column, place }): Cell => {
      if (isRowBlank) return "";
      if (column === "Quantity") return 1;
      const cell = place === null ? "" : (row[place] ?? "");
      return isBlank(cell) && inBook !== undefined ? CELL_OF_POSITION.get(column)!(inBook) : cell;
    });
  });
  return { columns, grid: [columns.map(({ column }) => column), ...grid] };
}

/** The columns that the table has, and those that the book may fill. */
function contractColumns(places: HedgePlaces, rows: readonly HedgeCells[]): readonly PlacedColumn[] {
  const isAnyInBook = rows.some(({ inBook }) => inBook !== undefined);
  // Numbers under Underlying may be spots: that is told only where no column Spot is there.
  const mayBeSpots = rows.some(({ row }) => typeof row[places.get("Underlying") ?? -1] === "number");
  const isFilled = (column: PositionColumn) =>
    isAnyInBook && column !== "Exclude" && !(column === "Spot" && mayBeSpots);
  const columns = CONTRACT_COLUMNS.map((column) => ({ column, place: places.get(column) ?? null }));
  return [
    ...columns.filter(({ column, place }) => place !== null || isFilled(column)),
    { column: "Quantity", place: null },
  ];
}

const CELL_OF_POSITION: ReadonlyMap<PositionColumn, (position: Position) => Cell> = new Map([
  ...POSITION_CELLS,
  ["Exclude", () => ""],
]);

function findInBook(
  row: readonly Cell[],
  places: HedgePlaces,
  known: ReadonlyMap<string, Position>,
): Position | undefined {
  const place = places.get("Instrument");
  const cell = place === undefined ? undefined : row[place];
  return typeof cell === "string" || typeof cell === "number"
    ? known.get(nameKey(String(cell).trim()))
    : undefined;
}

/** Of rows on one instrument, which may differ in volatility and carry, one that does not depend on their order. */
function knownInstruments(book: readonly Position[]): ReadonlyMap<string, Position> {
  const known = new Map<string, Position>();
  for (const position of book) {
    const key = nameKey(position.instrument);
    const other = known.get(key);
    if (other === undefined || isLess(position, other)) known.set(key, position);
  }
  return known;
}

function isLess({ market: a }: Position, { market: b }: Position): boolean {
  const difference =
    (a.volatility ?? 0) - (b.volatility ?? 0) || a.rate - b.rate || a.dividendYield - b.dividendYield;
  return difference < 0;
}
