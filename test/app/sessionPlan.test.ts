import { createSession } from "../../src/app/createSession";
import type { Session } from "../../src/app/session";
import { DEFAULT_POLICY, DEFAULT_TRADING, type HedgeSettings } from "../../src/app/settings";
import { WITHOUT_SCREEN } from "../../src/app/slices";
import type { TradeSolver } from "../../src/app/tradeSolver";
import { NO_EDITS, type RebalancePlan } from "../../src/core/hedging/plan";
import type { TradingChoices } from "../../src/core/hedging/tradingChoices";
import type { Cell, Grid } from "../../src/sheet/grid";
import { directSolver } from "../support/directSolver";
import { SAMPLE_AS_OF, sampleBook } from "../support/sampleBooks";
import { enterTrades } from "./enterTrades";
import { MemoryWorkbook } from "./memoryWorkbook";

/*
 * Plans of the crypto sample book that need a search: limits on gamma and vega, and options to trade. Before: BTC net
 * delta −85.62, vega 18,666 a point; ETH net delta 47.3, vega 2,209 a point.
 */

const SETTINGS: HedgeSettings = { asOf: SAMPLE_AS_OF, policies: {} };

const LIMITS: Grid = [
  ["Underlying", "Greek", "Target", "Lower", "Upper"],
  ["BTC", "Vega", 0, -15_000, 15_000],
  ["BTC", "Gamma", 0, -0.005, 0.005],
  ["ETH", "Vega", 0, -2_000, 2_000],
];

const HEDGES: Grid = [
  ["Instrument", "Spread", "Fee", "Lot", "Ticket", "Max trade"],
  ["BTC-PERPETUAL", 0.0001, 0.0005, 1, 0, ""],
  ["BTC-25JUN27-55000-P", 0.02, 0.0003, 0.1, 0, ""],
  ["BTC-26MAR27-120000-C", 0.02, 0.0003, 0.1, 0, ""],
  ["ETH-PERPETUAL", 0.0001, 0.0005, 1, 0, ""],
  ["ETH-24SEP27-4750-C", 0.03, 0.0003, 1, 0, ""],
  ["ETH-25DEC26-2650-P", 0.03, 0.0003, 1, 0, ""],
];

let solver: TradeSolver;
beforeAll(async () => {
  solver = await directSolver();
});

function workbookOf(limits: Grid | null = LIMITS, hedges: Grid | null = HEDGES): MemoryWorkbook {
  const workbook = new MemoryWorkbook(sampleBook("crypto"));
  workbook.settings = SETTINGS;
  if (limits !== null) workbook.tables.limits = limits;
  if (hedges !== null) workbook.tables.hedges = hedges;
  return workbook;
}

async function openPlanned(workbook: MemoryWorkbook, bySolver = solver): Promise<Session> {
  const now = () => SAMPLE_AS_OF;
  const session = createSession({
    port: workbook,
    now,
    version: "1.2.3",
    timer: WITHOUT_SCREEN,
    solver: bySolver,
  });
  await session.start();
  await session.rebalance();
  return session;
}

function planOf(session: Session): RebalancePlan {
  const { book, refusal } = session.getState();
  expect(refusal).toBeNull();
  return book!.plan!;
}

const tradesOf = (plan: RebalancePlan) =>
  Object.fromEntries(plan.trades.map(({ instrument, quantity }) => [instrument, quantity]));

const rangesOf = (plan: RebalancePlan) => plan.underlyings.flatMap(({ ranges }) => ranges);

