import { CellValueType, getNumfmtParseValueFilter, numfmt } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";

/** What `range.values` shows: numbers, text, truth values, "" for an empty cell, errors as their text. */
export type CellValue = string | number | boolean;

const TEXT_FORMAT = "@";

/** A cell of the spreadsheet as a plain value. */
export function plainValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return "";
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, "");
  if (cell.v === null || cell.v === undefined) return "";
  return cell.t === CellValueType.BOOLEAN ? cell.v === true || cell.v === 1 || cell.v === "1" : cell.v;
}

/** The value as the cell shows it. */
export function displayText(value: CellValue, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return numfmt.format(format === "General" || format === "" ? "General" : format, value);
}

const empty: ICellData = { v: null, f: null, si: null, p: null };

function textCell(text: string): ICellData {
  const looksLikeValue =
    text.trim() !== "" && (Number.isFinite(Number(text)) || /^(true|false)$/i.test(text));
  return { ...empty, v: text, t: looksLikeValue ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

function numberCell(value: number): ICellData {
  return { ...empty, v: value, t: CellValueType.NUMBER };
}

/** The formula that Excel makes of a text typed into a cell, or `null` when it makes none. */
function formulaOf(text: string): string | null {
  if (text.length < 2) return null;
  if (text.startsWith("=")) return text;
  if (text.startsWith("@")) return `=${text.slice(1)}`;
  return /^[+-]/.test(text) ? `=${text}` : null;
}

/** A text typed into a cell of the given number format, read as Excel reads it (en-US). */
function typedCell(text: string, format: string): ICellData {
  if (text === "") return empty;
  if (text.startsWith("'")) return textCell(text.slice(1));
  if (format === TEXT_FORMAT) return textCell(text);
  if (/^(true|false)$/i.test(text))
    return { ...empty, v: /^true$/i.test(text) ? 1 : 0, t: CellValueType.BOOLEAN };
  const parsed = text.startsWith("=") ? null : getNumfmtParseValueFilter(text);
  if (parsed && typeof parsed.v === "number") {
    const pattern = parsed.z && format === "General" ? { s: { n: { pattern: parsed.z } } } : {};
    return { ...numberCell(parsed.v), ...pattern };
  }
  const formula = formulaOf(text);
  return formula === null ? textCell(text) : { ...empty, f: formula };
}

/**
 * The cell that Excel makes of one value handed to `range.values` or `range.formulas`. `null` leaves the
 * cell as it is.
 */
export function cellFromInput(value: unknown, format: string): ICellData | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return numberCell(value);
  if (typeof value === "boolean") return { ...empty, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return typedCell(String(value), format);
}
