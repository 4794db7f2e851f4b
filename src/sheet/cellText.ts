import type { Cell, CellError } from "./grid";

/** What Excel shows for an error, which is also how a range hands an error over: as text. */
const ERROR_TEXTS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#BUSY!",
  "#EXTERNAL!",
  "#TIMEOUT!",
  "#PYTHON!",
]);

const TEXT_NUMBER = /^[(+\-−]?\s*[$€£]?\s*[\d.,\s]*\d[\d.,\s]*(?:e[+-]?\d+)?\s*%?\s*\)?$/i;

const LONGEST_QUOTE = 60;

/** Whether a cell says nothing: empty, `null`, or white space only. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === "" || cell === null || cell === undefined) return true;
  return typeof cell === "string" && cell.trim() === "";
}

function isCellError(cell: Cell | undefined): cell is CellError {
  return typeof cell === "object" && cell !== null;
}

/** The error that a cell holds, such as "#N/A", in either form that Excel hands over; `null` for none. */
export function errorText(cell: Cell | undefined): string | null {
  if (isCellError(cell)) return cell.code;
  return typeof cell === "string" && ERROR_TEXTS.has(cell) ? cell : null;
}

/** Whether a cell holds a number that was typed, or pasted, as text: "1,250", "0.65 ", "65 %", "(300)". */
export function isTextNumber(cell: Cell | undefined): boolean {
  return typeof cell === "string" && TEXT_NUMBER.test(cell.trim());
}

/** A cell as a message quotes it: `"n/a"`, `empty`, `-0.2`, `TRUE`, `#N/A`. Long text is cut. */
export function describeCell(cell: Cell | undefined): string {
  if (isBlank(cell)) return "empty";
  const error = errorText(cell);
  if (error !== null) return error;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "not a finite number";
  return `"${shortenText(String(cell))}"`;
}

/** Text of a cell as part of a message: cut where it is long. */
export function shortenText(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
