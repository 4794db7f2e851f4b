import type { UtcMillis } from "../core/market/time";
import type { BookRisk } from "../core/risk/bookRisk";
import type { DateSystem } from "../sheet/grid";
import { measureGreekLimits } from "../sheet/limitsTable";
import { parseLimits } from "../sheet/parseLimits";
import { parseMarket, type ParsedMarket } from "../sheet/parseMarket";
import { parseSmile, type ParsedSmile } from "../sheet/parseSmile";
import type { BookLimits, TableIssues } from "./session";
import type { BookTables, TableReading } from "./workbookPort";

export interface BookMarkets {
  readonly market?: ParsedMarket;
  readonly smile?: ParsedSmile;
  readonly issues: readonly TableIssues[];
}

/** The tables that fill in what the positions leave blank. */
export function readBookMarkets(tables: BookTables, asOf: UtcMillis, dateSystem: DateSystem): BookMarkets {
  const optionsOf = ({ origin }: TableReading) => ({ asOf, dateSystem, firstRow: origin.row + 1 });
  const market =
    tables.market === null ? undefined : parseMarket(tables.market.cells, optionsOf(tables.market));
  const smile = tables.smile === null ? undefined : parseSmile(tables.smile.cells, optionsOf(tables.smile));
  return {
    market,
    smile,
    issues: [...issuesOf(tables.market, market), ...issuesOf(tables.smile, smile)],
  };
}

export interface ReadLimits {
  /** `null` without a limits table. */
  readonly limits: BookLimits | null;
  readonly issues: readonly TableIssues[];
}

/** The limits table against a measured book. */
export function readBookLimits(table: TableReading | null, risk: BookRisk | null): ReadLimits {
  if (table === null || risk === null) return { limits: null, issues: [] };
  const parsed = parseLimits(
    table.cells,
    risk.underlyings.map(({ underlying }) => underlying),
  );
  return {
    limits: { table, ...measureGreekLimits(risk, parsed.limits) },
    issues: issuesOf(table, parsed),
  };
}

function issuesOf(
  table: TableReading | null,
  parsed: Pick<TableIssues, "issues"> | undefined,
): TableIssues[] {
  if (table === null || parsed === undefined || parsed.issues.length === 0) return [];
  return [{ table, issues: parsed.issues }];
}
