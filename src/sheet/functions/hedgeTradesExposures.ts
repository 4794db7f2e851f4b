import { requireLimit } from "../../core/hedging/limits";
import type { RangedExposure } from "../../core/hedging/optimiser/hedgeProblem";
import { DomainError } from "../../core/math/domainError";
import type { Grid } from "../grid";
import { simplifyHeader } from "../headerText";
import type { NumberDomain } from "../numberDomains";
import { tableReader } from "../readTable";
import type { TableRow } from "../tableRow";
import { plainName, readName, readNotNegative } from "./hedgeTradesCells";
import { AMOUNT, EXPOSURE_COLUMNS, HEDGE_COLUMNS, type ExposureColumn } from "./hedgeTradesColumns";
import { refuseUnreadRows } from "./tableArgument";

type ExposureNumber = Exclude<ExposureColumn, "Greek">;
type ExposureRow = TableRow<ExposureColumn, ExposureNumber>;

const EXPOSURE_NUMBERS: Readonly<Record<ExposureNumber, NumberDomain>> = {
  Exposure: AMOUNT,
  Lower: AMOUNT,
  Upper: AMOUNT,
  Target: AMOUNT,
  Weight: AMOUNT,
};

const readExposureRows = tableReader<ExposureColumn, ExposureNumber>(
  { columns: EXPOSURE_COLUMNS, numbers: EXPOSURE_NUMBERS },
  [["Greek"], ["Exposure"], ["Lower"], ["Upper"]],
);

const COLUMN_OF_ARGUMENT: Readonly<Record<string, ExposureNumber>> = {
  target: "Target",
  lower: "Lower",
  upper: "Upper",
};

/** Headers that are no greek in the table of hedges. */
const TAKEN_HEADERS: ReadonlySet<string> = new Set(
  Object.entries(HEDGE_COLUMNS).flatMap(([name, { synonyms }]) => [simplifyHeader(name), ...synonyms]),
);

/** The greeks of HEDGETRADES, a row each. Throws for the first cell that cannot be used; `argument` is named. */
export function readExposures(argument: string, cells: Grid): readonly RangedExposure[] {
  const exposures: RangedExposure[] = [];
  const firstRows = new Map<string, number>();
  const report = readExposureRows(cells, { dateSystem: "1900" }, (row, sheetRow) => {
    const exposure = readExposure(row);
    if (exposure === null) return;
    const key = simplifyHeader(plainName(exposure.name));
    const first = firstRows.get(key);
    if (first !== undefined) {
      row.refuse("Greek", `one row a greek: row ${first} is another for ${exposure.name}`);
      return;
    }
    firstRows.set(key, sheetRow);
    exposures.push(exposure);
  });
  refuseUnreadRows(argument, report);
  return exposures;
}

/** `null` where a cell was refused. */
function readExposure(row: ExposureRow): RangedExposure | null {
  const name = readName(row, "Greek");
  if (name !== null && TAKEN_HEADERS.has(simplifyHeader(plainName(name)))) {
    return row.refuse("Greek", `a name that is not also a column of hedges, such as ${name} risk`);
  }
  const exposure = row.needNumber("Exposure");
  const lower = row.number("Lower");
  const upper = row.number("Upper");
  const target = row.number("Target");
  const weight = readNotNegative(row, "Weight");
  if (row.isRefused || name === null || exposure === null) return null;
  const nearestToZero = Math.min(Math.max(0, lower ?? -Infinity), upper ?? Infinity);
  const range = { lower, upper, target: target ?? nearestToZero };
  const refusal = refusalOf(range);
  if (refusal !== null) return row.refuse(COLUMN_OF_ARGUMENT[refusal.argument]!, refusal.wanted);
  return {
    name,
    exposure,
    ...range,
    weight: weight ?? 1 / sizeOf(exposure, range),
    scale: Math.abs(exposure),
  };
}

type Range = Pick<RangedExposure, "lower" | "upper" | "target">;

/** Of a greek: the largest of its numbers, 1 where all are 0. */
function sizeOf(exposure: number, { lower, upper, target }: Range): number {
  return Math.max(...[exposure, lower ?? 0, upper ?? 0, target].map(Math.abs)) || 1;
}

/** A greek without limits is taken, where it has a target. */
function refusalOf(range: Range): DomainError | null {
  if (range.lower === null && range.upper === null) return null;
  try {
    requireLimit(range);
    return null;
  } catch (thrown) {
    if (thrown instanceof DomainError) return thrown;
    throw thrown;
  }
}
