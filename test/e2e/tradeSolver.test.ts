import type { Worker } from "playwright-core";
import { startWorkbenches, type Workbench, type Workbenches } from "./openWorkbench";

let workbenches: Workbenches;
let bench: Workbench;

beforeAll(async () => {
  workbenches = await startWorkbenches();
  bench = await workbenches.open();
}, 150_000);

afterEach(() => expect(bench.problems).toEqual([]));
afterAll(() => workbenches.close());

type Cells = readonly (readonly (string | number)[])[];

const LIMITS = ["Greek", "Exposure", "Lower", "Upper"];
const EASY: readonly [Cells, Cells] = [
  [LIMITS, ["Delta", 3, 0, 0]],
  [
    ["Instrument", "Delta", "Cost"],
    ["Dear", 1, 2],
    ["Cheap", 1, 1],
  ],
];
/** Takes far longer than a test waits: three sums of sixty large numbers in whole lots, to be met exactly. */
const HARD: readonly [Cells, Cells] = [
  [LIMITS, ...["X", "Y", "Z"].map((name, index) => [name, 1e7 + 2 ** index, 0, 0])],
  [
    ["Instrument", "X", "Y", "Z", "Cost", "Lot", "Ticket"],
    ...Array.from({ length: 60 }, (_, index) => {
      const effects = [7919, 6101, 4999].map((factor) => 2 * ((index * factor) % 9973) + 20_000);
      return [`hedge ${index}`, ...effects, 1, 1, index];
    }),
  ],
];

/** The page's own functions, as Microsoft's client keeps them. */
interface AddinPage {
  readonly CustomFunctions: {
    readonly _association: { readonly mappings: Record<string, (...values: unknown[]) => Promise<unknown>> };
  };
  /** The call that is under way. */
  underWay: { readonly answer: Promise<unknown>; readonly invocation: { onCanceled(): void } };
}

const answerOf = (tables: readonly [Cells, Cells]): Promise<unknown> =>
  bench.pane.evaluate((given) => {
    const { CustomFunctions } = window as unknown as AddinPage;
    return CustomFunctions._association.mappings["HEDGETRADES"]!(...given, null, null, {});
  }, tables);

const solvers = (): Worker[] => bench.page.workers().filter((worker) => /tradeSolver/.test(worker.url()));

test("while trades are searched for the page goes on; cancelled, it gives up and the next search is answered", async () => {
  const { pane } = bench;
  await pane.evaluate((given) => {
    const page = window as unknown as AddinPage;
    const invocation = { onCanceled: () => undefined };
    const run = page.CustomFunctions._association.mappings["HEDGETRADES"]!;
    page.underWay = { invocation, answer: run(...given, null, null, invocation) };
  }, HARD);

  // A busy thread would draw no frame before it answers.
  const framesBeforeAnswer = await pane.evaluate(async () => {
    let isAnswered = false;
    void (window as unknown as AddinPage).underWay.answer.then(() => (isAnswered = true));
    let frames = 0;
    while (frames < 60 && !isAnswered) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      frames += 1;
    }
    return frames;
  });
  expect(framesBeforeAnswer).toBe(60);
  const [busy, ...others] = solvers();
  expect(others).toEqual([]);
  const ended = busy!.waitForEvent("close");

  const cancelled = await pane.evaluate(async () => {
    const { answer, invocation } = (window as unknown as AddinPage).underWay;
    invocation.onCanceled();
    return JSON.stringify(await answer);
  });
  expect(cancelled).toContain("cancelled");
  expect(await answerOf(EASY)).toEqual([
    ["Instrument", "Quantity", "Cost"],
    ["Dear", 0, 0],
    ["Cheap", -3, 3],
  ]);
  await ended;
  expect(solvers()).toHaveLength(1);
}, 60_000);

test("a cell that is typed shows its trades", async () => {
  const { page, values, clickCell, enter } = bench;
  await clickCell("Formulas!E4");
  await page.keyboard.type(
    '=HEDGE.HEDGETRADES({"Greek","Exposure","Lower","Upper";"Delta",3,0,0},{"Instrument","Delta","Cost";"A",1,2;"B",1,1})',
  );
  await enter("Formulas!E4", "");
  expect(await values("Formulas!E4:G6")).toEqual([
    ["Instrument", "Quantity", "Cost"],
    ["A", 0, 0],
    ["B", -3, 3],
  ]);
}, 60_000);
