import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bootStandIn, type StandIn } from "../workbench/node/bootStandIn";
import { productionFunctions } from "../workbench/node/functionsForNode";

const README = readFileSync(join(__dirname, "../../README.md"), "utf8");

/** Formulas with the number that README.md says they give. */
const FORMULAS = [...README.matchAll(/^(=HEDGE\..*\)) {2,}(-?\d+\.\d+)/gm)].map(
  ([, formula = "", printed = ""]) => [formula, printed] as const,
);

let standIn: StandIn;
beforeAll(async () => {
  standIn = await bootStandIn({ functions: productionFunctions() });
});
afterAll(() => standIn.close());

test("README.md has formulas with results", () => {
  expect(FORMULAS.length).toBeGreaterThan(3);
});

test.each(FORMULAS)("%s is %s", async (formula, printed) => {
  standIn.spreadsheet.setCells("Sheet1", "A1", [[formula]]);
  await standIn.spreadsheet.calculated();
  const [[value] = []] = standIn.spreadsheet.getValues("Sheet1", "A1");
  expect(Number(value).toFixed(printed.split(".")[1]!.length)).toBe(printed);
});
