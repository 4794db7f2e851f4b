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
  figure("Value", formatMoney),
  figure("Delta", formatGreek),
  figure("Net delta", formatGreek),
  figure("Gamma", formatGreek),
  figure("Vega", formatMoney),
  figure("Theta", formatMoney),
  figure("Dollar delta", formatMoney),
  figure("Dollar gamma 1%", formatMoney),
];

export const NET_DELTA: Figure = FIGURES.find(({ name }) => name === "Net delta")!;

function figure(name: string, format: Figure["format"]): Figure {
  const column = RISK_COLUMNS.find((each) => each.name === name)!;
  return { name, unit: (owner) => riskUnit(column, owner), of: column.of, format };
}

export function formatFigure({ of, format }: Figure, exposure: Exposure): string {
  const figure = of(exposure);
  return figure === null ? "does not add up" : format(figure);
}
