import { symbolTable } from "../sheet/functions/symbolTable";
import { yearsGrid } from "../sheet/functions/yearsGrid";
import { call } from "./call";

/**
 * Years. Time from start to end by a day count, as the pricing functions take it.
 * @customfunction YEARS
 * @param start Where the time starts: a date, or a text such as 2026-12-25T08:00Z. UTC.
 * @param end Where the time ends. Before start, the result is below 0.
 * @param basis "ACT/365F" (default), "ACT/360", "ACT/ACT" (ISDA), "30/360" (Bond Basis), "BUS/252".
 */
export function years(start: unknown[][], end: unknown[][], basis?: unknown[][]): unknown[][] {
  return call(yearsGrid, [start, end, basis]);
}

/**
 * Underlying, Type, Strike, Expiry (a date, UTC), Settlement. What a symbol says, as one row.
 * @customfunction SYMBOL
 * @param text Symbol of Deribit or OCC: BTC-27MAR26-120000-C, BTC-PERPETUAL, AAPL261218C00150000.
 */
export function symbol(text: unknown[][]): unknown[][] {
  return call(symbolTable, [text]);
}
