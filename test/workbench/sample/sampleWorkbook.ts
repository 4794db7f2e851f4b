import { areaToA1 } from "../spreadsheet/addresses";
import type { Area } from "../spreadsheet/addresses";
import type { CellValue } from "../spreadsheet/cells";
import type { UniverSpreadsheet } from "../spreadsheet/univerSpreadsheet";
import { EXAMPLE_SECTIONS, type FormulaExample } from "./formulaExamples";

/** A sheet's content from A1 on, as it would be typed. */
export interface SampleSheet {
  readonly name: string;
  readonly cells: readonly (readonly CellValue[])[];
  /** Number formats of the rows below the header row. */
  readonly formats: readonly (readonly string[])[];
  /** In pixels. */
  readonly widths: readonly number[];
  /** Name of the table that the cells make. */
  readonly table?: string;
  /** Rows, from 0, that name the rows below them. */
  readonly headingRows?: readonly number[];
  /** Rows, from 0, that say something about others. */
  readonly commentRows?: readonly number[];
  /** Names of the numbers below them. */
  readonly numberHeaders?: readonly Area[];
}

export interface SampleWorkbook {
  readonly sheets: readonly SampleSheet[];
  /** Settings kept in the workbook. */
  readonly settings: Readonly<Record<string, unknown>>;
}

interface PositionColumn {
  readonly header: string;
  readonly format: string;
  readonly width: number;
}

/** Columns of the book's file, in its order, as the sheet shows them; each header has a filter button beside it. */
const POSITION_COLUMNS: readonly PositionColumn[] = [
  { header: "Instrument", format: "@", width: 190 },
  { header: "Underlying", format: "@", width: 108 },
  { header: "Type", format: "@", width: 84 },
  { header: "Quantity", format: "#,##0.00", width: 96 },
  { header: "Strike", format: "#,##0", width: 84 },
  { header: "Expiry", format: "yyyy-mm-dd hh:mm", width: 124 },
  { header: "Spot", format: "#,##0.00", width: 88 },
  { header: "Underlying price", format: "#,##0.00", width: 150 },
  { header: "Volatility", format: "0.00%", width: 96 },
  { header: "Rate", format: "0.00%", width: 70 },
  { header: "Dividend yield", format: "0.00%", width: 130 },
  { header: "Multiplier", format: "#,##0", width: 98 },
  { header: "Settlement", format: "@", width: 108 },
];
const EXPIRY = POSITION_COLUMNS.findIndex(({ header }) => header === "Expiry");

/** The moment for which the sample's prices hold. */
const SAMPLE_AS_OF = Date.UTC(2026, 10, 20, 16);

const COMMENT_COLOR = "#5c5c5c";

const MS_PER_DAY = 86_400_000;
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);

/** One breach, one that is near, the others with room: what a desk looks at in the morning. */
const LIMITS: readonly (readonly [underlying: string, greek: string, lower: number, upper: number])[] = [
  ["BTC", "Net delta", -75, 75],
  ["BTC", "Gamma", -0.001, 0.001],
  ["BTC", "Vega", -20_000, 20_000],
  ["BTC", "Dollar gamma 1%", -60_000, 60_000],
  ["ETH", "Net delta", -150, 150],
  ["ETH", "Gamma", -0.5, 0.5],
  ["ETH", "Vega", -10_000, 10_000],
  ["ETH", "Dollar gamma 1%", -40_000, 40_000],
];
const LIMIT_WIDTHS = [108, 140, 84, 96, 96];

