import type { HedgeTerms } from "../core/hedging/hedgeTerms";
import type { UtcMillis } from "../core/market/time";
import type { BookRisk } from "../core/risk/bookRisk";
import type { Steps } from "../core/steps/steps";
import type { DateSystem } from "../sheet/grid";
import { measureGreekLimits } from "../sheet/limitsTable";
import { parseHedgesInSteps, type HedgeOptions } from "../sheet/parseHedges";
import { parseLimits } from "../sheet/parseLimits";
import { parseMarket, type ParsedMarket } from "../sheet/parseMarket";
import { parseSmile, type ParsedSmile } from "../sheet/parseSmile";
import type { TableReport } from "../sheet/readTable";
import type { BookLimits, TableIssues, TableNotes } from "./session";
import type { BookTables, TableReading } from "./workbookPort";

/** Cells of a table that are to be told of. */
export interface TableFindings {
  readonly issues: readonly TableIssues[];
  readonly notes: readonly TableNotes[];
}

export interface BookMarkets extends TableFindings {
  readonly market?: ParsedMarket;
  readonly smile?: ParsedSmile;
}

/** The tables that fill in what the positions leave blank. */
export function readBookMarkets(tables: BookTables, asOf: UtcMillis, dateSystem: DateSystem): BookMarkets {
  const optionsOf = ({ origin }: TableReading) => ({ asOf, dateSystem, firstRow: origin.row + 1 });
  const market =
    tables.market === null ? undefined : parseMarket(tables.market.cells, optionsOf(tables.market));
  const smile = tables.smile === null ? undefined : parseSmile(tables.smile.cells, optionsOf(tables.smile));
  return { market, smile, ...findingsOf([tables.market, market], [tables.smile, smile]) };
}

export interface ReadHedges extends TableFindings {
  /** None without a hedges table. */
  readonly hedges: readonly HedgeTerms[];
}

/** The hedges table beside a book and its markets. */
export function* readBookHedges(
  table: TableReading | null,
  options: Omit<HedgeOptions, "firstRow">,
): Steps<ReadHedges> {
  if (table === null) return { hedges: [], issues: [], notes: [] };
  const parsed = yield* parseHedgesInSteps(table.cells, { ...options, firstRow: table.origin.row + 1 });
  return { hedges: parsed.hedges, ...findingsOf([table, parsed]) };
}

export interface ReadLimits extends TableFindings {
  /** `null` without a limits table. */
  readonly limits: BookLimits | null;
}

/** The limits table against a measured book. */
export function readBookLimits(table: TableReading | null, risk: BookRisk | null): ReadLimits {
  if (table === null || risk === null) return { limits: null, issues: [], notes: [] };
  const parsed = parseLimits(
    table.cells,
    risk.underlyings.map(({ underlying }) => underlying),
    { firstRow: table.origin.row + 1 },
  );
  return {
    limits: { table, ...measureGreekLimits(risk, parsed.limits) },
    ...findingsOf([table, parsed]),
  };
}

type ReadTable = readonly [table: TableReading | null, report: TableReport | undefined];

function findingsOf(...tables: readonly ReadTable[]): TableFindings {
  const found = tables.flatMap(([table, report]) =>
    table === null || report === undefined ? [] : [{ table, issues: report.issues, notes: report.notes }],
  );
  return {
    issues: found.filter(({ issues }) => issues.length > 0),
    notes: found.filter(({ notes }) => notes.length > 0),
  };
}
