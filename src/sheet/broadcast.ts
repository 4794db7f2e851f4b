import { requireGiven, type Argument, type ArgumentGrid } from "./argument";
import { isBlank } from "./cellText";
import { FunctionError, toCellError } from "./functionError";
import type { Cell, CellError, Grid } from "./grid";

/** What came out for each place of the spread ranges, row by row. */
export interface Spread<T> {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly T[];
}

/** How to answer for one place. */
export interface PlaceRule<T> {
  /**
   * From one cell of each argument, in their order. The array is used again for the next place. Places are
   * counted from 0, row by row.
   */
  readonly evaluate: (cells: readonly Cell[], place: number) => T;
  /** For a place whose arguments are all blank. */
  readonly blank: T;
  readonly failed: (error: CellError) => T;
}

/**
 * Answers place by place: ranges of one shape go together, a single value is spread, a column with a row
 * makes a grid. A place that fails has its own error; the others stand.
 *
 * A place is blank where all required arguments are. Single values that are spread may stand beside it, if
 * at least two ranges are blank there: with one range alone, a blank cell is a missing value.
 *
 * Throws `FunctionError` for an omitted required argument and for shapes that do not go together.
 */
export function evaluateEach<T>(
  declared: readonly Argument<unknown>[],
  grids: readonly ArgumentGrid[],
  rule: PlaceRule<T>,
): Spread<T> {
  return evaluatePlaces(spreadRanges(declared, grids), rule);
}

/** The first half of `evaluateEach`, for whoever needs the number of places before they are evaluated. */
export function spreadRanges(
  declared: readonly Argument<unknown>[],
  grids: readonly ArgumentGrid[],
): SpreadRanges {
  declared.forEach((argument, index) => requireGiven(argument, grids[index] ?? null));
  const { rows, columns } = commonShape(declared, grids);
  return {
    rows,
    columns,
    ranges: declared.map((argument, index) => spreadable(argument, grids[index] ?? null)),
  };
}

/** The second half of `evaluateEach`. */
export function evaluatePlaces<T>({ rows, columns, ranges }: SpreadRanges, rule: PlaceRule<T>): Spread<T> {
  const cells: Cell[] = new Array<Cell>(ranges.length).fill(null);
  const values: T[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      for (let index = 0; index < ranges.length; index++) {
        const { grid, rowStep, columnStep } = ranges[index]!;
        cells[index] = grid[row * rowStep]![column * columnStep]!;
      }
      values.push(isBlankPlace(ranges, cells) ? rule.blank : evaluatePlace(rule, cells, values.length));
    }
  }
  return { rows, columns, values };
}

/** `evaluateEach` for one cell a place, as the grid to spill. */
export function evaluateCells(
  declared: readonly Argument<unknown>[],
  grids: readonly ArgumentGrid[],
  evaluate: (cells: readonly Cell[]) => Cell,
): Grid {
  return spreadToGrid(evaluateEach(declared, grids, { evaluate, blank: "", failed: (error) => error }));
}

/** One cell a place as the grid to spill. */
export function spreadToGrid({ rows, columns, values }: Spread<Cell>): Grid {
  return Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns));
}

/** Arguments that are spread over places. */
export interface SpreadRanges {
  readonly rows: number;
  readonly columns: number;
  readonly ranges: readonly SpreadableRange[];
}

interface SpreadableRange {
  readonly grid: Grid;
  /** 0 where the range has one row, which then serves every row; else 1. */
  readonly rowStep: 0 | 1;
  readonly columnStep: 0 | 1;
  readonly required: boolean;
}

const OMITTED: Grid = [[null]];

function spreadable(argument: Argument<unknown>, given: ArgumentGrid): SpreadableRange {
  const grid = given ?? OMITTED;
  return {
    grid,
    rowStep: grid.length > 1 ? 1 : 0,
    columnStep: grid[0]!.length > 1 ? 1 : 0,
    required: argument.otherwise === undefined,
  };
}

function isBlankPlace(ranges: readonly SpreadableRange[], cells: readonly Cell[]): boolean {
  let blankRanges = 0;
  let filledSingles = 0;
  for (let index = 0; index < ranges.length; index++) {
    const { required, rowStep, columnStep } = ranges[index]!;
    if (!required) continue;
    const isSingle = rowStep === 0 && columnStep === 0;
    if (!isBlank(cells[index])) {
      if (!isSingle) return false;
      filledSingles++;
    } else if (!isSingle) blankRanges++;
  }
  return filledSingles === 0 || blankRanges >= 2;
}

function evaluatePlace<T>(rule: PlaceRule<T>, cells: readonly Cell[], place: number): T {
  try {
    return rule.evaluate(cells, place);
  } catch (thrown) {
    return rule.failed(toCellError(thrown));
  }
}

interface Shape {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

function commonShape(declared: readonly Argument<unknown>[], grids: readonly ArgumentGrid[]): Shape {
  const shapes = declared
    .map(({ name }, index) => ({
      name,
      rows: grids[index]?.length ?? 1,
      columns: grids[index]?.[0]?.length ?? 1,
    }))
    .filter(({ rows, columns }) => rows !== 1 || columns !== 1);
  const first = shapes[0] ?? { name: "", rows: 1, columns: 1 };
  const other = shapes.find((shape) => !sameShape(shape, first));
  if (other === undefined) return first;
  const [column, row] = first.columns === 1 ? [first, other] : [other, first];
  const odd =
    column.columns === 1 && row.rows === 1
      ? shapes.find((shape) => !sameShape(shape, column) && !sameShape(shape, row))
      : other;
  if (odd === undefined) return { ...column, columns: row.columns };
  throw new FunctionError(
    "#VALUE!",
    `${describeShape(first)}, ${describeShape(odd)}: give ranges of one shape`,
  );
}

function sameShape(one: Shape, other: Shape): boolean {
  return one.rows === other.rows && one.columns === other.columns;
}

function describeShape({ name, rows, columns }: Shape): string {
  return `${name} is ${rows} x ${columns}`;
}
