import { NO_SOLVER } from "./noSolver";
import { createSession } from "../../src/app/createSession";
import type { ExecutionState, Session } from "../../src/app/session";
import { WITHOUT_SCREEN } from "../../src/app/slices";
import { WorkbookFailure } from "../../src/app/workbookPort";
import type { Cell } from "../../src/sheet/grid";
import { shortfallGrid } from "../../src/sheet/functions/shortfallGrid";
import { issueText } from "../support/issueText";
import { SAMPLE_AS_OF, sampleBook } from "../support/sampleBooks";
import { MemoryWorkbook } from "./memoryWorkbook";

const HEADERS = ["Instrument", "Quantity", "Price", "Fee"];

/** A session over the sample book, whose plan of two trades is written as run 1. */
async function openWritten() {
  const workbook = new MemoryWorkbook(sampleBook("crypto"));
  const session = createSession({
    port: workbook,
    now: () => SAMPLE_AS_OF,
    version: "1.2.3",
    timer: WITHOUT_SCREEN,
    solver: NO_SOLVER,
  });
  await session.rebalance();
  await session.write();
  return { workbook, session, trades: session.getState().book!.plan!.trades };
}

async function executionOf(session: Session): Promise<ExecutionState> {
  await session.readExecution("table");
  const { execution, refusal } = session.getState();
  expect(refusal).toBeNull();
  return execution!;
}

test("fills of the trades that were written, each 10 bp worse than planned, cost 10 bp of what they are worth", async () => {
  const { workbook, session, trades } = await openWritten();
  expect(trades).toHaveLength(2);
  workbook.fills = [
    HEADERS,
    ...trades.map(({ instrument, quantity, price }): Cell[] => [
      instrument,
      quantity,
      price * (1 + Math.sign(quantity) * 0.001),
      0,
    ]),
  ];
  const execution = await executionOf(session);
  if (execution.kind !== "measured") throw new Error(execution.kind);
  expect(execution).toMatchObject({ fillCount: 2, notes: [], fills: { name: "Fills" } });
  const { runs, total } = execution.shortfall;
  expect(runs.map(({ run, trades }) => [run, trades.length])).toEqual([[1, 2]]);
  const worth = trades.reduce((sum, { notional }) => sum + Math.abs(notional), 0);
  expect(Math.abs(total.shortfall / (worth * 0.001) - 1)).toBeLessThan(1e-9);
  expect(Math.abs(total.shortfallBp! - 10)).toBeLessThan(1e-9);
  expect(total.expectedCost).toBe(trades.reduce((sum, { cost }) => sum + cost.total, 0));
});

test("the pane and a cell tell the same shortfall", async () => {
  const { workbook, session, trades } = await openWritten();
  workbook.fills = [
    [...HEADERS, "Bid", "Ask"],
    ...trades.map(({ instrument, quantity, price }): Cell[] => [
      ...[instrument, quantity / 2, price * 1.001, 3, price * 1.0005, price * 1.0015],
    ]),
  ];
  const execution = await executionOf(session);
  if (execution.kind !== "measured") throw new Error(execution.kind);
  const { spread, impact, timing, slippage, fees, shortfall, shortfallBp, expectedCost } =
    execution.shortfall.total;
  const { trades: planned, fills } = await workbook.readExecution("table");
  const [, row] = shortfallGrid([planned!.cells, fills!.cells, [["Total"]]]);
  expect(row!.slice(6)).toEqual([
    ...[spread, impact, timing, slippage, fees, shortfall, shortfallBp, expectedCost],
  ]);
});

test("fills that are selected", async () => {
  const { workbook, session, trades } = await openWritten();
  const [{ instrument, quantity, price }] = trades as [(typeof trades)[0]];
  workbook.selection = [HEADERS, [instrument, quantity, price, 2]];
  await session.readExecution("selection");
  expect(session.getState().execution).toMatchObject({
    kind: "measured",
    fillCount: 1,
    shortfall: { total: { slippage: 0, fees: 2, shortfall: 2 } },
  });
});

test("cells read otherwise than as they stand are told", async () => {
  const { workbook, session, trades } = await openWritten();
  const [{ instrument, quantity, price }] = trades as [(typeof trades)[0]];
  workbook.fills = [HEADERS, [instrument, quantity, price, "$ 1,250.50"]];
  expect(await executionOf(session)).toMatchObject({
    notes: [{ gridRow: 1, column: "Fee", readAs: "1250.5" }],
  });
});

test("without trades, without a table of fills, and without a row in it", async () => {
  const { workbook, session } = await openWritten();
  expect(await executionOf(session)).toEqual({ kind: "noFills" });
  workbook.fills = [HEADERS, ["", "", "", ""]];
  expect(await executionOf(session)).toEqual({ kind: "noFills" });
  workbook.trades = [workbook.trades[0]!.map(() => "")];
  expect(await executionOf(session)).toEqual({ kind: "noTrades" });
  workbook.trades = [];
  expect(await executionOf(session)).toEqual({ kind: "noTrades" });
});

test("a fill that cannot be read, and a trade that was edited, are named by row", async () => {
  const { workbook, session, trades } = await openWritten();
  workbook.fills = [HEADERS, [trades[0]!.instrument, trades[0]!.quantity, "n/a", ""]];
  const ofFill = await executionOf(session);
  if (ofFill.kind !== "unreadable") throw new Error(ofFill.kind);
  expect([ofFill.table.name, ...ofFill.issues.map(issueText)]).toEqual([
    "Fills",
    '2 C · Price · "n/a" · the price of the fill, above 0',
  ]);
  workbook.trades = [workbook.trades[0]!.map((cell, column) => (column === 0 ? "first" : cell))];
  const ofTrade = await executionOf(session);
  if (ofTrade.kind !== "unreadable") throw new Error(ofTrade.kind);
  expect([ofTrade.table.name, ofTrade.issues[0]!.column]).toEqual(["Trades", "Run"]);
});

test("once trades are reverted, what was read of them is no longer shown", async () => {
  const { session } = await openWritten();
  await executionOf(session);
  await session.revert();
  expect(session.getState().execution).toBeNull();
});

test("what the workbook refuses leaves what was read on show", async () => {
  const { workbook, session } = await openWritten();
  await executionOf(session);
  workbook.failing.set("readExecution", new WorkbookFailure("fillsNotFound", "Nothing is selected."));
  await session.readExecution("selection");
  expect(session.getState()).toMatchObject({
    execution: { kind: "noFills" },
    refusal: { kind: "workbook", failure: "fillsNotFound", message: "Nothing is selected." },
  });
});
