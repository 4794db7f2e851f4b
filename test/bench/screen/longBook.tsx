import { NO_SOLVER } from "../../app/noSolver";
import { createRoot } from "react-dom/client";
import { createSession } from "../../../src/app/createSession";
import type { Cell } from "../../../src/sheet/grid";
import { loadViews } from "../../../src/taskpane/laterViews";
import { Pane } from "../../../src/taskpane/Pane";
import { SCREEN_TIMER } from "../../../src/taskpane/screenTimer";
import { createViewStore } from "../../../src/taskpane/views";
import { MemoryWorkbook } from "../../app/memoryWorkbook";

interface LongBookTimes {
  /** From the press of the button to the plan. */
  readonly milliseconds: number;
  /** Of the tasks that the browser counts as long, over 50 ms. */
  readonly longTasks: readonly number[];
  readonly positions: number;
  /** How often progress was told, and whether the screen was drawn in between. */
  readonly framesDrawn: number;
}

declare global {
  interface Window {
    /** Shows the pane over a workbook with these positions and reads them, as the button does. */
    readLongBook(cells: Cell[][], asOf: number): Promise<LongBookTimes>;
  }
}

window.readLongBook = async (cells, asOf) => {
  const session = createSession({
    port: new MemoryWorkbook(cells),
    now: () => asOf,
    version: "bench",
    timer: SCREEN_TIMER,
    solver: NO_SOLVER,
  });
  await loadViews();
  await session.start();
  createRoot(document.getElementById("root")!).render(
    <Pane session={session} views={createViewStore()} version="bench" officeBackground={null} />,
  );
  await settled();

  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  });
  observer.observe({ type: "longtask" });
  let framesDrawn = 0;
  let isReading = true;
  const countFrame = (): void => {
    framesDrawn += 1;
    if (isReading) requestAnimationFrame(countFrame);
  };
  requestAnimationFrame(countFrame);

  const start = performance.now();
  await session.rebalance();
  const milliseconds = performance.now() - start;
  isReading = false;
  await settled();
  observer.disconnect();
  const { book, refusal } = session.getState();
  if (book === null) throw new Error(refusal?.message ?? "no book");
  return { milliseconds, longTasks, framesDrawn, positions: book.parsed.positions.length };
};

/** Long enough for React to have drawn and for the browser to have told of its tasks. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 500));
}
