import type { Exposure } from "../../core/risk/exposure";
import { RISK_COLUMNS, type RiskOwner, riskUnit } from "../../sheet/riskColumns";
import { formatGreek, formatMoney } from "./numbers";

/** One figure of an exposure as traders read it; name, unit and value are those of RISK. */
export interface Figure {
  readonly name: string;
  /** What it is in and per, for a holding: "USD per vol point". */
  readonly unit: (owner: RiskOwner) => string;
  /** `null` where it does not add up: volatilities of two kinds. */
  readonly of: (exposure: Exposure) => number | null;
  readonly format: (value: number) => string;
}

/** Figures of the pane in reading order. */
export const FIGURES: readonly Figure[] = [
  figureNamed("Value"),
  figureNamed("Delta"),
  figureNamed("Net delta"),
  figureNamed("Gamma"),
  figureNamed("Vega"),
  figureNamed("Theta"),
  figureNamed("Dollar delta"),
  figureNamed("Dollar gamma 1%"),
];

export const NET_DELTA: Figure = FIGURES.find(({ name }) => name === "Net delta")!;

/** Any figure of RISK. */
export function figureNamed(name: string): Figure {
  const column = RISK_COLUMNS.find((each) => each.name === name)!;
  const format = column.counts === "currency" ? formatMoney : formatGreek;
  return { name, unit: (owner) => riskUnit(column, owner), of: column.of, format };
}

export function formatFigure({ of, format }: Figure, exposure: Exposure): string {
  const figure = of(exposure);
  return figure === null ? "does not add up" : format(figure);
}
