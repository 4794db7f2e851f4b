import { describeCell, shortenText } from "./cellText";
import type { Cell, CellIssue } from "./grid";
import { simplifyHeader, splitHeader, tidyHeader, type HeaderText } from "./headerText";

export interface ColumnDefinition {
  /** What would be right in a cell, to end a message with. */
  readonly wanted: string;
  /** Other headers, in lower case without spaces; the column's own name always counts. */
  readonly synonyms: readonly string[];
  /** What may follow a header in brackets, written like the synonyms, since it changes no figure. */
  readonly remarks: readonly string[];
}

export interface TableHeaders<Column extends string> {
  /** 0-based grid column of each standard column; columns that are not there are absent. */
  readonly places: ReadonlyMap<Column, number>;
  /** Columns whose header is an issue: what stands below it cannot be used. */
  readonly unusable: ReadonlySet<Column>;
  readonly issues: readonly CellIssue[];
}

/** As many columns are named where no header is known. */
const MOST_NAMED = 6;

/** What the commonest remarks that rescale a column say, as `simplifyHeader` leaves them. */
const SCALE_OF_REMARK: ReadonlyMap<string, string> = new Map(
  Object.entries({
    percent: ["%", "pct", "percent", "percentage", "pc", "volpoints", "points", "pts"],
    "basis points": ["bp", "bps", "basispoints"],
    thousandths: ["‰"],
    hundredths: ["¢", "cent", "cents", "pence"],
    thousands: ["k", "thousand", "thousands", "000", "000s", "1000", "1000s", "$k", "k$", "usdk", "kusd"],
    millions: ["m", "mm", "mn", "mio", "million", "millions", "$m", "$mm", "usdm", "usdmm"],
  }).flatMap(([scale, remarks]) => remarks.map((remark) => [remark, scale] as const)),
);

/** A header for each column that the user chose, as it stands in the sheet. */
export type ChosenHeaders<Column extends string> = Readonly<Partial<Record<Column, string>>>;

interface FindOptions<Column extends string> {
  /** 0-based grid row that the headers stand in, for issues; 0 by default. */
  readonly gridRow?: number;
  /** The row reads like data: none of its cells is taken for a header. */
  readonly isData?: boolean;
  /** What the user chose: it counts more than what a header usually means. A header that is not there does not count. */
  readonly chosen?: ChosenHeaders<Column>;
}

/**
 * A way to find the columns of a table in its header row. Of two that mean the same the first is taken, and the
 * second is an issue. So is a header with a remark that is not known to be harmless there, such as "Rate (pct)" or
 * "Strike (k)". A header that the user chose may have any remark but one that says it rescales the column. A row
 * without any known header is one issue.
 */
export function headerFinder<Column extends string>(
  definitions: Readonly<Record<Column, ColumnDefinition>>,
): (headers: readonly Cell[], options?: FindOptions<Column>) => TableHeaders<Column> {
  const names = Object.keys(definitions) as Column[];
  const columnOfHeader = new Map(
    names.flatMap((column) =>
      [simplifyHeader(column), ...definitions[column].synonyms].map((header) => [header, column] as const),
    ),
  );
  return (headers, { gridRow = 0, isData = false, chosen } = {}) => {
    const places = new Map<Column, number>();
    const unusable = new Set<Column>();
    const issues: CellIssue[] = [];
    const chosenColumns = findChosen(headers, names, chosen);
    const columnsChosen = new Set(chosenColumns.values());
    headers.forEach((header, gridColumn) => {
      if (typeof header !== "string" || isData) return;
      const text = splitHeader(header);
      const column = chosenColumns.get(gridColumn) ?? columnOfHeader.get(text.name);
      const isChosen = chosenColumns.has(gridColumn);
      if (column === undefined || (!isChosen && columnsChosen.has(column))) return;
      const refuse = (wanted: string) =>
        issues.push({ gridRow, gridColumn, column, found: describeCell(header), wanted });
      const taken = places.get(column);
      if (taken !== undefined) {
        refuse(`one column for ${column}: ${describeCell(headers[taken])} is another`);
        return;
      }
      places.set(column, gridColumn);
      const { wanted, remarks } = definitions[column];
      if (isChosen ? !isRescaled(text) : text.remark === "" || remarks.includes(text.remark)) return;
      unusable.add(column);
      refuse(`the header ${column} alone, and in its cells ${wanted}; ${describeRemark(text)}`);
    });
    if (places.size === 0) issues.push({ gridRow, ...noHeaders(headers, names) });
    return { places, unusable, issues };
  };
}

/** The column that the user chose for each grid column whose header, white space aside, is the chosen one. */
function findChosen<Column extends string>(
  headers: readonly Cell[],
  columns: readonly Column[],
  chosen: ChosenHeaders<Column> | undefined,
): ReadonlyMap<number, Column> {
  const found = new Map<number, Column>();
  if (chosen === undefined) return found;
  const texts = headers.map((header) => (typeof header === "string" ? tidyHeader(header) : null));
  for (const column of columns) {
    const header = chosen[column];
    const gridColumn = header === undefined ? -1 : texts.indexOf(tidyHeader(header));
    if (gridColumn >= 0 && !found.has(gridColumn)) found.set(gridColumn, column);
  }
  return found;
}

function isRescaled({ name, remark }: HeaderText): boolean {
  return SCALE_OF_REMARK.has(remark) || /[%‰¢]/.test(name);
}

function describeRemark({ remark, typedRemark }: HeaderText): string {
  const scale = SCALE_OF_REMARK.get(remark);
  if (remark === "") return "its sign rescales the column";
  const typed = shortenText(typedRemark);
  return scale === undefined ? `${typed} is not known here` : `${typed} looks like ${scale}`;
}

function noHeaders(headers: readonly Cell[], names: readonly string[]): Omit<CellIssue, "gridRow"> {
  return {
    gridColumn: null,
    column: "Header row",
    found: headers.length === 0 ? "no cells" : `${describeCell(headers[0])} and no header that is known`,
    wanted: `headers such as ${names.slice(0, MOST_NAMED).join(", ")}`,
  };
}