/** What may be traded: the perpetuals, and options of two expiries with a wider spread. */
const HEDGES: readonly (readonly [
  instrument: string,
  spread: number,
  fee: number,
  lot: number,
  most: number,
])[] = [
  ["BTC-PERPETUAL", 0.0001, 0.0005, 1, 2_000_000],
  ["BTC-25JUN27-55000-P", 0.02, 0.0003, 0.1, 100],
  ["BTC-26MAR27-120000-C", 0.02, 0.0003, 0.1, 100],
  ["ETH-PERPETUAL", 0.0001, 0.0005, 1, 2_000_000],
  ["ETH-24SEP27-4750-C", 0.03, 0.0003, 1, 1_000],
  ["ETH-25DEC26-2650-P", 0.03, 0.0003, 1, 1_000],
];
const HEDGE_FORMATS = ["@", "0.00%", "0.00%", "0.0", "#,##0"];
const HEDGE_WIDTHS = [190, 96, 84, 84, 110];

/**
 * The workbook that the workbench opens with: the book of `assets/samples/crypto_book.csv` as the table
 * Positions, its limits as the table Limits, what may be traded as the table Hedges, and an example of each function.
 */
export function sampleWorkbook(cryptoBookCsv: string): SampleWorkbook {
  return {
    sheets: [portfolioSheet(cryptoBookCsv), limitsSheet(), hedgesSheet(), formulasSheet()],
    settings: { hedgerow: { asOf: SAMPLE_AS_OF, policies: {} } },
  };
}

function portfolioSheet(csv: string): SampleSheet {
  const [, ...lines] = csv.trim().split(/\r?\n/);
  const rows = lines.map((line) => line.split(",").map(positionCell));
  return {
    name: "Portfolio",
    cells: [POSITION_COLUMNS.map(({ header }) => header), ...rows],
    formats: rows.map(() => POSITION_COLUMNS.map(({ format }) => format)),
    widths: POSITION_COLUMNS.map(({ width }) => width),
    table: "Positions",
  };
}

function positionCell(field: string, column: number): CellValue {
  if (field === "") return "";
  if (column === EXPIRY) return (Date.parse(field) - DAY_ZERO_1900) / MS_PER_DAY;
  const isText = POSITION_COLUMNS[column]?.format === "@";
  return isText ? field : Number(field);
}

function limitsSheet(): SampleSheet {
  return {
    // Not Limits, since the spreadsheet takes no table with the name of a sheet.
    name: "Risk limits",
    cells: [
      ["Underlying", "Greek", "Target", "Lower", "Upper"],
      ...LIMITS.map(([underlying, greek, lower, upper]) => [underlying, greek, 0, lower, upper]),
    ],
    formats: LIMITS.map(([, , , upper]) => {
      const format = upper < 1 ? "0.0000" : "#,##0";
      return ["@", "@", format, format, format];
    }),
    widths: LIMIT_WIDTHS,
    table: "Limits",
  };
}

function hedgesSheet(): SampleSheet {
  return {
    name: "Hedge instruments",
    cells: [["Instrument", "Spread", "Fee", "Lot", "Max trade"], ...HEDGES],
    formats: HEDGES.map(() => HEDGE_FORMATS),
    widths: HEDGE_WIDTHS,
    table: "Hedges",
  };
}

const RESULT_FORMAT = "0.0000";
const RESULT_COLUMN = 2;
/** Widths of the columns of results, as many as the widest has; the fourth holds a date and time. */
const RESULT_WIDTHS = [100, 104, 100, 136, 120, 120, 120, 120, 120, 124, ...new Array<number>(12).fill(120)];

