import { DomainError, requireFinite, requireNonNegative, requirePositive } from "../../math/domainError";
import { nameKey } from "../../product/nameKey";
import { ROUNDING } from "../rounding";
import type { ExecutionCost, Fill, PlannedTrade, RunShortfall, Shortfall, TradeShortfall } from "./execution";

const BASIS_POINTS = 1e4;

/**
 * What trading cost against the prices at which it was decided on, by trade, by run and in total.
 *
 * A fill of quantity q (signed) at the price F, of a trade with arrival price A and a value v of one unit at A, costs
 * q v (F - A) / A + fee. With the mid M and the half-spread h at the fill, q v (F - A) / A is the sum of
 *
 *   spread |q| v h / A,   impact (q (F - M) - |q| h) v / A,   timing q v (M - A) / A.
 *
 * v is the trade's notional by its quantity, so that no multiplier is needed. For a linear contract v / A is its
 * multiplier. For an inverse one, v is its multiplier, and the loss of v (1/A - 1/F) coin a unit bought, worth F each
 * at the fill, is v (F - A) / A too. What was not filled costs nothing here, and counts in no share. The parts are
 * known of a trade, a run or the total where they are known of every fill in it.
 *
 * Source: Perold, The implementation shortfall, Journal of Portfolio Management 14 (3), 1988, pages 4-9, without the
 * opportunity cost of what is not filled.
 *
 * Throws `DomainError` for a number outside its domain, a run with two trades in one instrument, and a fill without a
 * trade or against the direction of its trade.
 */
export function implementationShortfall(trades: readonly PlannedTrade[], fills: readonly Fill[]): Shortfall {
  const fillsOfTrade = groupFills(trades, fills);
  const measured = trades.map((trade) => measureTrade(trade, fillsOfTrade.get(tradeKey(trade))!));
  return { runs: toRuns(measured), total: addCosts(measured) };
}

/** What a fill is found by: the run, and the instrument in any letter case. */
export function tradeKey({ run, instrument }: Pick<PlannedTrade, "run" | "instrument">): string {
  return `${run} ${nameKey(instrument)}`;
}

function groupFills(
  trades: readonly PlannedTrade[],
  fills: readonly Fill[],
): ReadonlyMap<string, readonly Fill[]> {
  const groups = new Map<string, Fill[]>();
  const tradeOf = new Map<string, PlannedTrade>();
  for (const trade of trades) {
    requireTrade(trade);
    const key = tradeKey(trade);
    if (groups.has(key)) throw new DomainError("trades", key, "one trade a run and instrument");
    groups.set(key, []);
    tradeOf.set(key, trade);
  }
  for (const fill of fills) {
    const key = tradeKey(fill);
    const trade = tradeOf.get(key);
    if (trade === undefined) throw new DomainError("fills", key, "fills of planned trades");
    requireFill(fill, trade);
    groups.get(key)!.push(fill);
  }
  return groups;
}

function requireTrade({ quantity, arrival, notional, expectedCost }: PlannedTrade): void {
  requireFinite("quantity", quantity);
  requirePositive("arrival", arrival);
  requirePositive("notional of a unit", notional / quantity);
  requireFinite("expectedCost", expectedCost);
}

function requireFill({ quantity, price, fee, quote }: Fill, trade: PlannedTrade): void {
  requirePositive("quantity of a fill by the sign of its trade", quantity * Math.sign(trade.quantity));
  requirePositive("price of a fill", price);
  requireFinite("fee", fee);
  if (quote === null) return;
  requirePositive("mid", quote.mid);
  if (quote.halfSpread !== null) requireNonNegative("halfSpread", quote.halfSpread);
}

function toRuns(measured: readonly TradeShortfall[]): readonly RunShortfall[] {
  const tradesOf = new Map<number, TradeShortfall[]>();
  for (const shortfall of measured) {
    const { run } = shortfall.trade;
    const trades = tradesOf.get(run);
    if (trades === undefined) tradesOf.set(run, [shortfall]);
    else trades.push(shortfall);
  }
  return [...tradesOf]
    .sort(([a], [b]) => a - b)
    .map(([run, trades]) => ({ run, trades, ...addCosts(trades) }));
}

function measureTrade(trade: PlannedTrade, fills: readonly Fill[]): TradeShortfall {
  const filled = sum(fills, ({ quantity }) => quantity);
  const unfilled = trade.quantity - filled;
  const cost = addCosts(fills.map((fill) => measureFill(fill, trade)));
  return {
    ...cost,
    trade,
    filled,
    unfilled: Math.abs(unfilled) <= ROUNDING * Math.abs(trade.quantity) ? 0 : unfilled,
    fillPrice: fills.length === 0 ? null : sum(fills, ({ quantity, price }) => (quantity / filled) * price),
    expectedCost: trade.expectedCost,
  };
}

/** Costs of one fill; what was expected is known of its trade only. */
function measureFill({ quantity, price, fee, quote }: Fill, trade: PlannedTrade): Addend {
  const { arrival, notional } = trade;
  const moneyPerPrice = notional / trade.quantity / arrival;
  const size = Math.abs(quantity);
  const mid = quote?.mid ?? null;
  const halfSpread = quote?.halfSpread ?? null;
  return {
    filledNotional: size * moneyPerPrice * arrival,
    spread: halfSpread === null ? null : size * moneyPerPrice * halfSpread,
    impact:
      mid === null || halfSpread === null
        ? null
        : (quantity * (price - mid) - size * halfSpread) * moneyPerPrice,
    timing: mid === null ? null : quantity * (mid - arrival) * moneyPerPrice,
    slippage: quantity * (price - arrival) * moneyPerPrice,
    fees: fee,
    expectedCost: 0,
  };
}

type Addend = Omit<ExecutionCost, "shortfall" | "shortfallBp">;

function addCosts(costs: readonly Addend[]): ExecutionCost {
  let filledNotional = 0;
  let spread: number | null = 0;
  let impact: number | null = 0;
  let timing: number | null = 0;
  let slippage = 0;
  let fees = 0;
  let expectedCost = 0;
  for (const cost of costs) {
    filledNotional += cost.filledNotional;
    slippage += cost.slippage;
    fees += cost.fees;
    expectedCost += cost.expectedCost;
    spread = addKnown(spread, cost.spread);
    impact = addKnown(impact, cost.impact);
    timing = addKnown(timing, cost.timing);
  }
  const shortfall = slippage + fees;
  const shortfallBp = filledNotional === 0 ? null : (shortfall / filledNotional) * BASIS_POINTS;
  return {
    filledNotional,
    spread,
    impact,
    timing,
    slippage,
    fees,
    shortfall,
    shortfallBp,
    expectedCost,
  };
}

/** `null` where one of them is not known. */
function addKnown(sum: number | null, value: number | null): number | null {
  return sum === null || value === null ? null : sum + value;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