test("every limited figure is brought inside its limits, in whole lots", async () => {
  const plan = planOf(await openPlanned(workbookOf()));
  expect(plan.search.by).toBe("optimiser");
  expect(rangesOf(plan).map(({ name, useBefore }) => [name, useBefore.state])).toEqual([
    ["Net delta", "breach"],
    ["Vega", "breach"],
    ["Gamma", "inside"],
    ["Net delta", "breach"],
    ["Vega", "breach"],
  ]);
  for (const range of rangesOf(plan)) expect(range.useAfter.state).not.toBe("breach");
  expect(plan.underlyings.map(({ conflicts }) => conflicts)).toEqual([null, null]);
  for (const { instrument, quantity } of plan.trades) {
    const [, , , lot] = HEDGES.find(([name]) => name === instrument)!;
    expect(Math.abs(quantity / (lot as number) - Math.round(quantity / (lot as number)))).toBeLessThan(1e-9);
  }
  expect(plan.stressAfter).toBeLessThan(plan.stressBefore);
  // The sums of a day: what each trade adds takes the figure before to the figure after.
  for (const { before, after, trades } of plan.underlyings) {
    const added = trades.reduce((sum, { effect }) => sum + effect.vega!, 0);
    expect(Math.abs(before.vega! + added - after.vega!)).toBeLessThan(1e-6);
  }
});

test("once its trades are positions, nothing is proposed", async () => {
  const workbook = workbookOf();
  const plan = planOf(await openPlanned(workbook));
  expect(plan.trades.length).toBeGreaterThan(3);
  workbook.positions = enterTrades(workbook.positions, plan);
  expect(planOf(await openPlanned(workbook)).trades).toEqual([]);
});

const HELD_FAST: readonly [what: string, column: string, value: Cell, trading: Partial<TradingChoices>][] = [
  ["a Max position that is reached", "Max position", -1e9, {}],
  ["no budget", "Max trade", "", { budget: 0 }],
];

test.each(HELD_FAST)("%s: that no trade helps is said, not that a lot is too large", async (...given) => {
  const [, column, value, trading] = given;
  const hedges: Grid = [
    ["Instrument", "Fee", "Lot", column],
    ["BTC-PERPETUAL", 0.0005, 1, value],
  ];
  const workbook = workbookOf(null, hedges);
  workbook.settings = { ...SETTINGS, trading: { ...DEFAULT_TRADING, ...trading } };
  const [btc] = planOf(await openPlanned(workbook)).underlyings;
  expect(btc).toMatchObject({ decision: "noTradeHelps", trades: [] });
  expect(btc!.reason).toBe(
    "Net delta −85.62 is outside ±0.1392, but no trade was found that would bring the book nearer: no trade.",
  );
  expect(btc!.conflicts).not.toBeNull();
});

test("a broken limit that nothing can mend is not where the book should be", async () => {
  const hedges: Grid = [
    ["Instrument", "Fee", "Lot", "Min position"],
    ["BTC-PERPETUAL", 0.0005, 1, ""],
    ["BTC-25JUN27-55000-P", 0.0003, 0.1, 1e6],
  ];
  const workbook = workbookOf(LIMITS.slice(0, 2), hedges);
  const plan = planOf(await openPlanned(workbook));
  expect(plan.underlyings[0]!.notDone).toEqual([
    "BTC-25JUN27-55000-P: would bring nothing nearer, as far as it may be traded.",
  ]);
  workbook.positions = enterTrades(workbook.positions, plan);
  const [btc] = planOf(await openPlanned(workbook)).underlyings;
  expect(btc).toMatchObject({ decision: "noTradeHelps", trades: [] });
  expect(btc!.reason).toBe(
    "Vega 18,666 is above 15,000, but no trade was found that would bring the book nearer: no trade.",
  );
});

test("rows in another order give the same trades", async () => {
  const plan = planOf(await openPlanned(workbookOf()));
  const reversed = ([header, ...rows]: Grid): Grid => [header!, ...rows.reverse()];
  const turned = workbookOf(reversed(LIMITS), reversed(HEDGES));
  turned.positions = reversed(turned.positions).map((row) => [...row]);
  expect(tradesOf(planOf(await openPlanned(turned)))).toEqual(tradesOf(plan));
});

