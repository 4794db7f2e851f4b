import type { Fill, FillQuote } from "../core/hedging/shortfall/execution";
import { tradeKey } from "../core/hedging/shortfall/implementationShortfall";
import { describeCell } from "./cellText";
import { FILL_COLUMNS, FILL_NUMBERS, type FillColumn, type FillNumber } from "./fillColumns";
import type { Grid } from "./grid";
import type { TradeRow } from "./parseTrades";
import { SIDE_WORDS } from "./positionWords";
import { tableReader, type TableOptions, type TableReport } from "./readTable";
import type { TableRow } from "./tableRow";

/** What a grid of fills says: good rows kept, bad ones named. */
export interface ParsedFills extends TableReport {
  readonly fills: readonly Fill[];
}

type FillRow = TableRow<FillColumn, FillNumber>;

/** Ratio that prices in one unit never reach; a price in coin and one in dollars do. */
const MOST_APART = 1000;

/** As many are named in a message. */
const MOST_NAMED = 6;

const readFillRows = tableReader<FillColumn, FillNumber>({ columns: FILL_COLUMNS, numbers: FILL_NUMBERS }, [
  ["Instrument"],
  ["Quantity"],
  ["Price"],
]);

/**
 * Reads a grid of fills of `trades`, header row first. A blank Run is the last run. A Quantity without a sign takes it
 * from Side. The market at a fill is told by Mid, by Bid and Ask, or by all three.
 *
 * A row is refused where a cell cannot be used, where its run has no trade in the instrument, where it goes against
 * the direction of its trade, where its price is in another unit than that of the trade, and where bid, mid and ask
 * are not in this order. A blank Run is refused where the last run was written after the fill: it may be of an
 * earlier one.
 */
export function parseFills(cells: Grid, trades: readonly TradeRow[], options: TableOptions): ParsedFills {
  const fills: Fill[] = [];
  const planned = plannedTrades(trades);
  const report = readFillRows(cells, options, (row) => {
    const trade = findTrade(row, planned);
    const quantity = readQuantity(row);
    const price = row.needNumber("Price");
    const fee = row.number("Fee") ?? 0;
    const quote = readQuote(row);
    if (trade !== null && quantity !== null) checkDirection(row, quantity, trade);
    if (trade !== null) checkUnit(row, trade);
    if (row.isRefused || trade === null || quantity === null || price === null) return;
    fills.push({ run: trade.run, instrument: trade.instrument, quantity, price, fee, quote });
  });
  return { fills, ...report };
}

/** The trades as fills look for them. */
interface PlannedTrades {
  readonly byKey: ReadonlyMap<string, TradeRow>;
  readonly instrumentsOf: ReadonlyMap<number, readonly string[]>;
  /** 0 where there is no trade. */
  readonly lastRun: number;
  /** When the last run was written, where there is an earlier one that a fill could be of. */
  readonly lastWritten: number | null;
}

function plannedTrades(trades: readonly TradeRow[]): PlannedTrades {
  const instrumentsOf = new Map<number, string[]>();
  for (const { run, instrument } of trades) {
    const instruments = instrumentsOf.get(run);
    if (instruments === undefined) instrumentsOf.set(run, [instrument]);
    else instruments.push(instrument);
  }
  const lastRun = trades.reduce((last, { run }) => Math.max(last, run), 0);
  const timed = trades.find(({ run, time }) => run === lastRun && time !== null);
  return {
    byKey: new Map(trades.map((trade) => [tradeKey(trade), trade])),
    instrumentsOf,
    lastRun,
    lastWritten: instrumentsOf.size > 1 ? (timed?.time ?? null) : null,
  };
}

/** `null` where a cell was refused. */
function findTrade(row: FillRow, planned: PlannedTrades): TradeRow | null {
  const instrument = row.has("Instrument") ? row.name("Instrument") : row.miss("Instrument");
  const time = row.date("Time");
  const run = row.has("Run") ? row.number("Run") : planned.lastRun;
  if (run === null || instrument === null) return null;
  const instruments = planned.instrumentsOf.get(run);
  if (instruments === undefined) {
    return row.refuse("Run", `a run in the trades: ${listed([...planned.instrumentsOf.keys()].reverse())}`);
  }
  if (!row.has("Run") && time !== null && planned.lastWritten !== null && time < planned.lastWritten) {
    const found = `${describeCell(row.cell("Time"))} without a Run`;
    return row.refuse("Time", `a Run beside it: the last, ${run}, was written after this fill`, found);
  }
  const trade = planned.byKey.get(tradeKey({ run, instrument }));
  return trade ?? row.refuse("Instrument", `an instrument that run ${run} trades: ${listed(instruments)}`);
}

/** Signed; `null` where a cell was refused. */
function readQuantity(row: FillRow): number | null {
  const side = row.word("Side", SIDE_WORDS);
  const quantity = row.needNumber("Quantity");
  if (quantity === null || (side === null && row.has("Side"))) return null;
  if (quantity === 0) return row.refuse("Quantity");
  if (side === "buy" && quantity < 0) {
    const found = `${quantity} beside ${describeCell(row.cell("Side"))}`;
    return row.refuse("Quantity", "a number above 0 there, or another Side", found);
  }
  return side === "sell" ? -Math.abs(quantity) : quantity;
}

function checkDirection(row: FillRow, quantity: number, trade: TradeRow): void {
  if (quantity > 0 === trade.quantity > 0) return;
  const { run, instrument } = trade;
  const wanted =
    trade.quantity > 0
      ? `a number above 0, or buy as its Side: run ${run} buys ${instrument}`
      : `a number below 0, or sell as its Side: run ${run} sells ${instrument}`;
  row.refuse("Quantity", wanted);
}

function checkUnit(row: FillRow, { arrival, run }: TradeRow): void {
  for (const column of ["Price", "Mid", "Bid", "Ask"] as const) {
    const price = row.usableNumber(column);
    if (price === null || (price < arrival * MOST_APART && arrival < price * MOST_APART)) continue;
    row.refuse(column, `a price in the unit of that of run ${run}, ${arrival}`);
  }
}

/** `null` where there is none, and where a cell was refused. */
function readQuote(row: FillRow): FillQuote | null {
  const mid = row.number("Mid");
  const bid = row.number("Bid");
  const ask = row.number("Ask");
  if (row.has("Bid") !== row.has("Ask")) {
    return row.refuse(row.has("Bid") ? "Bid" : "Ask", "both Bid and Ask, or neither");
  }
  if (bid === null || ask === null) return mid === null ? null : { mid, halfSpread: null };
  if (ask < bid) return row.refuse("Ask", `a price not below the Bid, ${bid}`);
  if (mid !== null && (mid < bid || mid > ask)) {
    return row.refuse("Mid", `a price from Bid to Ask, ${bid} to ${ask}`);
  }
  return { mid: mid ?? (bid + ask) / 2, halfSpread: (ask - bid) / 2 };
}

function listed(items: readonly (string | number)[]): string {
  const more = items.length > MOST_NAMED ? " …" : "";
  return items.slice(0, MOST_NAMED).join(", ") + more;
}
