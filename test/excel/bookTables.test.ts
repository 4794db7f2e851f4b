import type { Grid } from "../../src/sheet/grid";
import { failureOf, useWorkbook } from "./useWorkbook";

const BOOK: Grid = [
  ["Instrument", "Quantity"],
  ["BTC-PERPETUAL", -58210],
];
const LIMITS: Grid = [
  ["Underlying", "Greek", "Upper"],
  ["BTC", "Delta", 5],
  ["ETH", "Delta", 80],
];
const MARKET: Grid = [
  ["Underlying", "Spot"],
  ["BTC", 94250],
];
const SMILE: Grid = [
  ["Underlying", "Expiry", "Strike", "Volatility"],
  ["BTC", 46108, 90000, 0.52],
];
const HEDGES: Grid = [
  ["Instrument", "Bid", "Ask"],
  ["BTC-PERPETUAL", 94_240, 94_260],
];

const workbook = useWorkbook();

beforeEach(() => workbook.fillTable("Positions", "Portfolio", "A1", BOOK));

const read = () => workbook.port.readPositions({ kind: "auto" });

function changeTable(name: string, change: (table: Excel.Table) => void): Promise<void> {
  return Excel.run(async (context) => {
    change(context.workbook.tables.getItem(name));
    await context.sync();
  });
}

it("finds no tables in a workbook that has none, though sheets are named so", async () => {
  workbook.fill("Limits", "A1", LIMITS);
  expect((await read()).tables).toEqual({
    market: null,
    smile: null,
    limits: null,
    hedges: null,
  });
});

it("finds each table by its name, on whatever sheet, in the same two round trips", async () => {
  workbook.fillTable("LIMITS", "Desk's rules", "C5", LIMITS);
  workbook.fillTable("Market", "Data", "A1", MARKET);
  workbook.fillTable("Smile", "Data", "F1", SMILE);
  workbook.fillTable("Hedges", "Venue", "A1", HEDGES);
  const before = workbook.standIn.host.roundTrips;
  const { cells, tables } = await read();
  expect(workbook.standIn.host.roundTrips - before).toBe(2);
  expect(cells).toEqual(BOOK);
  expect(tables).toEqual({
    limits: {
      name: "LIMITS",
      origin: { sheet: "Desk's rules", row: 4, column: 2 },
      address: "'Desk''s rules'!C5:E7",
      cells: LIMITS,
    },
    market: {
      name: "Market",
      origin: { sheet: "Data", row: 0, column: 0 },
      address: "Data!A1:B2",
      cells: MARKET,
    },
    smile: {
      name: "Smile",
      origin: { sheet: "Data", row: 0, column: 5 },
      address: "Data!F1:I2",
      cells: SMILE,
    },
    hedges: {
      name: "Hedges",
      origin: { sheet: "Venue", row: 0, column: 0 },
      address: "Venue!A1:C2",
      cells: HEDGES,
    },
  });
});

it("hands over an empty table with its blank row", async () => {
  workbook.fillTable("Limits", "Rules", "A1", [LIMITS[0]!, ["", "", ""]]);
  expect((await read()).tables.limits?.cells).toEqual([LIMITS[0], ["", "", ""]]);
});

it("leaves a totals row out", async () => {
  workbook.fillTable("Limits", "Rules", "A1", LIMITS);
  await changeTable("Limits", (table) => {
    table.showTotals = true;
  });
  expect(workbook.values("Rules")[3]).toEqual(["Total", "", ""]);
  expect((await read()).tables.limits).toMatchObject({ address: "Rules!A1:C3", cells: LIMITS });
  await changeTable("Positions", (table) => {
    table.showTotals = true;
  });
  expect(await read()).toMatchObject({ address: "Portfolio!A1:B2", cells: BOOK });
});

it.each(["Positions", "Limits"])("refuses the table %s without its header row", async (name) => {
  workbook.fillTable("Limits", "Rules", "A1", LIMITS);
  await changeTable(name, (table) => {
    table.showHeaders = false;
  });
  expect(await failureOf(read())).toMatchObject({
    kind: "tableWithoutHeader",
    message: `The table ${name} shows no header row. Switch it on, so that its columns can be known.`,
  });
});

describe("reading again", () => {
  it("sees a changed limit in the one round trip", async () => {
    workbook.fillTable("Limits", "Rules", "A1", LIMITS);
    workbook.fillTable("Hedges", "Venue", "A1", HEDGES);
    const reading = await read();
    workbook.fill("Rules", "C2", [[7]]);
    const before = workbook.standIn.host.roundTrips;
    const again = await workbook.port.readPositionsAgain(reading);
    expect(workbook.standIn.host.roundTrips - before).toBe(1);
    expect(again.tables.limits?.cells[1]).toEqual(["BTC", "Delta", 7]);
  });

  it("sees a table that is new, and one that is gone", async () => {
    workbook.fillTable("Limits", "Rules", "A1", LIMITS);
    const reading = await read();
    workbook.fillTable("Market", "Data", "A1", MARKET);
    const withMarket = await workbook.port.readPositionsAgain(reading);
    expect(withMarket.tables).toMatchObject({ market: { cells: MARKET }, limits: { cells: LIMITS } });
    await changeTable("Limits", (table) => table.delete());
    const withoutLimits = await workbook.port.readPositionsAgain(withMarket);
    expect(withoutLimits.tables).toMatchObject({ market: { cells: MARKET }, limits: null });
  });
});
