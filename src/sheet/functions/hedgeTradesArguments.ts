import {
  NO_JOINT_LIMITS,
  type HedgeProblem,
  type Objective,
} from "../../core/hedging/optimiser/hedgeProblem";
import {
  numberArgument,
  readSingleArgument,
  requireGiven,
  wordArgument,
  type Argument,
  type ArgumentGrid,
} from "../argument";
import { readExposures } from "./hedgeTradesExposures";
import { readHedges } from "./hedgeTradesHedges";
import { tableArgument } from "./tableArgument";

const EXPOSURES = tableArgument("exposures", "greeks");
const HEDGES = tableArgument("hedges", "instruments");
const OBJECTIVE = wordArgument<Objective>(
  "objective",
  { "least cost": "leastCost", target: "target", budget: "budget", fewest: "fewest" },
  { otherwise: "leastCost" },
);
const BUDGET = numberArgument("budget", "a number, 0 or more", (value) => value >= 0);

/**
 * The problem that the arguments of HEDGETRADES pose. One row that cannot be read refuses the whole: trades that leave
 * a greek or an instrument out are not the ones asked for.
 */
export function readHedgeProblem([
  exposures = null,
  hedges = null,
  objective = null,
  budget = null,
]: readonly ArgumentGrid[]): HedgeProblem {
  requireGiven(EXPOSURES, exposures);
  requireGiven(HEDGES, hedges);
  const aim = readSingleArgument(OBJECTIVE, objective);
  const most = readBudget(budget, aim);
  const ranged = readExposures(EXPOSURES.name, exposures!);
  const greeks = ranged.map(({ name }) => name);
  return {
    exposures: ranged,
    hedges: readHedges(HEDGES.name, hedges!, greeks),
    objective: aim,
    joint: { ...NO_JOINT_LIMITS, budget: most },
  };
}

function readBudget(budget: ArgumentGrid, objective: Objective): number | null {
  const optional: Argument<number | null> = { ...BUDGET, otherwise: null };
  return readSingleArgument(objective === "budget" ? BUDGET : optional, budget);
}
