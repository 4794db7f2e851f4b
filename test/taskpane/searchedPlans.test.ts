import { solveHedge } from "../../src/core/hedging/optimiser/solveHedge";
import { SEARCH_GAP } from "../../src/core/hedging/searchGap";
import { loadHighsSolver } from "../../src/workers/highsProgram";
import { SEARCHED_PLANS, searchedState, type SearchedPlan } from "./cannedPlans";

test.each<[string, SearchedPlan]>(Object.entries(SEARCHED_PLANS))(
  "the trades of the plan on show are those that the solver finds: %s",
  async (_name, plan) => {
    const solver = await loadHighsSolver();
    const rounds: Readonly<Record<string, number>>[] = [];
    let conflicts: SearchedPlan["conflicts"] = null;
    searchedState(plan, (problem) => {
      const solution = solveHedge(problem, solver, { timeLimit: 20, gap: SEARCH_GAP });
      const traded = problem.hedges.map(({ name }, index) => [name, solution.quantities[index]!] as const);
      rounds.push(Object.fromEntries(traded.filter(([, quantity]) => quantity !== 0)));
      conflicts = solution.conflicts;
      return solution;
    });
    expect({ rounds, conflicts }).toEqual({ rounds: plan.rounds, conflicts: plan.conflicts });
  },
);
