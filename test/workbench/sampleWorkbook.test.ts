import { readFileSync } from "node:fs";
import path from "node:path";
import { bootStandIn } from "./node/bootStandIn";
import type { StandIn } from "./node/bootStandIn";
import { productionFunctions } from "./node/functionsForNode";
import { EXAMPLE_FAMILIES, EXAMPLE_SECTIONS, type FormulaExample } from "./sample/formulaExamples";
import { exampleResult, openSample, sampleWorkbook } from "./sample/sampleWorkbook";

const csv = readFileSync(path.join(__dirname, "../../assets/samples/crypto_book.csv"), "utf8");

const EXAMPLES = EXAMPLE_SECTIONS.flatMap(({ examples }) => examples);
const exampleOf = (function_: string): FormulaExample =>
  EXAMPLE_FAMILIES.flatMap(({ examples }) => examples).find(({ name }) => name === function_)!;
const RISK_EXAMPLE = exampleOf("RISK");
const LIMITS_EXAMPLE = exampleOf("LIMITS");

let standIn: StandIn;
beforeAll(async () => {
  const functions = productionFunctions();
  const sample = sampleWorkbook(csv);
  standIn = await bootStandIn({ functions, settings: sample.settings });
  await openSample(standIn.spreadsheet.univer, sample);
  await standIn.spreadsheet.answered();
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
  expect(standIn.spreadsheet.sheetNames()).toEqual([
    "Portfolio",
    "Risk limits",
    "Hedge instruments",
    "Formulas",
  ]);
});

test("its limits tell of one breach and of one that is near", async () => {
  const read = await standIn.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("Limits").getRange().load("address, text");
    await context.sync();
    return range;
  });
  expect(read.address).toBe("'Risk limits'!A1:E9");
  expect(read.text.slice(1, 3)).toEqual([
    ["BTC", "Net delta", "0", "-75", "75"],
    ["BTC", "Gamma", "0.0000", "-0.0010", "0.0010"],
  ]);
  const [, ...used] = standIn.spreadsheet.getValues("Formulas", exampleResult(LIMITS_EXAMPLE));
  expect(used.slice(0, 3).map((row) => [row[0], row[1], row.at(-1)])).toEqual([
    ["BTC", "Net delta", "breach"],
    ["BTC", "Vega", "near"],
    ["BTC", "Dollar gamma 1%", "inside"],
  ]);
  expect(used.slice(3).map((row) => row.at(-1))).toEqual(used.slice(3).map(() => "inside"));
});

test.each(EXAMPLES)("$formula stands there with its result", (example: FormulaExample) => {
  const cells = standIn.spreadsheet.getValues("Formulas", exampleResult(example)).flat();
  expect(cells).toEqual(expect.not.arrayContaining([expect.stringMatching(/^#|^$/)]));
});

test("every figure shows four significant digits, or all that it has", () => {
  const shown = EXAMPLES.flatMap((example) => {
    const area = exampleResult(example);
    const texts = standIn.spreadsheet.getTexts("Formulas", area).flat();
    return standIn.spreadsheet
      .getValues("Formulas", area)
      .flat()
      .flatMap((value, index) =>
        typeof value === "number" ? [{ example, value, text: texts[index] ?? "" }] : [],
      );
  });
  const digits = (text: string): number => text.replace(/\D/g, "").replace(/^0+/, "").length;
  expect(shown.length).toBeGreaterThan(EXAMPLES.length);
  expect(shown.filter(({ value, text }) => digits(text) < 4 && Number(text) !== value)).toEqual([]);
});

test("the book's risk follows a quantity", async () => {
  const { spreadsheet } = standIn;
  const value = (): unknown => spreadsheet.getValues("Formulas", exampleResult(RISK_EXAMPLE))[1]?.[1];
  const before = value();
  spreadsheet.setCells("Portfolio", "D2", [[26]]);
  await spreadsheet.calculated();
  expect(value()).not.toBe(before);
  await spreadsheet.undo();
  expect(value()).toBe(before);
});
