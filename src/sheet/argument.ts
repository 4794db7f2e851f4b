import { describeCell, errorText, isBlank } from "./cellText";
import { FunctionError, passOnError } from "./functionError";
import type { Cell, Grid } from "./grid";

/** A cell that holds neither an error nor nothing. */
export type CellValue = string | number | boolean;

/** One argument of a cell function: what it is called and how one cell of it is read. */
export interface Argument<T> {
  /** As the formula help shows it. */
  readonly name: string;
  /** Completes "vol: got 7, takes …". */
  readonly takes: string;
  /** Value of an omitted argument and of a blank cell. Absent: the argument is required. */
  readonly otherwise?: T;
  /** `undefined` where the value is not what the argument takes. */
  readonly read: (value: CellValue) => T | undefined;
  /** A word of advice after the refusal, where the mistake can be guessed. */
  readonly advise?: (value: CellValue) => string | undefined;
}

/** An argument as Excel hands it over; `null` when it was omitted. */
export type ArgumentGrid = Grid | null;

/** A finite number for which `holds` is true. */
export function numberArgument(
  name: string,
  takes: string,
  holds: (value: number) => boolean,
  rest: Pick<Argument<number>, "otherwise" | "advise"> = {},
): Argument<number> {
  const read = (value: CellValue) =>
    typeof value === "number" && Number.isFinite(value) && holds(value) ? value : undefined;
  return { name, takes, read, ...rest };
}

/** One of a few words, any letter case, each with what it means. */
export function wordArgument<T>(
  name: string,
  words: Readonly<Record<string, T>>,
  rest: Pick<Argument<T>, "otherwise" | "advise"> = {},
): Argument<T> {
  const meanings = new Map(
    Object.entries(words).flatMap(([word, meaning]) => [
      [word, meaning],
      [word.toLowerCase(), meaning],
    ]),
  );
  const takes = quoteWords(Object.keys(words));
  const read = (value: CellValue) =>
    typeof value === "string" ? (meanings.get(value) ?? meanings.get(value.trim().toLowerCase())) : undefined;
  return { name, takes, read, ...rest };
}

export function truthArgument(name: string, otherwise: boolean): Argument<boolean> {
  const read = (value: CellValue) => (typeof value === "boolean" ? value : undefined);
  return { name, takes: "TRUE or FALSE", otherwise, read };
}

/**
 * What a cell says to an argument. A blank cell is the default, or missing data (`#N/A`) where there is
 * none; an error cell is passed on; anything that the argument does not take is `#VALUE!`.
 */
export function readArgument<T>(argument: Argument<T>, cell: Cell | undefined): T {
  // Most cells are numbers, which are neither blank nor an error.
  if (typeof cell === "number") return argument.read(cell) ?? refuse(argument, cell);
  if (isBlank(cell)) {
    if (argument.otherwise !== undefined) return argument.otherwise;
    throw new FunctionError("#N/A", `${argument.name}: the cell is empty, takes ${argument.takes}`);
  }
  const error = errorText(cell);
  if (error !== null) throw passOnError(argument.name, error);
  return argument.read(cell as CellValue) ?? refuse(argument, cell as CellValue);
}

/** The value of an argument that cannot be a range, such as a choice for the whole result. */
export function readSingleArgument<T>(argument: Argument<T>, grid: ArgumentGrid): T {
  requireGiven(argument, grid);
  if (grid === null) return argument.otherwise as T;
  if (grid.length !== 1 || grid[0]!.length !== 1) {
    const shape = `${grid.length} x ${grid[0]?.length ?? 0}`;
    throw new FunctionError("#VALUE!", `${argument.name}: got a range of ${shape}, takes one value`);
  }
  return readArgument(argument, grid[0]![0]);
}

/** Throws `#VALUE!` for a required argument that was omitted. */
export function requireGiven(argument: Argument<unknown>, grid: ArgumentGrid): void {
  if (grid === null && argument.otherwise === undefined) {
    throw new FunctionError("#VALUE!", `${argument.name}: not given, takes ${argument.takes}`);
  }
}

export function quoteWords(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(", ");
}

function refuse(argument: Argument<unknown>, value: CellValue): never {
  const found = typeof value === "string" ? `the text ${describeCell(value)}` : describeCell(value);
  const advice = argument.advise?.(value);
  const message = `${argument.name}: got ${found}, takes ${argument.takes}${advice ? ` (${advice})` : ""}`;
  throw new FunctionError("#VALUE!", message);
}
