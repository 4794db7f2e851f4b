import type { PnlExplanation } from "../../core/risk/explain/pnlExplanation";
import { formatCount, formatMoney, formatSignificant } from "../format/numbers";
import type { ShownPnl } from "./shownPnl";
import { unexplainedShare } from "./waterfallBars";

/** From here on greeks do not tell the whole story. */
const LARGE_SHARE = 0.01;
const NAMED = 3;

/** "Unexplained −123.45 USD, 0.4 % of gross P&L." and what it means where it is much. */
export function describeUnexplained({ pnl, money }: ShownPnl): string {
  const share = unexplainedShare(pnl);
  if (share === null) return "Nothing that was held gained or lost.";
  const amount = `Unexplained ${formatMoney(pnl.unexplained)} ${money}, ${formatSignificant(share * 100, 2)} % of gross P&L.`;
  return share > LARGE_SHARE
    ? `${amount} More than 1 %: the moves were too large, or an expiry too near, for the greeks of the earlier market.`
    : amount;
}

/** What is not known of trades; empty where there are none. */
export function describeTrades({ hasTrades }: ShownPnl): string {
  if (!hasTrades) return "";
  return "P&L is that of what was held throughout. What was gained on trades is not known: books hold no trade prices.";
}

/** What expired and could not be settled; empty where all was. */
export function describeUnsettled({ unsettled }: PnlExplanation): string {
  if (unsettled.length === 0) return "";
  const names = unsettled.slice(0, NAMED).join(", ");
  const more = unsettled.length > NAMED ? ` and ${formatCount(unsettled.length - NAMED, "other")}` : "";
  return `No spot is known to settle ${names}${more}: counted as closed at the value before, without P&L.`;
}
