import { solveHedge } from "../../src/core/hedging/optimiser/solveHedge";
import { loadHighsSolver } from "../../src/workers/highsProgram";
import { searched, SEARCHED_PLANS, type SearchedPlan } from "./cannedPlans";

test.each<[string, SearchedPlan]>(Object.entries(SEARCHED_PLANS))(
  "the trades of the plan on show are those that the solver finds: %s",
  async (_name, { quantities, conflicts, ...asked }) => {
    const { problem } = searched({ quantities, conflicts, ...asked });
    const solution = solveHedge(problem, await loadHighsSolver(), { timeLimit: 20, gap: 1e-6 });
    const traded = problem.hedges.flatMap(({ name }, index) => {
      const quantity = solution.quantities[index]!;
      return quantity === 0 ? [] : [[name, quantity] as const];
    });
    expect({ quantities: Object.fromEntries(traded), conflicts: solution.conflicts }).toEqual({
      quantities,
      conflicts,
    });
  },
);
