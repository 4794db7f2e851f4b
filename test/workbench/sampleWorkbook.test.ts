import { readFileSync } from "node:fs";
import path from "node:path";
import { bootStandIn } from "./node/bootStandIn";
import type { StandIn } from "./node/bootStandIn";
import { productionFunctions } from "./node/functionsForNode";
import { FORMULA_EXAMPLES } from "./sample/formulaExamples";
import { exampleResult, openSample, sampleWorkbook } from "./sample/sampleWorkbook";

const csv = readFileSync(path.join(__dirname, "../../assets/samples/crypto_book.csv"), "utf8");

let standIn: StandIn;
beforeAll(async () => {
  const functions = productionFunctions();
  const sample = sampleWorkbook(csv);
  standIn = await bootStandIn({ functions, settings: sample.settings });
  await openSample(standIn.spreadsheet.univer, sample);
});
afterAll(() => standIn.close());

test("the book is the table Positions of the sheet Portfolio, with dates as serials", async () => {
  const read = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Positions");
    const range = table.getRange().load("values, text, address");
    await context.sync();
    return { address: range.address, header: range.values[0], first: range.values[1], text: range.text[1] };
  });
  expect(read.address).toBe("Portfolio!A1:M61");
  expect(read.header?.slice(5, 8)).toEqual(["Expiry", "Spot", "Underlying price"]);
  const expiry = (Date.UTC(2027, 2, 26, 8) - Date.UTC(1899, 11, 30)) / 86_400_000;
  expect(read.first?.slice(0, 7)).toEqual(["BTC-26MAR27-120000-C", "BTC", "call", 25, 120000, expiry, 94250]);
  expect(read.text?.slice(3, 9)).toEqual([
    "25.00",
    "120,000",
    "2027-03-26 08:00",
    "94,250.00",
    "96,051.73",
    "48.08%",
  ]);
  expect(standIn.spreadsheet.sheetNames()).toEqual(["Portfolio", "Formulas"]);
});

test("every function has an example, and every example a result", () => {
  const names = productionFunctions().metadata.functions.map(({ name }) => name);
  expect(FORMULA_EXAMPLES.map(({ name }) => name).sort()).toEqual([...names].sort());
  for (const { name, formula } of FORMULA_EXAMPLES) {
    const cells = standIn.spreadsheet.getValues("Formulas", exampleResult(name)).flat();
    expect([formula, cells]).toEqual([formula, expect.not.arrayContaining([expect.stringMatching(/^#|^$/)])]);
  }
});

test("every figure shows four significant digits, or all that it has", () => {
  const shown = FORMULA_EXAMPLES.flatMap(({ name }) => {
    const area = exampleResult(name);
    const texts = standIn.spreadsheet.getTexts("Formulas", area).flat();
    return standIn.spreadsheet
      .getValues("Formulas", area)
      .flat()
      .flatMap((value, index) =>
        typeof value === "number" ? [{ name, value, text: texts[index] ?? "" }] : [],
      );
  });
  const digits = (text: string): number => text.replace(/\D/g, "").replace(/^0+/, "").length;
  expect(shown.length).toBeGreaterThan(FORMULA_EXAMPLES.length);
  expect(shown.filter(({ value, text }) => digits(text) < 4 && Number(text) !== value)).toEqual([]);
});

test("the results that a reader can check", () => {
  const result = (name: string): unknown[][] =>
    standIn.spreadsheet.getValues("Formulas", exampleResult(name));
  // Hull, Options, Futures, and Other Derivatives: the example of the Black-Scholes-Merton chapter.
  expect(result("PRICE")[0]?.[0]).toBeCloseTo(4.76, 2);
  // N(0.1)
  expect(result("DELTA")[0]?.[0]).toBeCloseTo(0.539827837277029, 14);
  expect(result("YEARS")[0]?.[0]).toBeCloseTo((125 + 16 / 24) / 365, 12);
  expect(result("HEDGEQTY")[0]?.[0]).toBeCloseTo(-12.4, 12);
  expect(result("SYMBOL")[0]?.slice(0, 3)).toEqual(["BTC", "call", 120000]);
});

test("the book's risk follows a quantity", async () => {
  const { spreadsheet } = standIn;
  const value = (): unknown => spreadsheet.getValues("Formulas", exampleResult("RISK"))[1]?.[1];
  const before = value();
  spreadsheet.setCells("Portfolio", "D2", [[26]]);
  await spreadsheet.calculated();
  expect(value()).not.toBe(before);
  await spreadsheet.undo();
  expect(value()).toBe(before);
});
