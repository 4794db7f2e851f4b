import { failureOf, useWorkbook } from "./useWorkbook";
import { revertOf, runRows, TRADE_HEADERS } from "./runRows";

const workbook = useWorkbook();

beforeEach(async () => {
  await workbook.port.writeRun(runRows(1, ["BTC-PERPETUAL"]));
});

const runs = () => workbook.values("Hedge trades").map(([run]) => run);
const states = () => workbook.values("Rebalance log").map((row) => [row[0], row[9]]);

it("takes the last run's trades out and says so in the log", async () => {
  await workbook.port.writeRun(runRows(2, ["ETH-PERPETUAL", "SOL-PERPETUAL"]));
  expect(await workbook.port.revertRun(revertOf(2))).toEqual({
    run: 2,
    tradeCount: 2,
    tradesAddress: "'Hedge trades'!A3:J4",
    logAddress: "'Rebalance log'!A4:K4",
  });
  expect(runs()).toEqual(["Run", 1]);
  expect(states()).toEqual([
    ["Run", "State"],
    [1, "written"],
    [2, "written"],
    [2, "reverted"],
  ]);
  expect(workbook.content()).toMatchObject({
    tables: ["Trades Hedge trades!A1:J2", "RebalanceLog Rebalance log!A1:K4"],
  });
});

it("leaves one blank row when no trade is left, which the next run fills", async () => {
  await workbook.port.revertRun(revertOf(1));
  expect(workbook.values("Hedge trades")).toEqual([TRADE_HEADERS]);
  expect(workbook.content()).toMatchObject({
    tables: expect.arrayContaining(["Trades Hedge trades!A1:J2"]),
  });
  const { tradesAddress } = await workbook.port.writeRun(runRows(2, ["ETH-PERPETUAL"]));
  expect(tradesAddress).toBe("'Hedge trades'!A2:J2");
});

it("is one undo step", async () => {
  const before = workbook.content();
  await workbook.port.revertRun(revertOf(1));
  await workbook.standIn.spreadsheet.undo();
  expect(workbook.content()).toEqual(before);
});

it("of a run without trades adds a log row only", async () => {
  await workbook.port.writeRun(runRows(2, []));
  expect(await workbook.port.revertRun(revertOf(2))).toMatchObject({
    tradeCount: 0,
    tradesAddress: null,
  });
  expect(runs()).toEqual(["Run", 1]);
  expect(states()).toContainEqual([2, "reverted"]);
});

it("refuses a run below which another stands", async () => {
  await workbook.port.writeRun(runRows(2, ["ETH-PERPETUAL"]));
  const before = workbook.content();
  const failure = await failureOf(workbook.port.revertRun(revertOf(1)));
  expect(failure.kind).toBe("runNotLast");
  expect(failure.message).toContain("trades of run 1 are not the last rows of 'Hedge trades'!A1:J3");
  expect(workbook.content()).toEqual(before);
});

describe("a run whose trades are known as they were written", () => {
  const TEXTS = ["=not a formula", "00123", "'quoted"];

  it("is taken out while they stand so", async () => {
    const { trades } = await workbook.port.writeRun(runRows(2, TEXTS));
    expect(trades.map((row) => row[3])).toEqual(TEXTS);
    expect(await workbook.port.revertRun(revertOf(2, trades))).toMatchObject({ tradeCount: 3 });
  });

  it.each([
    ["a quantity typed over", "F4", 5, "'Hedge trades'!F4 was 807130, is 5"],
    ["a formula of the same value", "F3", "=807130*1", "'Hedge trades'!F3 was 807130, is \"=807130*1\""],
    ["a text added to", "J4", "mine", '\'Hedge trades\'!J4 was "Net delta is outside.", is "mine"'],
    ["a cell cleared", "G3", "", "'Hedge trades'!G3 was 94268.85, is empty"],
    ["a run number changed", "A3", "x", "3 were written, and 2 are at 'Hedge trades'!A4:J5"],
  ])("is refused with %s", async (_, cell, typed, naming) => {
    const { trades } = await workbook.port.writeRun(runRows(2, TEXTS));
    workbook.fill("Hedge trades", cell, [[typed]]);
    const before = workbook.content();
    const failure = await failureOf(workbook.port.revertRun(revertOf(2, trades)));
    expect(failure.kind).toBe("tradesEdited");
    expect(failure.message).toBe(
      `The trades of run 2 are not as they were written: ${naming}. Take the rows out by hand, or undo ` +
        "your edit. Nothing was written.",
    );
    expect(workbook.content()).toEqual(before);
  });

  it("adds a log row only when they are gone", async () => {
    const { trades } = await workbook.port.writeRun(runRows(2, TEXTS));
    await workbook.standIn.Excel.run(async (context) => {
      const { rows } = context.workbook.tables.getItem("Trades");
      TEXTS.forEach(() => rows.getItemAt(1).delete());
      await context.sync();
    });
    expect(runs()).toEqual(["Run", 1]);
    expect(await workbook.port.revertRun(revertOf(2, trades))).toMatchObject({ tradeCount: 0 });
    expect(states()).toContainEqual([2, "reverted"]);
  });
});

it("refuses where there is no log", async () => {
  workbook.standIn.reset();
  expect(await failureOf(workbook.port.revertRun(revertOf(1)))).toMatchObject({
    kind: "runNotLast",
  });
});
