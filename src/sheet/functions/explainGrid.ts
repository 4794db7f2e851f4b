import type { UtcMillis } from "../../core/market/time";
import { explainPnl } from "../../core/risk/explainPnl";
import { readSingleArgument, wordArgument, type ArgumentGrid } from "../argument";
import { explainToGrid } from "../explainTable";
import { FunctionError } from "../functionError";
import type { Grid } from "../grid";
import { RISK_GROUPINGS, type RiskGrouping } from "../riskTable";
import { formatUtcSeconds } from "../utcText";
import { dateArgument } from "./dateArgument";
import { readPositionsArgument, type TablesGiven } from "./positionsArgument";

const BY = wordArgument<RiskGrouping>(
  "by",
  Object.fromEntries(RISK_GROUPINGS.map((grouping) => [grouping, grouping])),
  { otherwise: "Underlying" },
);

/**
 * EXPLAIN: where the P&L of what was held between two books comes from, and what trades did to their value. `now` is
 * the time of the second where none is given; the first is then of the same time, so that none passes.
 *
 * The second book may still have rows that expired in between, so both are read as of the first.
 */
export function explainGrid(
  [
    before = null,
    after = null,
    asOfBefore = null,
    asOfAfter = null,
    by = null,
    marketBefore = null,
    marketAfter = null,
  ]: readonly ArgumentGrid[],
  now: UtcMillis,
): Grid {
  const grouping = readSingleArgument(BY, by);
  const to = readSingleArgument({ ...dateArgument("asOfAfter"), otherwise: now }, asOfAfter);
  const from = readSingleArgument({ ...dateArgument("asOfBefore"), otherwise: to }, asOfBefore);
  if (to < from) throw refuseOrder(from, to);
  const read = (name: "before" | "after", grid: ArgumentGrid, market: TablesGiven["market"]) =>
    readPositionsArgument(name, grid, from, { market });
  const explanation = explainPnl(
    { positions: read("before", before, { name: "marketBefore", grid: marketBefore }), asOf: from },
    { positions: read("after", after, { name: "marketAfter", grid: marketAfter }), asOf: to },
  );
  return explainToGrid(explanation, grouping);
}

function refuseOrder(from: UtcMillis, to: UtcMillis): FunctionError {
  const message = `asOfAfter: is ${formatUtcSeconds(to)}, takes a time no earlier than asOfBefore, ${formatUtcSeconds(from)}`;
  return new FunctionError("#VALUE!", message);
}
