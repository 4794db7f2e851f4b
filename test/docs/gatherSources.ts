import type { OptionModel } from "../../src/core/pricing/pricingModel";
import { PRICING_MODELS } from "../../src/core/pricing/pricingModels";
import { productionFunctions } from "../workbench/node/functionsForNode";
import { EXAMPLE_FAMILIES, MODEL_EXAMPLES, type FormulaExample } from "../workbench/sample/formulaExamples";
import { evaluateExamples } from "./evaluateExamples";
import { EXPECTED_MODEL_PRICES, EXPECTED_RESULTS, type ExpectedResult } from "./expectedResults";
import type { CheckedExample, ReferenceSources } from "./functionReference";

/** What docs/functions.md is made from: the production bundle, its examples in the workbook, and their checks. */
export async function gatherSources(): Promise<ReferenceSources> {
  const results = await evaluateExamples();
  const checked = (example: FormulaExample, expected: ExpectedResult): CheckedExample => ({
    example,
    expected,
    result: results.get(example)!,
  });
  return {
    functions: productionFunctions().metadata.functions,
    families: EXAMPLE_FAMILIES.map(({ title, examples }) => ({
      title,
      examples: examples.map((example) => checked(example, named(EXPECTED_RESULTS, example.name))),
    })),
    models: Object.entries(MODEL_EXAMPLES).map(([model, example]) => ({
      model,
      figures: PRICING_MODELS[model as OptionModel].figures,
      ...checked(example, named(EXPECTED_MODEL_PRICES, model)),
    })),
  };
}

function named<T>(record: Readonly<Record<string, T>>, name: string): T {
  const found = record[name];
  if (found === undefined) throw new Error(`test/docs/expectedResults.ts has no ${name}`);
  return found;
}
