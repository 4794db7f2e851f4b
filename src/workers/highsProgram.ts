import loadHighs, { type Highs, type InitOptions, type Model, type ModelData } from "highs";
import type {
  LinearProgram,
  ProgramAnswer,
  ProgramOptions,
  ProgramSolution,
  ProgramSolver,
} from "../core/hedging/optimiser/linearProgram";

/** The same program gives the same values: one seed, one thread. Tolerances are those of rows scaled to about 1. */
const FIXED_OPTIONS = {
  output_flag: false,
  random_seed: 0,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
  mip_feasibility_tolerance: 1e-9,
};

/**
 * Loads HiGHS (WebAssembly, fetched once a call) and answers with a solver that runs in this thread.
 * `options` say where the WebAssembly file lies; Node finds it without.
 */
export async function loadHighsSolver(options?: InitOptions): Promise<ProgramSolver> {
  const highs = await loadHighs(options);
  return (program, programOptions) => solveProgram(highs, program, programOptions);
}

function solveProgram(highs: Highs, program: LinearProgram, options: ProgramOptions): ProgramAnswer {
  if (program.columns.length === 0) return withoutColumns(program);
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const known = highs.constants.modelStatus;
  return highs.withModel(modelOf(program), (model): ProgramAnswer => {
    model.options.set({
      ...FIXED_OPTIONS,
      time_limit: options.timeLimit,
      mip_rel_gap: options.gap,
      mip_abs_gap: options.absoluteGap,
    });
    model.run();
    switch (model.getModelStatus()) {
      case known.optimal:
      case known.timeLimit:
        return { ...readAnswer(highs, model, program), seconds: seconds() };
      case known.infeasible:
        return { kind: "infeasible", seconds: seconds() };
      case known.unbounded:
        return { kind: "unbounded", seconds: seconds() };
      case known.unboundedOrInfeasible:
        return { kind: isInfeasible(highs, model, program) ? "infeasible" : "unbounded", seconds: seconds() };
      default:
        throw new Error(`HiGHS ended with status ${model.getModelStatus()} and no answer`);
    }
  });
}

/** Without costs nothing is unbounded: what is left tells which of the two it is. */
function isInfeasible(highs: Highs, model: Model, { columns }: LinearProgram): boolean {
  const noCosts = columns.map(() => 0);
  model.changeColsCost({ kind: "range", from: 0, to: columns.length - 1 }, noCosts);
  model.run();
  return model.getModelStatus() === highs.constants.modelStatus.infeasible;
}

function readAnswer(
  highs: Highs,
  model: Model,
  program: LinearProgram,
): ProgramSolution | { readonly kind: "unsolved" } {
  const { modelStatus, solutionStatus } = highs.constants;
  const status = model.getModelStatus();
  const timeIsUp = status === modelStatus.timeLimit;
  const isFeasible = model.info.get("primal_solution_status") === solutionStatus.feasible;
  if (!isFeasible) return { kind: "unsolved" };
  const objective = model.getObjectiveValue();
  const isInteger = program.columns.some(({ integer }) => integer);
  const proven = isInteger ? Number(model.info.get("mip_dual_bound")) : timeIsUp ? -Infinity : objective;
  return {
    kind: "solved",
    values: Array.from(model.getSolution().colValue),
    objective,
    bound: Math.min(proven, objective),
    timeIsUp,
  };
}

/** HiGHS has no answer to a program without columns. */
function withoutColumns({ rows }: LinearProgram): ProgramAnswer {
  const tolerance = FIXED_OPTIONS.primal_feasibility_tolerance;
  const isFeasible = rows.every(({ lower, upper }) => lower <= tolerance && upper >= -tolerance);
  if (!isFeasible) return { kind: "infeasible", seconds: 0 };
  return { kind: "solved", values: [], objective: 0, bound: 0, timeIsUp: false, seconds: 0 };
}

function modelOf({ columns, rows }: LinearProgram): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [column, factor] of terms) {
      indices.push(column);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: { format: "csr", numRows: rows.length, numCols: columns.length, starts, indices, values },
    integrality: columns.map(({ integer }) => (integer ? 1 : 0)),
  };
}
