/** What a formula gives a function: a reference as it is written, a text, a number, an array, or nothing. */
export type FormulaArgument =
  | { readonly reference: string }
  | string
  | number
  | { readonly row: readonly number[] }
  | { readonly column: readonly number[] }
  | null;

/** `=HEDGE.RISK(Positions[#All],"Expiry")`, as Excel writes it in English; what is left out at the end is not written. */
export function hedgeFormula(name: string, args: readonly FormulaArgument[]): string {
  const texts = args.map(argumentText);
  while (texts.at(-1) === "") texts.pop();
  return `=HEDGE.${name}(${texts.join(",")})`;
}

/** A whole table with its header row: "Positions[#All]". */
export function tableReference(table: string): string {
  return `${table}[#All]`;
}

function argumentText(argument: FormulaArgument): string {
  if (argument === null) return "";
  if (typeof argument === "string") return `"${argument.replaceAll('"', '""')}"`;
  if (typeof argument === "number") return String(argument);
  if ("reference" in argument) return argument.reference;
  return "row" in argument ? `{${argument.row.join(",")}}` : `{${argument.column.join(";")}}`;
}
