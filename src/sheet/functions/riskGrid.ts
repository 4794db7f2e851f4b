import type { UtcMillis } from "../../core/market/time";
import { measureBook } from "../../core/risk/measureBook";
import {
  readSingleArgument,
  requireGiven,
  wordArgument,
  type Argument,
  type ArgumentGrid,
} from "../argument";
import { FunctionError } from "../functionError";
import type { CellIssue, Grid } from "../grid";
import { parsePositions } from "../parsePositions";
import { RISK_GROUPINGS, riskToGrid, type RiskGrouping } from "../riskTable";
import { dateArgument, FUNCTION_DATE_SYSTEM } from "./dateArgument";

const POSITIONS: Argument<Grid> = {
  name: "positions",
  takes: "a range with a header row and positions below it",
  read: () => undefined,
};
const BY = wordArgument<RiskGrouping>(
  "by",
  Object.fromEntries(RISK_GROUPINGS.map((grouping) => [grouping, grouping])),
  { otherwise: "Underlying" },
);

/**
 * RISK: risk of a book in groups. `now` is the as-of time where none is given. One row that cannot be read
 * refuses the whole: the figures of a partly read book are wrong.
 */
export function riskGrid(
  [positions = null, by = null, asOf = null]: readonly ArgumentGrid[],
  now: UtcMillis,
): Grid {
  requireGiven(POSITIONS, positions);
  const grouping = readSingleArgument(BY, by);
  const valuedAt = readSingleArgument({ ...dateArgument("asOf"), otherwise: now }, asOf);
  const parsed = parsePositions(positions!, { asOf: valuedAt, dateSystem: FUNCTION_DATE_SYSTEM });
  if (parsed.issues.length > 0) throw refuseBook(parsed.issues);
  if (parsed.rowCount === 0)
    throw new FunctionError("#N/A", "positions: no row below the header has anything in it");
  return riskToGrid(measureBook(parsed.positions, valuedAt), grouping);
}

/** Rows are counted from 1 for the header row, as the sheet counts them where the range starts in row 1. */
function refuseBook(issues: readonly CellIssue[]): FunctionError {
  const { gridRow, column, found, wanted } = issues[0]!;
  const others = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  return new FunctionError(
    "#VALUE!",
    `positions, row ${gridRow + 1}, ${column}: found ${found}, takes ${wanted}${others}`,
  );
}
