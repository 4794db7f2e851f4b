import type { BookState, EarlierBook } from "../../../src/app/session";
import { DEFAULT_SETTINGS } from "../../../src/app/settings";
import { measureBook } from "../../../src/core/risk/measureBook";
import type { Position } from "../../../src/core/risk/position";
import type { OptionProduct } from "../../../src/core/product/product";
import { planned } from "../../support/plannedBook";
import { AS_OF, book } from "../cannedBook";

/** Books of a few positions that are measured in earnest, so that what is drawn of them has a true shape. */

const DAY = 86_400_000;

interface CannedOption {
  readonly underlying: string;
  readonly spot: number;
  readonly type: OptionProduct["type"];
  readonly strike: number;
  readonly days: number;
  readonly quantity: number;
  readonly volatility: number;
  readonly style?: OptionProduct["style"];
  readonly settlement?: OptionProduct["settlement"];
  readonly currency?: string;
  readonly multiplier?: number;
}

function option(canned: CannedOption): Position {
  const { underlying, spot, type, strike, days, quantity, volatility } = canned;
  const { style = "european", settlement = "linear", currency, multiplier = 1 } = canned;
  return {
    instrument: `${underlying}-${days}D-${strike}-${type === "call" ? "C" : "P"}`,
    underlying,
    product: { kind: "option", type, strike, expiry: AS_OF + days * DAY, settlement, style },
    quantity,
    multiplier,
    currency,
    market: { spot, volatility, rate: 0.04, dividendYield: 0 },
  };
}

function perpetual(underlying: string, spot: number, quantity: number): Position {
  return {
    instrument: `${underlying}-PERPETUAL`,
    underlying,
    product: { kind: "perpetual", settlement: "inverse" },
    quantity,
    multiplier: 10,
    currency: "USD",
    market: { spot, rate: 0, dividendYield: 0 },
  };
}

const BTC = { underlying: "BTC", spot: 94_250, settlement: "inverse", currency: "USD" } as const;
const ETH = { underlying: "ETH", spot: 3_180, settlement: "inverse", currency: "USD" } as const;

/** Short strangles against bought wings, hedged with the perpetual; the first of them ends in five days. */
export const COINS: readonly Position[] = [
  option({ ...BTC, type: "call", strike: 100_000, days: 5, quantity: -40, volatility: 0.52 }),
  option({ ...BTC, type: "put", strike: 85_000, days: 5, quantity: -40, volatility: 0.55 }),
  option({ ...BTC, type: "call", strike: 120_000, days: 126, quantity: 60, volatility: 0.48 }),
  option({ ...BTC, type: "put", strike: 75_000, days: 126, quantity: 55, volatility: 0.5 }),
  perpetual("BTC", 94_250, -36_000),
  option({ ...ETH, type: "call", strike: 3_500, days: 35, quantity: 900, volatility: 0.68 }),
  option({ ...ETH, type: "put", strike: 2_800, days: 35, quantity: -700, volatility: 0.72 }),
];

const APPLE = {
  underlying: "AAPL",
  spot: 231.4,
  style: "american",
  currency: "USD",
  multiplier: 100,
} as const;

export const AMERICAN: readonly Position[] = [
  option({ ...APPLE, type: "put", strike: 220, days: 28, quantity: -30, volatility: 0.27 }),
  option({ ...APPLE, type: "call", strike: 245, days: 28, quantity: -20, volatility: 0.24 }),
];

/** One underlying that ends all at once; no currency told. */
export const ONE_EXPIRY: readonly Position[] = [
  option({
    underlying: "SPX",
    spot: 6_735,
    type: "put",
    strike: 6_500,
    days: 20,
    quantity: 12,
    volatility: 0.16,
  }),
  option({
    underlying: "SPX",
    spot: 6_735,
    type: "put",
    strike: 6_300,
    days: 20,
    quantity: -24,
    volatility: 0.18,
  }),
];

/** Money in two currencies: no sum over both. */
export const TWO_CURRENCIES: readonly Position[] = [
  ...AMERICAN,
  option({
    ...{ underlying: "SX5E", spot: 5_630, currency: "EUR", multiplier: 10 },
    ...{ type: "call", strike: 5_700, days: 60, quantity: 15, volatility: 0.06 },
  }),
];

export const NO_OPTIONS: readonly Position[] = [perpetual("BTC", 94_250, 1_000)];

/** As the session would hold it, all rows read. */
export function analysedBook(positions: readonly Position[], asOf = AS_OF): BookState {
  const empty = book([]);
  const risk = measureBook(positions, asOf);
  return planned(
    {
      ...empty,
      asOf,
      parsed: {
        ...empty.parsed,
        positions,
        gridRows: positions.map((_, row) => row + 1),
        rowCount: positions.length,
      },
      risk,
    },
    DEFAULT_SETTINGS,
  );
}

/** The book of the day before: spot 2 % lower, volatility a point higher, one holding larger, one not there yet. */
export function dayBefore(book: BookState, spotMove = -0.02): EarlierBook {
  const positions = book.parsed.positions.slice(0, -1).map((position, row): Position => ({
    ...position,
    quantity: position.quantity * (row === 0 ? 1.5 : 1),
    market: {
      ...position.market,
      spot: position.market.spot * (1 + spotMove),
      ...(position.market.underlyingPrice === undefined
        ? {}
        : { underlyingPrice: position.market.underlyingPrice * (1 + spotMove) }),
      ...(position.market.volatility === undefined ? {} : { volatility: position.market.volatility + 0.01 }),
    },
  }));
  return {
    reading: { ...book.reading, address: "'Book 2026-11-19 160000'!A1:M61" },
    parsed: { ...book.parsed, positions },
    asOf: book.asOf - DAY,
  };
}
