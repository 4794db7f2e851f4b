import type { TradeSolver } from "../../src/app/tradeSolver";

/** For sessions whose plans need no search: one that is asked all the same fails the test by name. */
export const NO_SOLVER: TradeSolver = {
  solve: () => Promise.reject(new Error("a search was asked for, and none was expected")),
};
