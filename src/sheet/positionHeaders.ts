import { describeCell, shortenText } from "./cellText";
import type { Cell, CellIssue, Grid } from "./grid";
import { POSITION_COLUMNS, SIDE_HEADERS, type PositionColumn } from "./positionColumns";

export interface PositionHeaders {
  /** 0-based grid column of each standard column; columns that are not there are absent. */
  readonly places: ReadonlyMap<PositionColumn, number>;
  /** Columns whose header is an issue: what stands below it cannot be used. */
  readonly unusable: ReadonlySet<PositionColumn>;
  /** 0-based grid columns that say buy or sell, long or short. */
  readonly sides: readonly number[];
  readonly issues: readonly CellIssue[];
}

/** A header's name and the remark that follows it, both as `simplify` leaves them. */
interface HeaderParts {
  readonly name: string;
  readonly remark: string;
  /** The remark as it is typed, brackets and all. */
  readonly typedRemark: string;
}

const COLUMN_OF_HEADER: ReadonlyMap<string, PositionColumn> = new Map(
  (Object.keys(POSITION_COLUMNS) as PositionColumn[]).flatMap((column) =>
    [simplify(column), ...POSITION_COLUMNS[column].synonyms].map((header) => [header, column] as const),
  ),
);

/** What the commonest remarks that rescale a column say, as `simplify` leaves them. */
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

/**
 * Finds the standard columns in the first row. Of two columns that mean the same the first is taken, and
 * the second is an issue. So is a header with a remark that is not known to be harmless there, such as "Rate (pct)" or "Strike (k)". A grid without any known header is one issue.
 */
export function findPositionColumns(cells: Grid): PositionHeaders {
  const places = new Map<PositionColumn, number>();
  const unusable = new Set<PositionColumn>();
  const sides: number[] = [];
  const issues: CellIssue[] = [];
  const headers = cells[0] ?? [];
  headers.forEach((header, gridColumn) => {
    if (typeof header !== "string") return;
    const parts = splitHeader(header);
    if (SIDE_HEADERS.includes(parts.name)) sides.push(gridColumn);
    const column = COLUMN_OF_HEADER.get(parts.name);
    if (column === undefined) return;
    const refuse = (wanted: string) =>
      issues.push({ gridRow: 0, gridColumn, column, found: describeCell(header), wanted });
    const taken = places.get(column);
    if (taken !== undefined) {
      refuse(`one column for ${column}: ${describeCell(headers[taken])} is another`);
      return;
    }
    places.set(column, gridColumn);
    if (isHarmless(column, parts.remark)) return;
    unusable.add(column);
    refuse(wantedInstead(column, parts));
  });
  if (places.size === 0) issues.push(noHeaders(headers));
  return { places, unusable, sides, issues };
}

function isHarmless(column: PositionColumn, remark: string): boolean {
  const harmless: readonly string[] = POSITION_COLUMNS[column].remarks;
  return remark === "" || harmless.includes(remark);
}

function wantedInstead(column: PositionColumn, { remark, typedRemark }: HeaderParts): string {
  const scale = SCALE_OF_REMARK.get(remark);
  const typed = shortenText(typedRemark);
  const reason = scale === undefined ? `${typed} is not known here` : `${typed} looks like ${scale}`;
  return `the header ${column} alone, and in its cells ${POSITION_COLUMNS[column].wanted}; ${reason}`;
}

function noHeaders(headers: readonly Cell[]): CellIssue {
  return {
    gridRow: 0,
    gridColumn: null,
    column: "Header row",
    found: headers.length === 0 ? "no cells" : `${describeCell(headers[0])} and no header that is known`,
    wanted: `headers such as ${Object.keys(POSITION_COLUMNS).slice(0, 6).join(", ")}`,
  };
}

/** What ends a header in brackets or as a currency's sign: "Strike (USD)", "Strike [USD] (k)", "Strike $". */
function splitHeader(header: string): HeaderParts {
  const text = header.normalize("NFKC").trim();
  const start = text.search(/[([{$€£]/);
  const hasRemark = start >= 0 && /[)\]}$€£]$/.test(text);
  if (!hasRemark) return { name: simplify(text), remark: "", typedRemark: "" };
  const typedRemark = text.slice(start);
  return { name: simplify(text.slice(0, start)), remark: simplify(typedRemark), typedRemark };
}

/**
 * "Underlying_Price" -> "underlyingprice", "(p.a.)" -> "pa". Signs that scale a number stay, so that "IV %" is
 * not "IV", and so do signs of currencies.
 */
function simplify(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}%‰$€£¢]/gu, "");
}
