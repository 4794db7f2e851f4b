import { DomainError } from "../core/math/domainError";
import type { CellError } from "./grid";

/** What a cell function can answer instead of a value. Excel shows a message with the first two only. */
export type FunctionErrorCode = "#VALUE!" | "#N/A" | "#NUM!" | "#DIV/0!" | "#NULL!";

const ANSWERABLE: ReadonlySet<string> = new Set<FunctionErrorCode>([
  "#VALUE!",
  "#N/A",
  "#NUM!",
  "#DIV/0!",
  "#NULL!",
]);

/** Ends a cell function, or one row of it, with an error that the user is to see. */
export class FunctionError extends Error {
  constructor(
    readonly code: FunctionErrorCode,
    /** Names the argument, what it got and what it takes. */
    message: string,
  ) {
    super(message);
    this.name = "FunctionError";
  }
}

/** The same error, for what an argument cell holds; those that a function cannot answer become `#VALUE!`. */
export function passOnError(argument: string, code: string): FunctionError {
  const message = `${argument}: the cell holds ${code}`;
  return new FunctionError(ANSWERABLE.has(code) ? (code as FunctionErrorCode) : "#VALUE!", message);
}

/** Whatever was thrown as the error of a cell. What nobody foresaw says that it is internal. */
export function toCellError(
  thrown: unknown,
): CellError & { readonly code: FunctionErrorCode; readonly message: string } {
  if (thrown instanceof FunctionError) return { code: thrown.code, message: thrown.message };
  if (thrown instanceof DomainError) return { code: "#VALUE!", message: thrown.message };
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: "#VALUE!", message: `internal error: ${message}` };
}
