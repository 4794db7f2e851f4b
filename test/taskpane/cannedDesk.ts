import { plannedBook } from "../support/plannedBook";
import type { BookState } from "../../src/app/session";
import { DEFAULT_POLICY, DEFAULT_SETTINGS, type HedgeSettings } from "../../src/app/settings";
import type { PositionsReading, TableReading } from "../../src/app/workbookPort";
import { cellName } from "../../src/sheet/cellAddress";
import type { Cell } from "../../src/sheet/grid";
import { AS_OF } from "./cannedBook";

/** Books read, measured and limited by the add-in itself, from positions that are made up. */

const HEADER = ["Instrument", "Quantity", "Spot", "Volatility", "Rate", "Dividend yield", "Settlement"];

/** Further positions are in the same ones again. */
const MOST_STRIKES = 24;

const EXPIRIES = ["18DEC26", "25DEC26", "29JAN27", "26MAR27"];

interface DeskUnderlying {
  readonly name: string;
  readonly spot: number;
  readonly strikeStep: number;
  /** Contracts of an option; every other one is short. */
  readonly quantity: number;
  readonly perpetual: number;
}

const DESK: readonly DeskUnderlying[] = [
  { name: "ETH", spot: 3_180, strikeStep: 100, quantity: 40, perpetual: -20_000 },
  { name: "BTC", spot: 94_250, strikeStep: 5_000, quantity: 6, perpetual: -650_000 },
  { name: "SOL", spot: 182.4, strikeStep: 10, quantity: 500, perpetual: -900 },
];

/** Bands that leave one underlying outside, one near its edge and one inside. */
export const DESK_SETTINGS: HedgeSettings = {
  ...DEFAULT_SETTINGS,
  policies: {
    ETH: { ...DEFAULT_POLICY, band: 500 },
    BTC: { ...DEFAULT_POLICY, band: 5 },
    SOL: { ...DEFAULT_POLICY, band: 4_000 },
  },
};

function deskRows(strikes = 4): readonly (readonly Cell[])[] {
  return [HEADER, ...DESK.flatMap((underlying) => underlyingRows(underlying, strikes))];
}

function underlyingRows(underlying: DeskUnderlying, strikes: number): readonly (readonly Cell[])[] {
  const { name, spot, strikeStep, quantity, perpetual } = underlying;
  const settlement = name === "SOL" ? "linear" : "inverse";
  const middle = Math.round(spot / strikeStep) * strikeStep;
  const options = EXPIRIES.flatMap((expiry) =>
    Array.from({ length: strikes }, (_, index) => {
      const strike = middle + ((index % MOST_STRIKES) - (Math.min(strikes, MOST_STRIKES) >> 1)) * strikeStep;
      const isCall = index % 2 === 0;
      const symbol = `${name}-${expiry}-${strike}-${isCall ? "C" : "P"}`;
      return [
        symbol,
        isCall ? quantity : -quantity,
        spot,
        0.55 + (index % MOST_STRIKES) / 200,
        0,
        0,
        settlement,
      ];
    }),
  );
  return [...options, [`${name}-PERPETUAL`, perpetual, spot, "", "", "", settlement]];
}

const LIMITS: readonly (readonly Cell[])[] = [
  ["Underlying", "Greek", "Target", "Lower", "Upper"],
  ["BTC", "Vega", 0, -400, 400],
  ["ETH", "Gamma", 0, -0.01, 0.02],
  ["ETH", "Vega", 0, -20, ""],
  ["SOL", "Dollar delta", 0, -5_000_000, 5_000_000],
];

function table(name: string, cells: readonly (readonly Cell[])[]): TableReading {
  const last = cellName({ row: cells.length - 1, column: cells[0]!.length - 1 });
  return { name, origin: { sheet: name, row: 0, column: 0 }, address: `${name}!A1:${last}`, cells };
}

interface DeskOptions {
  readonly rows?: readonly (readonly Cell[])[];
  readonly limits?: readonly (readonly Cell[])[] | null;
  readonly hedges?: readonly (readonly Cell[])[] | null;
  readonly hiddenRowCount?: number;
}

export function desk(options: DeskOptions = {}): BookState {
  return plannedBook(deskReading(options), AS_OF, DESK_SETTINGS);
}

export function deskReading({
  rows = deskRows(),
  limits = LIMITS,
  hedges = null,
  hiddenRowCount = 0,
}: DeskOptions = {}): PositionsReading {
  const last = cellName({ row: rows.length - 1, column: HEADER.length - 1 });
  return {
    origin: { sheet: "Portfolio", row: 0, column: 0 },
    address: `Portfolio!A1:${last}`,
    table: "Positions",
    source: { kind: "table", name: "Positions" },
    cells: rows,
    dateSystem: "1900",
    lastRun: 6,
    hiddenRowCount,
    tables: {
      market: null,
      smile: null,
      limits: limits === null ? null : table("Limits", limits),
      hedges: hedges === null ? null : table("Hedges", hedges),
    },
  };
}

/** A limits table with a cell that is no number. */
export const LIMITS_UNREADABLE: readonly (readonly Cell[])[] = [
  ...LIMITS,
  ["BTC", "Gamma", 0, "about −1", 1],
];

/** Rows of every kind that count for nothing, and cells that were read otherwise than they stand. */
export function deskWithRowsLeftOut(): BookState {
  const book = desk({ hiddenRowCount: 12 });
  return {
    ...book,
    parsed: {
      ...book.parsed,
      leftOut: [
        { gridRow: 13, reason: "chosen", text: "SPX 20270319 P6100" },
        {
          gridRow: 20,
          reason: "chosen",
          text: "BTC-26MAR27-120000-C, an instrument whose name goes on and on",
        },
        { gridRow: 30, reason: "excluded", text: "ETH-25DEC26-3000-C" },
        { gridRow: 31, reason: "header", text: "Instrument" },
        { gridRow: 40, reason: "totals", text: "Total" },
      ],
      notes: [4, 5, 6, 9, 12].map((gridRow) => ({
        gridRow,
        gridColumn: 1,
        column: "Quantity",
        found: '"(300)"',
        readAs: "-300",
      })),
    },
  };
}

/** A hundred thousand positions and some more. */
export function deskOfManyRows(): BookState {
  return desk({ rows: deskRows(8_400) });
}
