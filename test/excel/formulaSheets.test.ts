import { NO_SOLVER } from "../app/noSolver";
import { createSession } from "../../src/app/createSession";
import type { FormulaWish } from "../../src/app/formulaWish";
import type { Session } from "../../src/app/session";
import { WITHOUT_SCREEN } from "../../src/app/slices";
import type { Grid } from "../../src/sheet/grid";
import { SAMPLE_AS_OF, sampleBook } from "../support/sampleBooks";
import { productionFunctions } from "../workbench/node/functionsForNode";
import { useWorkbook } from "./useWorkbook";

const LIMITS: Grid = [
  ["Underlying", "Greek", "Target", "Lower", "Upper"],
  ["BTC", "Net delta", 0, -75, 75],
  ["ETH", "Vega", 0, -10_000, 10_000],
];

const workbook = useWorkbook({ functions: productionFunctions() });

let session: Session;
beforeEach(async () => {
  workbook.fillTable("Positions", "Portfolio", "A1", sampleBook("crypto"));
  workbook.fillTable("Limits", "Rules", "A1", LIMITS);
  session = createSession({
    port: workbook.port,
    now: () => SAMPLE_AS_OF,
    version: "0.1.0",
    timer: WITHOUT_SCREEN,
    solver: NO_SOLVER,
  });
  await session.rebalance();
});

/** What stands in the sheet that was inserted, below the title of its formula. */
async function insert(wish: FormulaWish): Promise<Grid> {
  await session.insertFormulas(wish);
  const { inserted, refusal } = session.getState();
  expect(refusal).toBeNull();
  await workbook.standIn.spreadsheet.calculated();
  const cells = workbook.values(inserted!.sheet);
  const title = cells.findIndex(([first], row) => row > 0 && cells[row - 1]![0] === "" && first !== "");
  return cells.slice(title + 1).map((row) => row.filter((cell) => cell !== ""));
}

it("risk by underlying, as the pane shows it", async () => {
  const [headers, ...rows] = await insert({ kind: "risk", by: "Underlying", higherOrder: false });
  const netDelta = headers!.indexOf("Net delta");
  expect(rows.map((row) => [row[0], row[netDelta]])).toEqual(
    session
      .getState()
      .book!.risk!.underlyings.map(({ underlying, exposure }) => [underlying, exposure.netDelta]),
  );
});

it("the use of limits, breaches first", async () => {
  const rows = await insert({ kind: "limits" });
  expect(rows.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
    ["Underlying", "Greek", "State"],
    ["BTC", "Net delta", "breach"],
    ["ETH", "Vega", "inside"],
  ]);
});

it("a table of scenarios for each day, with the shifts in the formula", async () => {
  const wish: FormulaWish = {
    kind: "scenario",
    underlying: null,
    spotShifts: [-0.1, 0, 0.1],
    volShifts: [-0.05, 0],
    volShiftType: "points",
    sticky: "strike",
    measure: "P&L",
    days: [0, 7],
  };
  const rows = await insert(wish);
  expect(rows[0]).toEqual(["P&L", -0.1, 0, 0.1]);
  expect(rows[2]).toEqual([0, expect.any(Number), 0, expect.any(Number)]);
  expect(rows[3]).toEqual([]);
  expect(rows[5]).toEqual(["P&L", -0.1, 0, 0.1]);
  expect(rows.flat().filter((cell) => String(cell).startsWith("#"))).toEqual([]);
});

it("keeps the book as values that are read as the same positions", async () => {
  await session.keepAsBefore();
  const { before, book, refusal } = session.getState();
  expect(refusal).toBeNull();
  expect(before!.parsed.positions).toEqual(book!.parsed.positions);
  await session.readBefore(before!.reading.source, SAMPLE_AS_OF);
  expect(session.getState().before!.parsed.positions).toEqual(book!.parsed.positions);
});
