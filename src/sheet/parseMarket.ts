import { isCurrencyCode } from "../core/market/currency";
import { nameKey } from "../core/product/nameKey";
import type { Grid } from "./grid";
import { MARKET_COLUMNS, MARKET_NUMBERS, type MarketColumn, type MarketNumber } from "./marketColumns";
import { tableReader, type TableOptions, type TableReport } from "./readTable";
import type { TableRow } from "./tableRow";

/** What a market table says of one underlying; `null` where it says nothing. */
export interface UnderlyingMarket {
  /** As it is spelt there. */
  readonly underlying: string;
  /** Number of the sheet's row, for messages. */
  readonly sheetRow: number;
  readonly spot: number | null;
  readonly rate: number | null;
  readonly dividendYield: number | null;
  /** Lognormal, per year. */
  readonly volatility: number | null;
  /** Code of the quote currency, in upper case. */
  readonly currency: string | null;
  /** Units of the underlying traded a day. */
  readonly averageDailyVolume: number | null;
  /** Ask less bid, as a decimal of the price. */
  readonly spread: number | null;
  /** As a decimal of the traded value; below 0 is a rebate. */
  readonly fee: number | null;
}

/** What a market grid says: good rows kept, bad ones named. */
export interface ParsedMarket extends TableReport {
  /** By the underlying's name in upper case. */
  readonly underlyings: ReadonlyMap<string, UnderlyingMarket>;
}

type MarketRow = TableRow<MarketColumn, MarketNumber>;

const readMarketRows = tableReader<MarketColumn, MarketNumber>(
  { columns: MARKET_COLUMNS, numbers: MARKET_NUMBERS },
  [["Underlying"]],
);

/**
 * Reads a market grid, header row first: one row for each underlying. A blank cell and a column that is not there say
 * nothing. A row is refused where a cell cannot be used, and where a row above is on the same underlying.
 */
export function parseMarket(cells: Grid, options: TableOptions): ParsedMarket {
  const underlyings = new Map<string, UnderlyingMarket>();
  const report = readMarketRows(cells, options, (row, sheetRow) => {
    const market = readMarketRow(row, sheetRow);
    const first = underlyings.get(nameKey(market.underlying));
    if (first !== undefined)
      row.refuse("Underlying", `one row for ${first.underlying}: row ${first.sheetRow} is another`);
    if (!row.isRefused) underlyings.set(nameKey(market.underlying), market);
  });
  return { underlyings, ...report };
}

function readMarketRow(row: MarketRow, sheetRow: number): UnderlyingMarket {
  const underlying = row.name("Underlying") ?? "";
  if (!row.has("Underlying")) row.miss("Underlying");
  const spread = row.number("Spread");
  if (spread !== null && spread < 0) row.refuse("Spread");
  return {
    underlying,
    sheetRow,
    spot: row.number("Spot"),
    rate: row.number("Rate"),
    dividendYield: row.number("Dividend yield"),
    volatility: row.number("Volatility"),
    currency: readCurrency(row),
    averageDailyVolume: row.number("ADV"),
    spread,
    fee: row.number("Fee"),
  };
}

function readCurrency(row: MarketRow): string | null {
  const code = row.name("Currency")?.toUpperCase() ?? null;
  return code === null || isCurrencyCode(code) ? code : row.refuse("Currency");
}