test("limits that nothing offered can keep: the nearest there is, and why", async () => {
  const hedges = HEDGES.map((row) => [...row]);
  // Vega has to come down by 3,666; a put of June is worth some 230 a point: one of each does not do.
  for (const row of hedges.slice(2, 4)) row[5] = 1;
  const [btc] = planOf(await openPlanned(workbookOf(LIMITS, hedges))).underlyings;
  expect(btc!.conflicts).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Vega of 15,000 or less \(limit\): [\d,]+ is as near as it comes\.$/),
      "At most 1 BTC-25JUN27-55000-P may be sold.",
    ]),
  );
  const [netDelta, vega] = btc!.ranges;
  expect(netDelta!.useAfter.state).not.toBe("breach");
  expect(vega!.after).toBeLessThan(vega!.before);
});

test("inside its band net delta is left where it is: a broken limit is mended, and no more", async () => {
  const workbook = workbookOf();
  workbook.settings = { ...SETTINGS, policies: { BTC: { ...DEFAULT_POLICY, band: 200 } } };
  const [btc] = planOf(await openPlanned(workbook)).underlyings;
  expect(btc!.trades.map(({ instrument }) => instrument)).toEqual(["BTC-25JUN27-55000-P"]);
  expect(btc!.ranges[0]).toMatchObject({ lower: -200, upper: 200, useAfter: { state: "inside" } });
  expect(btc!.ranges[1]).toMatchObject({ name: "Vega", useAfter: { state: "near" } });
});

test("a limit that nothing offered moves stays broken, and is said to", async () => {
  const perpetuals = [HEDGES[0]!, HEDGES[1]!, HEDGES[4]!];
  const plan = planOf(await openPlanned(workbookOf(LIMITS, perpetuals)));
  expect(plan.search.by).toBe("formula");
  expect(plan.underlyings[0]!.conflicts).toEqual([
    "Vega of −15,000 to 15,000: nothing that may be traded moves it, so that 18,666 stays.",
  ]);
  expect(Object.keys(tradesOf(plan)).sort()).toEqual(["BTC-PERPETUAL", "ETH-PERPETUAL"]);
});

describe("what the user changes in a plan", () => {
  test("a fixed quantity stays, and the others are found anew around it", async () => {
    const session = await openPlanned(workbookOf());
    const quantities = { "BTC-26MAR27-120000-C": -20 };
    await session.editPlan({ ...NO_EDITS, quantities });
    const plan = planOf(session);
    expect(tradesOf(plan)).toMatchObject(quantities);
    expect(plan.trades.filter(({ isFixed }) => isFixed)).toHaveLength(1);
    for (const range of rangesOf(plan)) expect(range.useAfter.state).not.toBe("breach");
  });

  test("or the others stay what they were, whatever that leaves", async () => {
    const session = await openPlanned(workbookOf());
    const found = tradesOf(planOf(session));
    const quantities = { "BTC-PERPETUAL": 0 };
    await session.editPlan({ quantities, excluded: [], others: "keep" });
    const plan = planOf(session);
    const { "BTC-PERPETUAL": dropped, ...others } = found;
    expect(dropped).not.toBe(0);
    expect(tradesOf(plan)).toEqual(others);
    expect(plan.search.by).toBe("user");
    expect(plan.underlyings[0]!.ranges[0]!.useAfter.state).toBe("breach");
    expect(plan.underlyings[0]!.conflicts).toEqual([
      expect.stringMatching(/^Net delta of .*: your quantities leave −[\d.]+\.$/),
    ]);
  });

  test("what is excluded is not traded, and is named", async () => {
    const session = await openPlanned(workbookOf());
    await session.editPlan({ ...NO_EDITS, excluded: ["ETH-25DEC26-2650-P"] });
    const plan = planOf(session);
    expect(tradesOf(plan)).not.toHaveProperty("ETH-25DEC26-2650-P");
    expect(plan.underlyings[1]!.notDone).toContain("ETH-25DEC26-2650-P: excluded by you.");
  });

  test("changes are over once a run is written and the book is read again", async () => {
    const session = await openPlanned(workbookOf());
    const edits = { ...NO_EDITS, excluded: ["ETH-25DEC26-2650-P"] };
    await session.editPlan(edits);
    await session.rebalance();
    expect(session.getState().edits).toEqual(edits);
    await session.write();
    expect(session.getState().written).toMatchObject({ run: 1 });
    await session.rebalance();
    expect(session.getState().edits).toEqual(NO_EDITS);
  });
});

