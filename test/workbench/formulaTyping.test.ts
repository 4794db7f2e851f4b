import { bootStandIn } from "./node/bootStandIn";
import type { StandIn } from "./node/bootStandIn";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await bootStandIn();
});
afterAll(() => standIn.close());
beforeEach(() => {
  standIn.reset();
  standIn.spreadsheet.setCells("Sheet1", "A1:B3", [
    ["Id", "Qty"],
    ["a", 1],
    ["b", 2],
  ]);
  standIn.spreadsheet.addTable("Sheet1", "A1:B3", "Positions");
});

/** Value of D1 after the texts have stood there one after the other; each is parsed. */
async function lastResult(texts: readonly string[]): Promise<unknown> {
  for (const text of texts) {
    standIn.spreadsheet.setCells("Sheet1", "D1", [[text]]);
    await standIn.spreadsheet.calculated();
  }
  return standIn.spreadsheet.getValues("Sheet1", "D1")[0]?.[0];
}

/** A formula as the editor parses it: after each key. */
const typed = (formula: string): string[] =>
  Array.from(formula, (_, index) => formula.slice(0, index + 1)).slice(1);

// Univer keeps what it has parsed, so that no formula may stand here twice.
test.each([
  ["a table reference", "=SUM(Positions[Qty])", "=SUM(1,2,7)", 10],
  ["a table reference with more arguments", '=CONCATENATE(ROWS(Positions[#All]),"b","c")', "=MAX(B2:B3)", 2],
  ["a table reference in two parts", "=SUM(Positions[[#Data],[Qty]])", "=SUM(B2:B3,4)", 7],
])("after %s is typed, the next formula is parsed on its own", async (_, first, next, expected) => {
  expect(await lastResult([...typed(first), next])).toBe(expected);
});

test.each([
  ["=SUM(Positions[", "=SUM(1,2,8)", 11],
  ["=SUM(Positions[[#All],[Qty]", "=SUM(1,2,9)", 12],
  ["=SUM(Positions]]", "=SUM(1,3,9)", 13],
])("after the faulty %s, %s is parsed", async (faulty, next, expected) => {
  expect(await lastResult([faulty, next])).toBe(expected);
});

test("a table reference typed with more arguments gives its result", async () => {
  expect(await lastResult(typed("=SUM(Positions[Qty],10,20)"))).toBe(33);
});
