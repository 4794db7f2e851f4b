import { failureOf, useWorkbook } from "./useWorkbook";
import { revertLog, runRows, TRADE_HEADERS } from "./runRows";

const workbook = useWorkbook();

beforeEach(async () => {
  await workbook.port.writeRun(runRows(1, ["BTC-PERPETUAL"]));
});

const runs = () => workbook.values("Hedge trades").map(([run]) => run);
const states = () => workbook.values("Rebalance log").map((row) => [row[0], row[9]]);

it("takes the last run's trades out and says so in the log", async () => {
  await workbook.port.writeRun(runRows(2, ["ETH-PERPETUAL", "SOL-PERPETUAL"]));
  expect(await workbook.port.revertRun({ run: 2, log: revertLog(2) })).toEqual({
    run: 2,
    tradeCount: 2,
    tradesAddress: "'Hedge trades'!A3:J4",
    logAddress: "'Rebalance log'!A4:J4",
  });
  expect(runs()).toEqual(["Run", 1]);
  expect(states()).toEqual([
    ["Run", "State"],
    [1, "written"],
    [2, "written"],
    [2, "reverted"],
  ]);
  expect(workbook.content()).toMatchObject({
    tables: ["Trades Hedge trades!A1:J2", "RebalanceLog Rebalance log!A1:J4"],
  });
});

it("leaves one blank row when no trade is left, which the next run fills", async () => {
  await workbook.port.revertRun({ run: 1, log: revertLog(1) });
  expect(workbook.values("Hedge trades")).toEqual([TRADE_HEADERS]);
  expect(workbook.content()).toMatchObject({
    tables: expect.arrayContaining(["Trades Hedge trades!A1:J2"]),
  });
  const { tradesAddress } = await workbook.port.writeRun(runRows(2, ["ETH-PERPETUAL"]));
  expect(tradesAddress).toBe("'Hedge trades'!A2:J2");
});

it("is one undo step", async () => {
  const before = workbook.content();
  await workbook.port.revertRun({ run: 1, log: revertLog(1) });
  await workbook.standIn.spreadsheet.undo();
  expect(workbook.content()).toEqual(before);
});

it("of a run without trades adds a log row only", async () => {
  await workbook.port.writeRun(runRows(2, []));
  expect(await workbook.port.revertRun({ run: 2, log: revertLog(2) })).toMatchObject({
    tradeCount: 0,
    tradesAddress: null,
  });
  expect(runs()).toEqual(["Run", 1]);
  expect(states()).toContainEqual([2, "reverted"]);
});

it("refuses a run below which another stands", async () => {
  await workbook.port.writeRun(runRows(2, ["ETH-PERPETUAL"]));
  const before = workbook.content();
  const failure = await failureOf(workbook.port.revertRun({ run: 1, log: revertLog(1) }));
  expect(failure.kind).toBe("runNotLast");
  expect(failure.message).toContain("trades of run 1 are not the last rows of 'Hedge trades'!A1:J3");
  expect(workbook.content()).toEqual(before);
});

it("refuses where there is no log", async () => {
  workbook.standIn.reset();
  expect(await failureOf(workbook.port.revertRun({ run: 1, log: revertLog(1) }))).toMatchObject({
    kind: "runNotLast",
  });
});
