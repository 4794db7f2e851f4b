import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell, DateSystem, Grid } from "../../src/sheet/grid";

const FILES = { crypto: "crypto_book.csv", index: "index_book.csv", desk: "desk_book.csv" } as const;

/** The moment at which the reference greeks of the sample books were computed. */
export const SAMPLE_AS_OF = Date.UTC(2026, 10, 20, 16);

/**
 * A sample book as a workbook would hand it over: numbers as numbers, blanks as "", and dates as ISO text
 * or as serials of a date system.
 */
export function sampleBook(name: keyof typeof FILES, dates: "iso" | DateSystem = "iso"): Grid {
  const text = readFileSync(join(__dirname, "..", "reference", FILES[name]), "utf8");
  const [headers, ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const expiry = headers!.indexOf("Expiry");
  return [headers!, ...rows.map((row) => row.map((cell, column) => toCell(cell, column === expiry, dates)))];
}

function toCell(text: string, isDate: boolean, dates: "iso" | DateSystem): Cell {
  if (text === "") return "";
  if (isDate) return dates === "iso" ? text : daysSinceOrigin(text, dates);
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

/** By the definition of the two date systems, not by the code under test. */
function daysSinceOrigin(text: string, system: DateSystem): number {
  const origin = system === "1900" ? "1899-12-30T00:00:00Z" : "1904-01-01T00:00:00Z";
  return (Date.parse(text) - Date.parse(origin)) / 86_400_000;
}
