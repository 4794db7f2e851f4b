import { NEEDED_EXCEL_API } from "../../app/neededExcelApi";

export interface RequirementSet {
  readonly name: string;
  readonly version: string;
  /** What cannot be done without it. */
  readonly needed: string;
}

/** What the pane cannot do without. manifest.xml asks for the same; a browser tab or an old Excel may lack it. */
export const REQUIREMENT_SETS: readonly RequirementSet[] = [
  { name: "SharedRuntime", version: "1.1", needed: "runs the pane, the ribbon and the functions as one" },
  { name: "CustomFunctionsRuntime", version: "1.3", needed: "runs the HEDGE functions in cells" },
  { name: "ExcelApi", version: NEEDED_EXCEL_API, needed: "reads the positions and writes the trades" },
];

export function missingRequirements(
  isSupported: (name: string, version: string) => boolean,
): readonly RequirementSet[] {
  return REQUIREMENT_SETS.filter(({ name, version }) => !isSupported(name, version));
}
