import type { BookTotal } from "../core/risk/bookRisk";
import { rawUnitsPer, type Derivative } from "./functions/sheetFigures";

/** A figure of risk as the sheet shows it. */
export interface RiskColumn extends Derivative {
  /** Its header, and its name in any table that speaks of it. */
  readonly name: string;
  /** In the sheet's units, those of `riskUnit`; `null` where it does not add up. */
  readonly of: (exposure: BookTotal) => number | null;
  /** What it is counted in. Units of underlying mean nothing across underlyings. */
  readonly counts: "currency" | "underlying";
  /** Change for a move of the price by 1 %, rather than a derivative. */
  readonly perPercent?: true;
}

type HigherOrder = NonNullable<BookTotal["higherOrder"]>;

/** What a book can have too much or too little of. */
export const GREEK_COLUMNS: readonly RiskColumn[] = [
  column("Delta", "underlying", ({ delta }) => delta),
  column("Net delta", "underlying", ({ netDelta }) => netDelta),
  column("Gamma", "underlying", ({ gamma }) => gamma, { byPrice: 1 }),
  column("Vega", "currency", ({ vega }) => vega, { byVol: 1 }),
  column("Theta", "currency", ({ theta }) => theta, { byTime: 1 }),
  column("Rho", "currency", ({ rho }) => rho, { byRate: 1 }),
  column("Dollar delta", "currency", ({ dollarDelta }) => dollarDelta),
  {
    ...column("Dollar gamma 1%", "currency", ({ dollarGammaPerPercent }) => dollarGammaPerPercent),
    perPercent: true,
  },
];

export const RISK_COLUMNS: readonly RiskColumn[] = [
  column("Value", "currency", ({ value }) => value),
  ...GREEK_COLUMNS,
];

/** Of a book that was measured with higher orders. */
const HIGHER_ORDER_COLUMNS: readonly RiskColumn[] = [
  higherOrder("Vanna", "underlying", ({ vanna }) => vanna, { byVol: 1 }),
  higherOrder("Volga", "currency", ({ volga }) => volga, { byVol: 2 }),
  higherOrder("Charm", "underlying", ({ charm }) => charm, { byTime: 1 }),
  higherOrder("Veta", "currency", ({ veta }) => veta, { byVol: 1, byTime: 1 }),
  higherOrder("Speed", "underlying", ({ speed }) => speed, { byPrice: 2 }),
  higherOrder("Zomma", "underlying", ({ zomma }) => zomma, { byPrice: 1, byVol: 1 }),
  higherOrder("Color", "underlying", ({ color }) => color, { byPrice: 1, byTime: 1 }),
  higherOrder("Ultima", "currency", ({ ultima }) => ultima, { byVol: 3 }),
  higherOrder("Coin gamma", "underlying", ({ coinGamma }) => coinGamma, { byPrice: 2 }),
];

/** Which columns there are, by the name of their set. */
export const RISK_SETS = {
  standard: RISK_COLUMNS,
  all: [...RISK_COLUMNS, ...HIGHER_ORDER_COLUMNS],
} as const;
export type RiskSet = keyof typeof RISK_SETS;

/** What a figure is a figure of. */
export interface RiskOwner {
  /** `null`: of several. */
  readonly underlying: string | null;
  /** `null`: not known. */
  readonly currency: string | null;
  readonly volatilityType: BookTotal["volatilityType"];
}

/** Unit of a figure in words: "BTC per 1.00 of price", "USD per vol point", "USD per day". */
export function riskUnit(
  { counts, byPrice = 0, byVol = 0, byTime = 0, byRate = 0, perPercent }: RiskColumn,
  { underlying, currency, volatilityType }: RiskOwner,
): string {
  const volatility = volatilityType === "normal" ? "1.00 of volatility" : "vol point";
  const per = [
    perPercent ? "1 % move" : null,
    power("1.00 of price", byPrice),
    power(volatility, byVol),
    power("rate point", byRate),
    power("day", byTime),
  ].filter((unit) => unit !== null);
  const of = counts === "currency" ? (currency ?? "quote currency") : (underlying ?? "underlying");
  return [of, ...per].join(" per ");
}

const POWERS = ["", "", " squared", " cubed"] as const;

function power(unit: string, times: number): string | null {
  return times === 0 ? null : `${unit}${POWERS[times]!}`;
}

function column(
  name: string,
  counts: RiskColumn["counts"],
  figureOf: (exposure: BookTotal) => number | null,
  derivative: Derivative = {},
): RiskColumn {
  const of = (exposure: BookTotal): number | null => {
    const figure = figureOf(exposure);
    return figure === null ? null : figure / rawUnitsPer(derivative, exposure.volatilityType === "normal");
  };
  return { name, of, counts, ...derivative };
}

function higherOrder(
  name: string,
  counts: RiskColumn["counts"],
  figureOf: (figures: HigherOrder) => number | null,
  derivative: Derivative,
): RiskColumn {
  return column(name, counts, (exposure) => figureOf(exposure.higherOrder!), derivative);
}
