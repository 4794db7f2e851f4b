import type { TradeSolver } from "./tradeSolver";

let loaded: Promise<TradeSolver> | null = null;

/**
 * The add-in's one trade solver: cells and pane ask the same, so that there is one worker however many ask. It is
 * fetched when it is first asked, so that the pane opens without it.
 */
export const TRADE_SOLVER: TradeSolver = {
  async solve(problem, options) {
    loaded ??= load();
    return (await loaded).solve(problem, options);
  },
};

async function load(): Promise<TradeSolver> {
  try {
    const { createTradeSolver } = await import("./tradeSolver");
    return createTradeSolver(startWorker);
  } catch (thrown) {
    loaded = null; // the next who asks tries again
    throw thrown;
  }
}

function startWorker(): Worker {
  return new Worker(
    /* webpackChunkName: "tradeSolver" */ new URL("./tradeSolver.worker.ts", import.meta.url),
    { name: "Hedgerow's trade solver" },
  );
}
