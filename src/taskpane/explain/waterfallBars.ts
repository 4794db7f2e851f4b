import type { ExplainedPnl } from "../../core/risk/explain/pnlTerms";
import { PNL_COLUMNS, TRADE_COLUMNS } from "../../sheet/explainTable";

/** A bar of a waterfall: it begins where the one before ended; the total begins at 0. */
export interface WaterfallBar {
  readonly name: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly isTotal: boolean;
}

const TOTAL = "P&L";
/** Looked for in any explanation, however small. */
const ALWAYS: readonly string[] = ["Delta", "Gamma", "Vega", "Theta", "Unexplained", TOTAL];
/** Below this part of the largest, other terms are one bar. */
const SMALL = 0.01;
const SMALL_ONES = "Other terms";

/** The terms of a P&L in the order of EXPLAIN, small ones together before what is unexplained, the total last. */
export function waterfallOf(pnl: ExplainedPnl): readonly WaterfallBar[] {
  const terms = PNL_COLUMNS.map(({ name, of }) => ({ name, value: of(pnl) }));
  const largest = Math.max(...terms.map(({ value }) => Math.abs(value)));
  const isSmall = ({ name, value }: (typeof terms)[number]) =>
    !ALWAYS.includes(name) && Math.abs(value) < SMALL * largest;
  const small = terms.filter(isSmall).filter(({ value }) => value !== 0);
  const bars: WaterfallBar[] = [];
  let sum = 0;
  const add = (name: string, value: number) => {
    bars.push({ name, value, start: sum, end: sum + value, isTotal: false });
    sum += value;
  };
  for (const term of terms) {
    if (term.name === "Unexplained" && small.length > 0)
      add(
        small.length === 1 ? small[0]!.name : SMALL_ONES,
        small.reduce((total, { value }) => total + value, 0),
      );
    if (term.name === TOTAL) bars.push({ ...term, start: 0, end: term.value, isTotal: true });
    else if (!isSmall(term) && (term.value !== 0 || ALWAYS.includes(term.name))) add(term.name, term.value);
  }
  return bars;
}

/** What comes to P&L by trades, up to the change of value; nothing where trades are worth nothing. */
export function tradeAmountsOf(
  pnl: ExplainedPnl,
): readonly { readonly name: string; readonly value: number }[] {
  if (pnl.newTrades === 0 && pnl.closedTrades === 0) return [];
  return TRADE_COLUMNS.map(({ name, of }) => ({ name, value: of(pnl) }));
}

/** From the lowest end of a bar to the highest, 0 included. */
export function spanOf(bars: readonly WaterfallBar[]): readonly [low: number, high: number] {
  const ends = bars.flatMap(({ start, end }) => [start, end]);
  return [Math.min(0, ...ends), Math.max(0, ...ends)];
}

/** What greeks leave unexplained, as a part of gross P&L; `null` where nothing was gained or lost. */
export function unexplainedShare({ unexplained, gross }: ExplainedPnl): number | null {
  return gross === 0 ? null : Math.abs(unexplained) / gross;
}
