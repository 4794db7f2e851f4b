import type { HedgeTerms } from "../core/hedging/hedgeTerms";
import { quotedSpread } from "../core/hedging/quotedSpread";
import { yearsBetween, type UtcMillis } from "../core/market/time";
import { forwardPrice } from "../core/risk/forwardPrice";
import type { Position } from "../core/risk/position";
import { HEDGE_COLUMNS, type HedgeColumn, type HedgeTermColumn } from "./hedgeColumns";
import type { UnderlyingMarket } from "./parseMarket";
import type { TableRow } from "./tableRow";

export type HedgesRow = TableRow<HedgeColumn, HedgeTermColumn>;

/** What the cells of a row have to be consistent with; `null` where it is not known. */
interface Beside {
  readonly unit: Position | null;
  readonly market: UnderlyingMarket | null;
  readonly asOf: UtcMillis;
}

/** How far a Spread may be from what Bid and Ask say, as a part of it: it may be rounded, or over another price. */
const SPREAD_TOLERANCE = 0.01;

/** The terms of trading that a row tells; a cell that cannot be used or contradicts another is refused. */
export function readHedgeTerms(row: HedgesRow, beside: Beside): Omit<HedgeTerms, "unit"> {
  const quote = readQuote(row, beside);
  const spread = readSpread(row, quote);
  return {
    ...quote,
    spread,
    fee: readFee(row, quote, spread, beside),
    makerFee: row.number("Maker fee"),
    feePerUnit: readNonNegative(row, "Fee per contract"),
    ticket: readNonNegative(row, "Ticket"),
    ...readSizes(row),
    ...readHolding(row),
    averageDailyVolume: row.number("ADV"),
    funding: row.number("Funding"),
    margin: readNonNegative(row, "Margin"),
  };
}

type Quote = Pick<HedgeTerms, "bid" | "ask">;

function readQuote(row: HedgesRow, beside: Beside): Quote {
  const none = { bid: null, ask: null };
  const bid = readNonNegative(row, "Bid");
  const ask = row.number("Ask");
  if (bid === null && ask !== null && !row.has("Bid")) row.refuse("Bid");
  if (ask === null && bid !== null && !row.has("Ask")) row.refuse("Ask");
  if (bid === null || ask === null) return none;
  if (bid > ask) {
    row.refuse("Bid", `a price not above the Ask, ${ask}`);
    return none;
  }
  const most = mostCoins(beside);
  if (bid < most && ask < most) return { bid, ask };
  const column = bid < most ? "Ask" : "Bid";
  row.refuse(
    column,
    `a price in coins, below ${Number(most.toPrecision(6))}, as an option paid in coin is quoted`,
  );
  return none;
}

/** What no option that is paid in coin is worth, in coins: 1 for a call, K/F for a put. Infinite for the rest. */
function mostCoins({ unit, asOf }: Beside): number {
  if (unit === null || unit.product.kind !== "option") return Infinity;
  const { type, settlement, strike, expiry } = unit.product;
  if (settlement === "linear") return Infinity;
  return type === "call" ? 1 : strike / forwardPrice(unit.market, yearsBetween(asOf, expiry));
}

function readSpread(row: HedgesRow, { bid, ask }: Quote): number | null {
  const spread = readNonNegative(row, "Spread");
  if (spread === null || bid === null || ask === null) return spread;
  const quoted = quotedSpread(bid, ask);
  if (Math.abs(spread - quoted) <= SPREAD_TOLERANCE * quoted) return spread;
  return row.refuse("Spread", `${Number(quoted.toPrecision(4))}, as Bid and Ask say, or blank`);
}

/** A taker's rebate may not be more than half the spread: trading would pay. */
function readFee(
  row: HedgesRow,
  { bid, ask }: Quote,
  spread: number | null,
  { unit, market }: Beside,
): number | null {
  const fee = row.number("Fee");
  if (fee === null || fee >= 0 || row.isRefused) return fee;
  const ofUnderlying = unit?.product.kind === "option" ? null : (market?.spread ?? null);
  const whole = bid === null || ask === null ? (spread ?? ofUnderlying ?? 0) : quotedSpread(bid, ask);
  if (fee >= -whole / 2) return fee;
  const least = whole === 0 ? "0 or more" : `${Number((-whole / 2).toPrecision(4))} or more`;
  return row.refuse(
    "Fee",
    `${least}: a rebate beyond half the spread would pay for trading; a maker's is a Maker fee`,
  );
}

function readSizes(row: HedgesRow): Pick<HedgeTerms, "lot" | "minTrade" | "maxTrade"> {
  const lot = row.number("Lot");
  const minTrade = readNonNegative(row, "Min trade");
  const maxTrade = row.number("Max trade");
  if (maxTrade !== null) {
    if (lot !== null && maxTrade < lot) row.refuse("Max trade", `a number not below the Lot, ${lot}`);
    else if (minTrade !== null && maxTrade < minTrade)
      row.refuse("Max trade", `a number not below the Min trade, ${minTrade}`);
  }
  return { lot, minTrade, maxTrade };
}

function readHolding(row: HedgesRow): Pick<HedgeTerms, "minPosition" | "maxPosition"> {
  const minPosition = row.number("Min position");
  const maxPosition = row.number("Max position");
  if (minPosition !== null && maxPosition !== null && minPosition > maxPosition)
    row.refuse("Min position", `a number not above the Max position, ${maxPosition}`);
  return { minPosition, maxPosition };
}

function readNonNegative(row: HedgesRow, column: HedgeTermColumn): number | null {
  const value = row.number(column);
  return value !== null && value < 0 ? row.refuse(column, HEDGE_COLUMNS[column].wanted) : value;
}
