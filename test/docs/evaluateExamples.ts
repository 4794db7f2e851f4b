import { readFileSync } from "node:fs";
import path from "node:path";
import { bootStandIn } from "../workbench/node/bootStandIn";
import { productionFunctions } from "../workbench/node/functionsForNode";
import type { CellValue } from "../workbench/spreadsheet/cells";
import { EXAMPLE_SECTIONS, type FormulaExample } from "../workbench/sample/formulaExamples";
import { exampleResult, openSample, sampleWorkbook } from "../workbench/sample/sampleWorkbook";

const SAMPLE_BOOK = path.join(__dirname, "../../assets/samples/crypto_book.csv");

/** What the cells of an example hold, and how they show it. */
export interface ExampleResult {
  readonly values: readonly (readonly CellValue[])[];
  readonly texts: readonly (readonly string[])[];
}

/** The result of every example in the sample workbook, by the production functions and the real formula engine. */
export async function evaluateExamples(): Promise<ReadonlyMap<FormulaExample, ExampleResult>> {
  const sample = sampleWorkbook(readFileSync(SAMPLE_BOOK, "utf8"));
  const standIn = await bootStandIn({ functions: productionFunctions(), settings: sample.settings });
  try {
    await openSample(standIn.spreadsheet.univer, sample);
    await standIn.spreadsheet.answered();
    return new Map(
      EXAMPLE_SECTIONS.flatMap(({ examples }) => examples).map((example) => {
        const area = exampleResult(example);
        const values = standIn.spreadsheet.getValues("Formulas", area);
        const texts = standIn.spreadsheet.getTexts("Formulas", area);
        return [example, { values, texts }];
      }),
    );
  } finally {
    standIn.close();
  }
}