test("the objective and the limits on all trades are those of the settings", async () => {
  const workbook = workbookOf();
  const free = planOf(await openPlanned(workbook));
  workbook.settings = { ...SETTINGS, trading: { ...DEFAULT_TRADING, objective: "fewest" } };
  const fewest = planOf(await openPlanned(workbook));
  expect(fewest.trades.length).toBeLessThanOrEqual(free.trades.length);
  expect(fewest.cost).toBeGreaterThanOrEqual(free.cost * (1 - 1e-3));

  const budget = free.cost / 2;
  workbook.settings = { ...SETTINGS, trading: { ...DEFAULT_TRADING, objective: "budget", budget } };
  const within = planOf(await openPlanned(workbook));
  expect(within.cost).toBeLessThanOrEqual(budget * (1 + 1e-9));
  expect(within.stressAfter).toBeLessThan(within.stressBefore);
});

test("a policy that counts from the last hedge waits after a run, by the log", async () => {
  const workbook = workbookOf(null, null);
  const interval = { ...DEFAULT_POLICY, conditions: [{ kind: "interval", hours: 8 }] } as const;
  workbook.settings = { asOf: "live", policies: { BTC: interval, ETH: interval } };
  const first = await openPlanned(workbook);
  expect(planOf(first).trades).toHaveLength(2);
  await first.write();
  const again = planOf(await openPlanned(workbook));
  expect(again.underlyings.map(({ decision }) => decision)).toEqual(["wait", "wait"]);
  expect(again.underlyings[0]!.reason).toBe("0 of 8 hours have passed: no trade.");
  await first.revert();
  expect(planOf(await openPlanned(workbook)).trades).toHaveLength(2);
});

test("a policy that counts from the last hedge is not planned by while the log cannot be read", async () => {
  const workbook = workbookOf(null, null);
  await (await openPlanned(workbook)).write();
  const written = workbook.log;
  workbook.log = [["changed by hand"]];
  const session = await openPlanned(workbook);
  session.dismissRefusal();
  const { settings, book } = session.getState();
  const interval = { ...DEFAULT_POLICY, conditions: [{ kind: "interval", hours: 8 }] } as const;
  const wished = { ...SETTINGS, policies: { BTC: interval, ETH: interval } };
  await session.changeSettings(wished);
  expect(session.getState().refusal?.message).toContain('Run is "changed by hand", not a run number');
  expect(session.getState()).toMatchObject({ settings, book });
  workbook.log = written;
  await session.changeSettings(wished);
  const plan = planOf(session);
  expect(plan.underlyings.map(({ reason }) => reason)).toEqual([
    "0 of 8 hours have passed: no trade.",
    "0 of 8 hours have passed: no trade.",
  ]);
});

test("a run that rebates pay for is logged, and counts as the last hedge", async () => {
  const makers: Grid = [
    ["Instrument", "Fee", "Maker fee"],
    ["BTC-PERPETUAL", 0.0005, -0.0001],
    ["ETH-PERPETUAL", 0.0005, -0.0001],
  ];
  const workbook = workbookOf(null, makers);
  workbook.settings = { ...SETTINGS, trading: { ...DEFAULT_TRADING, execution: "maker" } };
  const session = await openPlanned(workbook);
  const { cost, trades } = planOf(session);
  const traded = trades.reduce((sum, { notional }) => sum + Math.abs(notional), 0);
  expect(Math.abs(cost + traded / 1e4)).toBeLessThan(1e-9 * traded);
  await session.write();
  await session.readLog();
  expect(session.getState().refusal).toBeNull();
  expect(session.getState().log).toMatchObject([{ run: 1, cost }]);
});

