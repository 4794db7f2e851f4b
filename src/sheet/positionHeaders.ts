import { describeCell, shortenText } from "./cellText";
import type { Cell, CellIssue, Grid } from "./grid";
import { simplifyHeader, splitHeader, type HeaderText } from "./headerText";
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

const COLUMN_OF_HEADER: ReadonlyMap<string, PositionColumn> = new Map(
  (Object.keys(POSITION_COLUMNS) as PositionColumn[]).flatMap((column) =>
    [simplifyHeader(column), ...POSITION_COLUMNS[column].synonyms].map((header) => [header, column] as const),
  ),
);

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

function wantedInstead(column: PositionColumn, { remark, typedRemark }: HeaderText): string {
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
