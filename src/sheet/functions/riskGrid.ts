import type { UtcMillis } from "../../core/market/time";
import { measureBook } from "../../core/risk/measureBook";
import { readSingleArgument, wordArgument, type ArgumentGrid } from "../argument";
import type { Grid } from "../grid";
import { RISK_SETS, type RiskSet } from "../riskColumns";
import { RISK_GROUPINGS, riskToGrid, type RiskGrouping } from "../riskTable";
import { dateArgument } from "./dateArgument";
import { readPositionsArgument } from "./positionsArgument";

const BY = wordArgument<RiskGrouping>(
  "by",
  Object.fromEntries(RISK_GROUPINGS.map((grouping) => [grouping, grouping])),
  { otherwise: "Underlying" },
);

const SETS = Object.keys(RISK_SETS) as RiskSet[];
const SET = wordArgument<RiskSet>("set", Object.fromEntries(SETS.map((set) => [set, set])), {
  otherwise: "standard",
});

/** RISK: risk of a book in groups. `now` is the as-of time where none is given. */
export function riskGrid(
  [
    positions = null,
    by = null,
    asOf = null,
    set = null,
    market = null,
    smile = null,
  ]: readonly ArgumentGrid[],
  now: UtcMillis,
): Grid {
  const grouping = readSingleArgument(BY, by);
  const valuedAt = readSingleArgument({ ...dateArgument("asOf"), otherwise: now }, asOf);
  const columns = readSingleArgument(SET, set);
  const read = readPositionsArgument("positions", positions, valuedAt, {
    market: { name: "market", grid: market },
    smile: { name: "smile", grid: smile },
  });
  return riskToGrid(measureBook(read, valuedAt, { higherOrder: columns === "all" }), grouping, columns);
}
