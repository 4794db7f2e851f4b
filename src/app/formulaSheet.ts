import { MILLIS_PER_DAY, type UtcMillis } from "../core/market/time";
import { EXPLAIN_COLUMNS } from "../sheet/explainTable";
import { hedgeFormula, tableReference, type FormulaArgument } from "../sheet/formulaText";
import { limitsHeaders, type LimitsHeader } from "../sheet/limitsTable";
import { findPositionColumns } from "../sheet/positionHeaders";
import { RISK_SETS } from "../sheet/riskColumns";
import { MONEY_FORMAT, TEXT_FORMAT } from "../sheet/tableColumn";
import { formatUtc, formatUtcSeconds } from "../sheet/utcText";
import type { FormulaWish } from "./formulaWish";
import { Refused } from "./refused";
import type { BookState, EarlierBook } from "./session";
import { explainRowCount, riskRowCount } from "./spilledRows";
import type { NewSheet, PositionsReading, SheetBlock } from "./workbookPort";

/** Shows as many digits as fit: a gamma may be 0.000002. */
const FIGURE_FORMAT = "General";
const SHIFT_FORMAT = "0.00##";
/** Of those columns that hold no figures of risk. */
const LIMITS_FORMATS: Partial<Record<LimitsHeader, string>> = {
  Underlying: TEXT_FORMAT,
  Greek: TEXT_FORMAT,
  Used: "0.0%",
  State: TEXT_FORMAT,
  Bucket: TEXT_FORMAT,
};

/**
 * A sheet whose live formulas show what the pane shows of a book. Throws `Refused` where no formula can: without a
 * limits table, or an earlier book.
 */
export function formulaSheet(wish: FormulaWish, book: BookState, before: EarlierBook | null): NewSheet {
  const title = titleOf(wish);
  const blocks = formulaBlocks(wish, book, before);
  return { name: title, blocks: [{ kind: "text", lines: [title, ...remarks(book)] }, ...blocks] };
}

function titleOf(wish: FormulaWish): string {
  switch (wish.kind) {
    case "risk":
      return `Risk by ${wish.by.toLowerCase()}`;
    case "limits":
      return "Use of limits";
    case "scenario":
      return wish.underlying === null ? "Scenarios" : `Scenarios of ${wish.underlying}`;
    case "explain":
      return `P&L by ${wish.by.toLowerCase()}`;
  }
}

/** What a reader of the sheet has to know: choices of the pane that a cell is not told of. */
function remarks(book: BookState): string[] {
  const { reading, asOf, parsed } = book;
  const leftOut = parsed.leftOut.filter(({ reason }) => reason === "chosen").length;
  const columns = chosenColumns(book);
  return [
    `Positions ${reading.address}, as of ${formatUtcSeconds(asOf)}`,
    ...(leftOut === 0
      ? []
      : [
          `Rows left out in the pane: ${leftOut}. The formulas read them all the same; a column Exclude leaves rows out ` +
            "in both.",
        ]),
    ...(columns.length === 0
      ? []
      : [
          `Columns chosen in the pane: ${columns.join(", ")}. The formulas find columns by their usual names only; ` +
            "headers renamed to those are read in both.",
        ]),
  ];
}

/** 'Quantity from "Lots held"': what would be read from elsewhere, or not be found, without the mapping. */
function chosenColumns({ reading, parsed }: BookState): string[] {
  const places = new Map(
    findPositionColumns(reading.cells).headers.map(({ column, gridColumn }) => [column, gridColumn]),
  );
  return parsed.headers.flatMap(({ column, gridColumn, text }) => {
    // Both take an Underlying that holds prices for the Spot.
    const usual = [places.get(column), column === "Spot" ? places.get("Underlying") : undefined];
    return column === null || usual.includes(gridColumn) ? [] : [`${column} from "${text}"`];
  });
}