test("a search that is given up leaves the plan, settings and changes as they were", async () => {
  const session = await openPlanned(workbookOf());
  const { book, settings } = session.getState();
  // From now on the search hangs until it is given up.
  solver.solve = hanging;
  const changing = session.editPlan({ ...NO_EDITS, excluded: ["ETH-25DEC26-2650-P"] });
  expect(session.getState()).toMatchObject({ activity: { kind: "planning" } });
  await Promise.resolve();
  session.cancel();
  await changing;
  expect(session.getState()).toMatchObject({ edits: NO_EDITS, activity: { kind: "idle" }, refusal: null });
  expect(session.getState().book).toBe(book);
  expect(session.getState().settings).toBe(settings);
  solver = await directSolver();
});

test("a change during a search begins another at once", async () => {
  const session = await openPlanned(workbookOf());
  const bySearch = solver.solve;
  solver.solve = hanging;
  const first = session.editPlan({ ...NO_EDITS, excluded: ["ETH-25DEC26-2650-P"] });
  await Promise.resolve();
  solver.solve = bySearch;
  const edits = { ...NO_EDITS, excluded: ["BTC-26MAR27-120000-C"] };
  await Promise.all([first, session.editPlan(edits)]);
  expect(session.getState()).toMatchObject({ edits, activity: { kind: "idle" }, refusal: null });
  const plan = planOf(session);
  expect(plan.edits).toEqual(edits);
  for (const range of rangesOf(plan)) expect(range.useAfter.state).not.toBe("breach");
});

test("where the only hedge is fixed, anywhere in the band is near enough", async () => {
  const workbook = workbookOf(null, null);
  workbook.settings = { ...SETTINGS, policies: { BTC: { ...DEFAULT_POLICY, band: 5 } } };
  const session = await openPlanned(workbook);
  await session.editPlan({ ...NO_EDITS, quantities: { "BTC-PERPETUAL": 780_000 } });
  expect(planOf(session).underlyings[0]).toMatchObject({ conflicts: null, trades: [{ quantity: 780_000 }] });
  await session.editPlan({ ...NO_EDITS, quantities: { "BTC-PERPETUAL": 100_000 } });
  expect(planOf(session).underlyings[0]!.conflicts).toEqual([
    expect.stringMatching(/^Net delta of −5 or more \(policy\): −75.01 is as near as it comes\.$/),
  ]);
});

const hanging: TradeSolver["solve"] = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    const giveUp = () => reject(Object.assign(new Error("given up"), { name: "AbortError" }));
    if (signal!.aborted) giveUp();
    else signal!.addEventListener("abort", giveUp);
  });

test("where no search can be had the book is shown without a plan, and why is told", async () => {
  const reason = "the trade solver does not run (its script could not be loaded)";
  const broken: TradeSolver = {
    solve: () => Promise.reject(Object.assign(new Error(reason), { name: "SolverUnavailable" })),
  };
  const session = await openPlanned(workbookOf(), broken);
  const { book, refusal, activity } = session.getState();
  expect(book).toMatchObject({ plan: null, risk: { underlyings: [{}, {}] } });
  expect(refusal).toMatchObject({
    kind: "notLoaded",
    message: expect.stringMatching(/^The trade solver does not run/),
  });
  expect(activity).toEqual({ kind: "idle" });
});

test("the positions after the trades go to a sheet of their own, as values", async () => {
  const workbook = workbookOf();
  const session = await openPlanned(workbook);
  const { trades } = planOf(session);
  await session.insertWhatIf();
  const [sheet] = workbook.sheets;
  expect(sheet!.name).toMatch(/^What if /);
  const block = sheet!.blocks.at(-1)!;
  if (block.kind !== "values") throw new Error("no values");
  const [header, ...rows] = block.cells;
  const of = (row: readonly Cell[], name: string) => row[header!.indexOf(name)];
  const perpetual = rows.find((row) => of(row, "Instrument") === "BTC-PERPETUAL")!;
  const bought = trades.find(({ instrument }) => instrument === "BTC-PERPETUAL")!.quantity;
  expect(of(perpetual, "Quantity")).toBe(-58_210 + bought);
  expect(session.getState().inserted).toMatchObject({ what: sheet!.name });
});
