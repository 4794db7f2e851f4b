import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PRICING_MODELS } from "../../src/core/pricing/pricingModels";
import { EXPECTED_RESULTS } from "../docs/expectedResults";
import { functionReference, type CheckedExample, type ReferenceSources } from "../docs/functionReference";
import { gatherSources } from "../docs/gatherSources";
import { EXAMPLE_FAMILIES, EXAMPLE_SECTIONS, MODEL_EXAMPLES } from "../workbench/sample/formulaExamples";

const readText = (path: string): string => readFileSync(join(__dirname, "../..", path), "utf8");

let sources: ReferenceSources;
let examples: readonly CheckedExample[];
beforeAll(async () => {
  sources = await gatherSources();
  examples = [...sources.families.flatMap((family) => family.examples), ...sources.models];
});

test("every function has an example, and every example a function", () => {
  const described = sources.functions.map(({ name }) => name).sort();
  const shown = EXAMPLE_FAMILIES.flatMap(({ examples: own }) => own.map(({ name }) => name)).sort();
  expect(shown).toEqual(described);
  expect(Object.keys(EXPECTED_RESULTS).sort()).toEqual(described);
});

test("every model has an example, and every example a model", () => {
  expect(Object.keys(MODEL_EXAMPLES).sort()).toEqual(Object.keys(PRICING_MODELS).sort());
});

test.each(EXAMPLE_SECTIONS.flatMap(({ examples: own }) => own))("$formula", (example) => {
  const { result, expected } = examples.find((checked) => checked.example === example)!;
  const rows = result.values.length > 1 ? result.values.slice(1) : result.values;
  const cells = rows.flat();
  expect(cells).toHaveLength(expected.cells.length);
  const wrong = cells.filter((cell, index) => !isNear(cell, expected.cells[index]!, expected.tolerance));
  expect({ cells, wrong }).toEqual({ cells, wrong: [] });
});

function isNear(found: unknown, wanted: number | string, tolerance: number): boolean {
  if (typeof found !== "number" || typeof wanted !== "number") return found === wanted;
  return Math.abs(found - wanted) <= tolerance * Math.abs(wanted);
}

test.each(["README.md", "assets/help.html"])("%s names every function and model", (path) => {
  const text = readText(path);
  const names = [
    ...sources.functions.map(({ name }) => name),
    ...sources.models.map(({ model }) => `"${model}"`),
  ];
  expect(names.filter((name) => !new RegExp(`(?<!\\w)${name}(?!\\w)`).test(text))).toEqual([]);
});

test("docs/functions.md is what npm run docs makes now", () => {
  if (readText("docs/functions.md") !== functionReference(sources)) {
    throw new Error("docs/functions.md is not up to date: run npm run docs");
  }
});
