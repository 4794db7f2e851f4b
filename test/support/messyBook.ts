import type { Cell, CellIssue, CellNote } from "../../src/sheet/grid";
import type { LeftOutRow, ParsedPositions } from "../../src/sheet/parsedPositions";
import { parsePositions, type ParseOptions } from "../../src/sheet/parsePositions";
import { issueText } from "./issueText";

export const MESSY_OPTIONS: ParseOptions = { asOf: Date.parse("2026-11-21T10:00:00Z"), dateSystem: "1900" };

export const HEADERS = [
  "Instrument", // A
  "Underlying", // B
  "Type", // C
  "Quantity", // D
  "Strike", // E
  "Expiry", // F
  "Spot", // G
  "Underlying price", // H
  "Volatility", // I
  "Rate", // J
  "Dividend yield", // K
  "Multiplier", // L
  "Settlement", // M
  "Style", // N
  "Volatility type", // O
  "Currency", // P
  "Exclude", // Q
] as const;

export type Row = Readonly<Partial<Record<(typeof HEADERS)[number], Cell>>>;

/** An index option on spot, every cell that it needs filled and good. */
export const CALL: Row = {
  Instrument: "SPX Mar 6800 call",
  Underlying: "SPX",
  Type: "call",
  Quantity: 10,
  Strike: 6800,
  Expiry: "2027-03-19 20:00",
  Spot: 6735,
  Volatility: 0.17,
  Rate: 0.0385,
  "Dividend yield": 0.0125,
  Multiplier: 100,
};

/** A coin option that its symbol describes. */
export const COIN_CALL: Row = {
  Instrument: "BTC-26MAR27-120000-C",
  Quantity: 25,
  Spot: 94250,
  "Underlying price": 96051.73,
  Volatility: 0.4808,
};

export const SPOT: Row = {
  Instrument: "coins",
  Underlying: "BTC",
  Type: "spot",
  Quantity: 8.25,
  Spot: 94250,
};

/** An option on a rate or a spread, whose prices may have any sign. */
export const NORMAL_PUT: Row = {
  Instrument: "spread put",
  Underlying: "CL spread",
  Type: "put",
  Quantity: -5,
  Strike: -2.5,
  Expiry: "2027-03-19",
  Spot: 1.25,
  "Underlying price": -0.75,
  Volatility: 12.5,
  Rate: 0.04,
  Multiplier: 1000,
  "Volatility type": "normal",
};

/** Rows below the usual header. */
export function parseRows(...rows: readonly Row[]): ParsedPositions {
  return parseCells(HEADERS, ...rows.map(cellsOf));
}

export function parseCells(...cells: readonly (readonly Cell[])[]): ParsedPositions {
  return parsePositions(cells, MESSY_OPTIONS);
}

export function cellsOf(row: Row): Cell[] {
  return HEADERS.map((header) => row[header] ?? "");
}

/** All that came of a grid, a line each: what was refused, read otherwise and left out, and how many are positions. */
export function outcome({ positions, issues, notes, leftOut }: ParsedPositions): readonly string[] {
  return [
    ...issues.map((issue: CellIssue) => `refused ${issueText(issue)}`),
    ...notes.map((note: CellNote) => `read ${issueText({ ...note, wanted: note.readAs })}`),
    ...leftOut.map(
      ({ gridRow, reason, text }: LeftOutRow) => `left out ${gridRow + 1} · ${reason} · ${text}`,
    ),
    `${positions.length} read`,
  ];
}
