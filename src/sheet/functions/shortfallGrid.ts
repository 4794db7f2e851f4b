import { implementationShortfall } from "../../core/hedging/shortfall/implementationShortfall";
import { readSingleArgument, requireGiven, wordArgument, type ArgumentGrid } from "../argument";
import type { Grid } from "../grid";
import { parseFills } from "../parseFills";
import { parseTrades } from "../parseTrades";
import { shortfallToGrid, type ShortfallGrouping } from "../shortfallTable";
import { FUNCTION_DATE_SYSTEM } from "./dateArgument";
import { refuseUnreadRows, tableArgument } from "./tableArgument";

const TRADES = tableArgument("trades", "trades");
const FILLS = tableArgument("fills", "fills");
const BY = wordArgument<ShortfallGrouping>(
  "by",
  { Trade: "trade", Run: "run", Total: "total" },
  { otherwise: "trade" },
);

const OPTIONS = { dateSystem: FUNCTION_DATE_SYSTEM };

/**
 * SHORTFALL: what fills of planned trades cost against the prices that the plan had. One row that cannot be read
 * refuses the whole: a fill that is left out looks like one that was not done.
 */
export function shortfallGrid([trades = null, fills = null, by = null]: readonly ArgumentGrid[]): Grid {
  const grouping = readSingleArgument(BY, by);
  requireGiven(TRADES, trades);
  requireGiven(FILLS, fills);
  const planned = parseTrades(trades!, OPTIONS);
  refuseUnreadRows(TRADES.name, planned);
  const done = parseFills(fills!, planned.trades, OPTIONS);
  refuseUnreadRows(FILLS.name, done);
  return shortfallToGrid(implementationShortfall(planned.trades, done.fills), grouping);
}
