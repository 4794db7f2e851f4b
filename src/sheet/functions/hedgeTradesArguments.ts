import { requireLimit } from "../../core/hedging/limits";
import {
  NO_JOINT_LIMITS,
  type Hedge,
  type HedgeProblem,
  type Objective,
  type RangedExposure,
} from "../../core/hedging/optimiser/hedgeProblem";
import { DomainError } from "../../core/math/domainError";
import { nameKey } from "../../core/product/nameKey";
import {
  numberArgument,
  readSingleArgument,
  requireGiven,
  wordArgument,
  type Argument,
  type ArgumentGrid,
} from "../argument";
import type { Cell, Grid } from "../grid";
import { simplifyHeader } from "../headerText";
import type { NumberDomain } from "../numberDomains";
import { tableReader } from "../readTable";
import type { ColumnDefinition } from "../tableHeaders";
import type { TableRow } from "../tableRow";
import {
  AMOUNT,
  EXPOSURE_COLUMNS,
  HEDGE_COLUMNS,
  LOT,
  type ExposureColumn,
  type HedgeColumn,
} from "./hedgeTradesColumns";
import { refuseUnreadRows, tableArgument } from "./tableArgument";

const EXPOSURES = tableArgument("exposures", "greeks");
const HEDGES = tableArgument("hedges", "instruments");
const OBJECTIVE = wordArgument<Objective>(
  "objective",
  { "least cost": "leastCost", target: "target", budget: "budget", fewest: "fewest" },
  { otherwise: "leastCost" },
);
const BUDGET = numberArgument("budget", "a number, 0 or more", (value) => value >= 0);

type ExposureNumber = Exclude<ExposureColumn, "Greek">;
type ExposureRow = TableRow<ExposureColumn, ExposureNumber>;
/** A greek's column bears its name, so that any text may name a column. */
type HedgeRow = TableRow<string, string>;

const EXPOSURE_NUMBERS: Readonly<Record<ExposureNumber, NumberDomain>> = {
  Exposure: AMOUNT,
  Lower: AMOUNT,
  Upper: AMOUNT,
  Target: AMOUNT,
  Weight: AMOUNT,
};
const HEDGE_NUMBERS: Readonly<Record<Exclude<HedgeColumn, "Instrument">, NumberDomain>> = {
  Cost: AMOUNT,
  Lot: LOT,
  Min: AMOUNT,
  Max: AMOUNT,
  "Min trade": AMOUNT,
  Ticket: AMOUNT,
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

/**
 * The problem that the arguments of HEDGETRADES pose. One row that cannot be read refuses the whole: trades that leave
 * a greek or an instrument out are not the ones asked for.
 */
export function readHedgeProblem([
  exposures = null,
  hedges = null,
  objective = null,
  budget = null,
]: readonly ArgumentGrid[]): HedgeProblem {
  requireGiven(EXPOSURES, exposures);
  requireGiven(HEDGES, hedges);
  const aim = readSingleArgument(OBJECTIVE, objective);
  const most = readBudget(budget, aim);
  const ranged = readExposures(exposures!);
  return {
    exposures: ranged,
    hedges: readHedges(
      hedges!,
      ranged.map(({ name }) => name),
    ),
    objective: aim,
    joint: { ...NO_JOINT_LIMITS, budget: most },
  };
}

function readBudget(budget: ArgumentGrid, objective: Objective): number | null {
  const optional: Argument<number | null> = { ...BUDGET, otherwise: null };
  return readSingleArgument(objective === "budget" ? BUDGET : optional, budget);
}

function readExposures(cells: Grid): readonly RangedExposure[] {
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
  refuseUnreadRows(EXPOSURES.name, report);
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
  const weight = notNegative(row, "Weight");
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

function readHedges(cells: Grid, greeks: readonly string[]): readonly Hedge[] {
  const columns = greeks.map(plainName);
  const greekColumns = Object.fromEntries(columns.map((column) => [column, greekColumn(column)]));
  const greekNumbers = Object.fromEntries(columns.map((column) => [column, AMOUNT]));
  const readRows = tableReader<string, string>(
    {
      columns: { ...HEDGE_COLUMNS, ...greekColumns },
      numbers: { ...HEDGE_NUMBERS, ...greekNumbers },
    },
    [["Instrument"], ["Cost"], ...columns.map((column) => [column])],
  );
  const hedges: Hedge[] = [];
  const firstRows = new Map<string, number>();
  const report = readRows(withPlainNames(cells, columns), { dateSystem: "1900" }, (row, sheetRow) => {
    const hedge = readHedge(row, columns);
    if (hedge === null) return;
    const first = firstRows.get(nameKey(hedge.name));
    if (first !== undefined) {
      row.refuse("Instrument", `one row an instrument: row ${first} is another for ${hedge.name}`);
      return;
    }
    firstRows.set(nameKey(hedge.name), sheetRow);
    hedges.push(hedge);
  });
  refuseUnreadRows(HEDGES.name, report);
  return hedges;
}

function greekColumn(greek: string): ColumnDefinition {
  return { wanted: `what one unit adds to ${greek}, 0 where it adds nothing`, synonyms: [], remarks: [] };
}

/** `null` where a cell was refused. */
function readHedge(row: HedgeRow, greeks: readonly string[]): Hedge | null {
  const name = readName(row, "Instrument");
  const effects = greeks.map((greek) => row.needNumber(greek));
  const cost = notNegative(row, "Cost") ?? (row.has("Cost") ? null : row.miss("Cost"));
  const lot = row.number("Lot");
  const lowest = row.number("Min");
  if (lowest !== null && lowest > 0) row.refuse("Min");
  const highest = notNegative(row, "Max");
  const minTrade = notNegative(row, "Min trade");
  const ticket = notNegative(row, "Ticket");
  if (row.isRefused || name === null || cost === null) return null;
  return {
    name,
    effects: effects.map((effect) => effect!),
    lot,
    lowest,
    highest,
    minTrade: minTrade ?? 0,
    buyCost: cost,
    sellCost: cost,
    impact: 0,
    ticket: ticket ?? 0,
    cash: 0,
    held: 0,
    margin: 0,
    grossVega: 0,
    fixed: null,
  };
}

function readName<Column extends string, Numbers extends Column>(
  row: TableRow<Column, Numbers>,
  column: Column,
): string | null {
  return row.name(column) ?? (row.has(column) ? null : row.miss(column));
}

function notNegative<Column extends string, Numbers extends Column>(
  row: TableRow<Column, Numbers>,
  column: Numbers,
): number | null {
  const value = row.number(column);
  return value !== null && value < 0 ? row.refuse(column) : value;
}

/** A header that names a greek may end in brackets, which elsewhere are a remark on a column. */
function withPlainNames(cells: Grid, greeks: readonly string[]): Grid {
  const known = new Set(greeks.map(simplifyHeader));
  const [header = [], ...rows] = cells;
  const toPlain = (cell: Cell): Cell => {
    const plain = typeof cell === "string" ? plainName(cell) : "";
    return known.has(simplifyHeader(plain)) ? plain : cell;
  };
  return [header.map(toPlain), ...rows];
}

/** "Vega (front)" -> "Vega front". */
function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[()[\]{}$€£]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
