import { FIGURES, type Figure } from "../../src/core/pricing/figure";
import type { FunctionMetadata, ParameterMetadata } from "../workbench/functions/functionMetadata";
import type { FormulaExample } from "../workbench/sample/formulaExamples";
import type { ExampleResult } from "./evaluateExamples";
import type { ExpectedResult } from "./expectedResults";
import {
  COMMON_RULES,
  ERRORS,
  ERRORS_INTRODUCTION,
  FAMILY_INTRODUCTIONS,
  INTRODUCTION,
  MODEL_NOTES,
  MODELS,
  MODELS_INTRODUCTION,
} from "./functionReferenceTexts";
import { markdownTable } from "./markdownTable";

/** An example, what the add-in gives for it, and what that is held against. */
export interface CheckedExample {
  readonly example: FormulaExample;
  readonly result: ExampleResult;
  readonly expected: ExpectedResult;
}

interface FunctionFamily {
  readonly title: string;
  readonly examples: readonly CheckedExample[];
}

interface DescribedModel extends CheckedExample {
  readonly model: string;
  /** The figures that it has. */
  readonly figures: readonly Figure[];
}

export interface ReferenceSources {
  readonly functions: readonly FunctionMetadata[];
  readonly families: readonly FunctionFamily[];
  readonly models: readonly DescribedModel[];
}

/** The text of docs/functions.md. */
export function functionReference({ functions, families, models }: ReferenceSources): string {
  const parts = [
    INTRODUCTION,
    families.map(contentsLine).join("\n"),
    COMMON_RULES,
    MODELS_INTRODUCTION,
    modelTable(models),
    MODEL_NOTES,
    ...models.map(exampleText),
    ERRORS_INTRODUCTION,
    markdownTable(["Error", "Means"], ERRORS),
    ...families.flatMap((family) => familyParts(family, functions)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function contentsLine({ title, examples }: FunctionFamily): string {
  return `- ${title}: ${examples.map(({ example }) => linkTo(example.name)).join(", ")}`;
}

const linkTo = (name: string): string => `[${name}](#${name.toLowerCase()})`;

function modelTable(models: readonly DescribedModel[]): string {
  const rows = models.map(({ model, figures }) => {
    const described = MODELS[model];
    if (!described) throw new Error(`test/docs/functionReferenceTexts.ts describes no model ${model}`);
    const { option, spot, vol, rates } = described;
    const missing = FIGURES.filter((figure) => !figures.includes(figure)).map((figure) =>
      figure.toUpperCase(),
    );
    const has = missing.length === 0 ? "All" : `All but ${missing.join(", ")}`;
    return [`"${model}"`, option, spot, vol, rates, has];
  });
  return markdownTable(["`model`", "Option", "`spot`", "`vol`", "`rate`, `yield`", "Figures"], rows);
}

function familyParts({ title, examples }: FunctionFamily, functions: readonly FunctionMetadata[]): string[] {
  const introduction = FAMILY_INTRODUCTIONS[title];
  const parts = [`## ${title}`, ...(introduction === undefined ? [] : [introduction])];
  let last = { name: "", table: "" };
  for (const checked of examples) {
    const { name, description = "", parameters } = functionNamed(checked.example.name, functions);
    const table = argumentTable(parameters);
    parts.push(`### ${name}`, `\`${signature(name, parameters)}\``, description);
    if (table === last.table) {
      parts.push(`Arguments: those of ${linkTo(last.name)}.`);
    } else {
      parts.push(table);
      last = { name, table };
    }
    parts.push(exampleText(checked));
  }
  return parts;
}

function functionNamed(name: string, functions: readonly FunctionMetadata[]): FunctionMetadata {
  const found = functions.find((described) => described.name === name);
  if (!found) throw new Error(`functions.json has no ${name}: take its example out, or build anew`);
  return found;
}

/** As it is typed: =HEDGE.YEARS(start, end, [basis]). */
function signature(name: string, parameters: readonly ParameterMetadata[]): string {
  const named = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return `=HEDGE.${name}(${named.join(", ")})`;
}

function argumentTable(parameters: readonly ParameterMetadata[]): string {
  const rows = parameters.map(({ name, description = "", optional }) => [
    `\`${name}\``,
    optional ? `Optional. ${description}` : description,
  ]);
  return markdownTable(["Argument", "Takes"], rows);
}

function exampleText({ example, result, expected }: CheckedExample): string {
  const [first = [], ...others] = result.texts;
  const gives = others.length > 0 ? "" : ` ${first.map((text) => `**${text}**`).join(", ")}`;
  return [
    example.note,
    `\`${example.formula}\` gives${gives}`,
    ...(others.length > 0 ? [markdownTable(first, others)] : []),
    `Checked against ${expected.source}.`,
  ].join("\n\n");
}