function formulaBlocks(wish: FormulaWish, book: BookState, before: EarlierBook | null): SheetBlock[] {
  const { reading, asOf, limits } = book;
  const positions = positionsReference(reading);
  const time = asOfText(asOf);
  const markets = marketReferences(reading);
  switch (wish.kind) {
    case "risk": {
      const set = wish.higherOrder ? "all" : null;
      const formula = hedgeFormula("RISK", [positions, wish.by, time, set, ...markets]);
      const columns = RISK_SETS[wish.higherOrder ? "all" : "standard"];
      const formats = columns.map(({ counts }) => (counts === "currency" ? MONEY_FORMAT : FIGURE_FORMAT));
      return [formulaBlock("Risk", formula, riskRowCount(book, wish.by), [TEXT_FORMAT, ...formats])];
    }
    case "limits": {
      if (limits === null) throw noFormula("There is no table named Limits.");
      const table = { reference: tableReference(limits.table.name) };
      const formula = hedgeFormula("LIMITS", [positions, table, time, ...markets]);
      const headers = limitsHeaders([...limits.measured, ...limits.untold]);
      const formats = headers.map((header) => LIMITS_FORMATS[header] ?? FIGURE_FORMAT);
      return [formulaBlock("Use of limits", formula, limits.table.cells.length, formats)];
    }
    case "scenario":
      return wish.days.map((days) => {
        const title = `${wish.measure}, ${days === 0 ? "at once" : daysAhead(asOf, days)}`;
        const shifts = [{ row: wish.spotShifts }, { column: wish.volShifts }];
        const ways = [wish.volShiftType, wish.sticky];
        const args = [positions, ...shifts, wish.measure, time, days, ...ways, ...markets, wish.underlying];
        const formula = hedgeFormula("SCENARIO", args);
        const figures = wish.spotShifts.map(() => FIGURE_FORMAT);
        return formulaBlock(title, formula, 1 + wish.volShifts.length, [SHIFT_FORMAT, ...figures]);
      });
    case "explain": {
      if (before === null) throw noFormula("There is no earlier book to count P&L from.");
      if (reading.tables.smile !== null) {
        throw noFormula(
          "HEDGE.EXPLAIN takes no Smile table, and volatilities of the positions may come from one.",
        );
      }
      const books = [positionsReference(before.reading), positions];
      const times = [asOfText(before.asOf), time];
      const [marketBefore] = marketReferences(before.reading);
      const formula = hedgeFormula("EXPLAIN", [...books, ...times, wish.by, marketBefore!, markets[0]!]);
      const rows = explainRowCount(before, book, wish.by);
      return [formulaBlock("P&L", formula, rows, [TEXT_FORMAT, ...EXPLAIN_COLUMNS.map(() => MONEY_FORMAT)])];
    }
  }
}

/** "7 days ahead: 2026-11-27 16:00 UTC"; the formula has the days with all their digits. */
function daysAhead(asOf: UtcMillis, days: number): string {
  const time = formatUtc(asOf + Math.round(days * MILLIS_PER_DAY));
  return `${Number(days.toFixed(2))} ${days === 1 ? "day" : "days"} ahead: ${time}`;
}

function formulaBlock(
  title: string,
  formula: string,
  rowCount: number,
  numberFormats: readonly string[],
): SheetBlock {
  return { kind: "formula", title, formula, rowCount, columnCount: numberFormats.length, numberFormats };
}

function positionsReference({ table, address }: PositionsReading): FormulaArgument {
  return { reference: table === null ? address : tableReference(table) };
}

/** The tables that fill positions in: [market], [smile]. */
function marketReferences({ tables: { market, smile } }: PositionsReading): FormulaArgument[] {
  return [market, smile].map((table) => table && { reference: tableReference(table.name) });
}

/** With milliseconds, so that the cell values at the very moment of the pane. */
function asOfText(asOf: UtcMillis): string {
  return new Date(asOf).toISOString();
}

function noFormula(what: string): Refused {
  return new Refused({ kind: "noFormula", message: `${what} Nothing was inserted.` });
}
