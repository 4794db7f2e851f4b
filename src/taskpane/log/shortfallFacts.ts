import type { ExecutionCost, Shortfall, TradeShortfall } from "../../core/hedging/shortfall/execution";
import { formatCount, formatMoney, formatShort } from "../format/numbers";
import type { NamedFact } from "./Facts";

/** What the trades of all runs cost, where it went, and what is not in it. */
export function shortfallFacts({ runs, total }: Shortfall): readonly NamedFact[] {
  return [
    ["Shortfall", shortfallText(total)],
    ...partFacts(total),
    ["Fees", formatMoney(total.fees)],
    ["Expected", `${formatMoney(total.expectedCost)}, for all that was planned`],
    ...fillingFacts(runs.flatMap(({ trades }) => trades)),
  ];
}

/** "17.50 quote ccy lost, 35 bp of 5,000.00 filled" */
export function shortfallText({ shortfall, shortfallBp, filledNotional }: ExecutionCost): string {
  if (shortfallBp === null) return "nothing filled";
  const outcome = shortfall < 0 ? "gained" : "lost";
  const size = formatMoney(Math.abs(shortfall));
  return `${size} quote ccy ${outcome}, ${formatShort(Math.abs(shortfallBp))} bp of ${formatMoney(filledNotional)} filled`;
}

/** Spread, impact and timing as far as they can be told apart. */
function partFacts({ spread, impact, timing, slippage }: ExecutionCost): readonly NamedFact[] {
  if (spread !== null && impact !== null && timing !== null) {
    return [
      ["Spread", formatMoney(spread)],
      ["Impact", formatMoney(impact)],
      ["Timing", formatMoney(timing)],
    ];
  }
  if (timing !== null) {
    return [
      ["Spread", `${formatMoney(slippage - timing)} with impact: no bid and ask at some fill`],
      ["Timing", formatMoney(timing)],
    ];
  }
  return [["Slippage", `${formatMoney(slippage)}: spread, impact and timing in one, no mid at some fill`]];
}

function fillingFacts(trades: readonly TradeShortfall[]): readonly NamedFact[] {
  const short = trades.filter(({ trade, unfilled }) => unfilled * trade.quantity > 0);
  const beyond = trades.filter(({ trade, unfilled }) => unfilled * trade.quantity < 0);
  const said = [
    ...(short.length > 0
      ? [`${formatCount(short.length, "trade")} not filled wholly, the rest not counted`]
      : []),
    ...(beyond.length > 0 ? [`${formatCount(beyond.length, "trade")} filled beyond the plan`] : []),
  ];
  return said.length === 0 ? [] : [["Filled", said.join("; ")]];
}
