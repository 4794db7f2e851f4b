import type { RebalancePlan, Trade } from "../core/hedging/plan";
import type { UtcMillis } from "../core/market/time";
import type { Cell, DateSystem, Grid } from "./grid";
import { safeText } from "./safeText";
import { utcToSerial } from "./serialDate";
import { MONEY_FORMAT, TEXT_FORMAT, UTC_FORMAT, type TableColumn } from "./tableColumn";

/** The Trades table. Quantity and Notional are signed: above 0 buys. Money is in quote currency. */
export const TRADE_COLUMNS: readonly TableColumn[] = [
  { name: "Run", numberFormat: "0" },
  { name: "Time", numberFormat: UTC_FORMAT },
  { name: "Underlying", numberFormat: TEXT_FORMAT },
  { name: "Instrument", numberFormat: TEXT_FORMAT },
  { name: "Side", numberFormat: TEXT_FORMAT },
  { name: "Quantity", numberFormat: "General" },
  { name: "Price", numberFormat: "#,##0.00######" },
  { name: "Notional", numberFormat: MONEY_FORMAT },
  { name: "Cost", numberFormat: MONEY_FORMAT },
  { name: "Reason", numberFormat: TEXT_FORMAT },
];

/** The plan's trades, a row each, columns as TRADE_COLUMNS; no header. */
export function tradesToGrid(
  plan: RebalancePlan,
  run: number,
  time: UtcMillis,
  dateSystem: DateSystem,
): Grid {
  const serial = utcToSerial(time, dateSystem);
  return plan.trades.map((trade) => tradeRow(trade, run, serial));
}

function tradeRow(trade: Trade, run: number, serial: number): readonly Cell[] {
  return [
    run,
    serial,
    safeText(trade.underlying),
    safeText(trade.instrument),
    trade.quantity > 0 ? "buy" : "sell",
    trade.quantity,
    trade.price,
    trade.notional,
    trade.cost.total,
    safeText(trade.reason),
  ];
}