/** For each section a heading; for each example a line that says what it shows, the formula with its result, an empty row. */
function formulasSheet(): SampleSheet {
  const cells: CellValue[][] = [["Function", "Formula", "Result"]];
  const formats: string[][] = [];
  const headingRows: number[] = [];
  const commentRows: number[] = [];
  const numberHeaders: Area[] = [{ row: 0, column: RESULT_COLUMN, rows: 1, columns: 1 }];
  const add = (row: readonly CellValue[], resultFormats: readonly string[] = []): void => {
    cells.push(toWidth(row, 3));
    const results = RESULT_WIDTHS.map((_, column) => resultFormats[column] ?? RESULT_FORMAT);
    formats.push(["@", "@", ...results]);
  };
  for (const { title, examples } of EXAMPLE_SECTIONS) {
    headingRows.push(cells.length);
    add([title]);
    for (const { name, note, formula, rows = 1, formats: own = [] } of examples) {
      commentRows.push(cells.length);
      add([note]);
      if (rows > 1) numberHeaders.push(...numberCells(cells.length, own));
      add([`HEDGE.${name}`, `'${formula}`, formula], own);
      for (let row = 1; row < rows; row += 1) add([], own);
      add([]);
    }
  }
  const widths = [152, 560, ...RESULT_WIDTHS];
  return { name: "Formulas", cells, formats, widths, headingRows, commentRows, numberHeaders };
}

/** Cells of a row of results that stand above numbers. */
const numberCells = (row: number, formats: readonly string[]): Area[] =>
  formats.flatMap((format, index) =>
    format === "General" ? [] : [{ row, column: RESULT_COLUMN + index, rows: 1, columns: 1 }],
  );

const toWidth = (row: readonly CellValue[], width: number): CellValue[] =>
  Array.from({ length: width }, (_, column) => row[column] ?? "");

/**
 * Puts the sample into a fresh workbook in place of its sheets, calculates it and shows its first sheet. What
 * was done cannot be undone by the user.
 */
export async function openSample(spreadsheet: UniverSpreadsheet, { sheets }: SampleWorkbook): Promise<void> {
  const former = spreadsheet.sheets().map(({ id }) => id);
  const added = sheets.map((sheet) => fillSheet(spreadsheet, sheet));
  former.forEach((id) => spreadsheet.removeSheet(id));
  for (const id of [...added].reverse()) {
    spreadsheet.select(id, { row: 0, column: 0, rows: 1, columns: 1 });
  }
  await spreadsheet.calculated();
  spreadsheet.forgetUndo();
}

/** Returns the new sheet's id. */
function fillSheet(
  spreadsheet: UniverSpreadsheet,
  {
    name,
    cells,
    formats,
    widths,
    table,
    headingRows = [],
    commentRows = [],
    numberHeaders = [],
  }: SampleSheet,
): string {
  const id = spreadsheet.addSheet(name);
  const columns = cells[0]?.length ?? 0;
  const area = { row: 0, column: 0, rows: cells.length, columns };
  const body = { ...area, row: 1, rows: formats.length, columns: formats[0]?.length ?? 0 };
  spreadsheet.setNumberFormats(id, body, formats);
  spreadsheet.write(id, area, cells);
  widths.forEach((width, column) => spreadsheet.setColumnWidth(id, { ...area, column, columns: 1 }, width));
  for (const row of headingRows) spreadsheet.range(id, { ...area, row, rows: 1 }).setFontWeight("bold");
  for (const row of commentRows) spreadsheet.range(id, { ...area, row, rows: 1 }).setFontColor(COMMENT_COLOR);
  // "normal" is Univer's own name for alignment to the right.
  for (const header of numberHeaders) spreadsheet.range(id, header).setHorizontalAlignment("normal");
  spreadsheet.freezeRows(id, 1);
  if (table === undefined) {
    spreadsheet.range(id, { ...area, rows: 1 }).setFontWeight("bold");
  } else {
    spreadsheet.tables.add(id, table, area);
  }
  return id;
}

/** Where the result of an example stands on the sheet Formulas: "C4", "C37:H38". */
export function exampleResult(example: FormulaExample): string {
  let row = 1;
  for (const { examples } of EXAMPLE_SECTIONS) {
    row += 1;
    for (const current of examples) {
      const { rows = 1, columns = 1 } = current;
      if (current === example) return areaToA1({ row: row + 1, column: RESULT_COLUMN, rows, columns });
      row += rows + 2;
    }
  }
  throw new Error(`The sample has no example ${example.formula}`);
}
