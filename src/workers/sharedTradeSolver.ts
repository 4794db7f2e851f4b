import { createTradeSolver, type TradeSolver } from "./tradeSolver";

/** The add-in's one trade solver: cells and pane ask the same, so that there is one worker however many ask. */
export const TRADE_SOLVER: TradeSolver = createTradeSolver(
  () =>
    new Worker(/* webpackChunkName: "tradeSolver" */ new URL("./tradeSolver.worker.ts", import.meta.url), {
      name: "Hedgerow's trade solver",
    }),
);
