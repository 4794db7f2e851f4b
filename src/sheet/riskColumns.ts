import type { BookTotal } from "../core/risk/bookRisk";

/** A figure of risk as the sheet shows it. */
export interface RiskColumn {
  /** Its header, and its name in any table that speaks of it. */
  readonly name: string;
  /** In the sheet's units: vega and rho per 0.01, theta per calendar day; `null` where it does not add up. */
  readonly of: (exposure: BookTotal) => number | null;
  /** Counted in units of underlying: means nothing across underlyings. */
  readonly inUnderlying?: true;
}

const POINTS_PER_UNIT = 100;
const DAYS_PER_YEAR = 365;

/** What a book can have too much or too little of. */
export const GREEK_COLUMNS: readonly RiskColumn[] = [
  { name: "Delta", of: ({ delta }) => delta, inUnderlying: true },
  { name: "Net delta", of: ({ netDelta }) => netDelta, inUnderlying: true },
  { name: "Gamma", of: ({ gamma }) => gamma, inUnderlying: true },
  { name: "Vega", of: ({ vega }) => scaled(vega, POINTS_PER_UNIT) },
  { name: "Theta", of: ({ theta }) => scaled(theta, DAYS_PER_YEAR) },
  { name: "Rho", of: ({ rho }) => scaled(rho, POINTS_PER_UNIT) },
  { name: "Dollar delta", of: ({ dollarDelta }) => dollarDelta },
  { name: "Dollar gamma 1%", of: ({ dollarGammaPerPercent }) => dollarGammaPerPercent },
];

export const RISK_COLUMNS: readonly RiskColumn[] = [
  { name: "Value", of: ({ value }) => value },
  ...GREEK_COLUMNS,
];

function scaled(figure: number | null, rawUnitsPerSheetUnit: number): number | null {
  return figure === null ? null : figure / rawUnitsPerSheetUnit;
}
