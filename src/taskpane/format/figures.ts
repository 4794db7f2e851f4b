import type { Exposure } from "../../core/risk/exposure";
import { formatGreek, formatMoney } from "./numbers";

/** One figure of an exposure as traders read it. */
export interface Figure {
  readonly name: string;
  /** What it is per, or in, given the underlying's name. */
  readonly unit: (underlying: string) => string;
  /** `null` where it does not add up: volatilities of two kinds. */
  readonly of: (exposure: Exposure) => number | null;
  readonly format: (value: number) => string;
}

const QUOTE = "quote ccy";

export const NET_DELTA: Figure = {
  name: "Net delta",
  unit: (underlying) => underlying,
  of: (exposure) => exposure.netDelta,
  format: formatGreek,
};

/** All figures of the pane in reading order. Volatility per point, time per calendar day. */
export const FIGURES: readonly Figure[] = [
  { name: "Value", unit: () => QUOTE, of: (exposure) => exposure.value, format: formatMoney },
  { name: "Delta", unit: (underlying) => underlying, of: (exposure) => exposure.delta, format: formatGreek },
  NET_DELTA,
  {
    name: "Gamma",
    unit: (underlying) => `${underlying} per 1.00`,
    of: (exposure) => exposure.gamma,
    format: formatGreek,
  },
  {
    name: "Vega",
    unit: () => "per vol point",
    of: ({ vega }) => (vega === null ? null : vega / 100),
    format: formatMoney,
  },
  { name: "Theta", unit: () => "per day", of: (exposure) => exposure.theta / 365, format: formatMoney },
  { name: "Dollar delta", unit: () => QUOTE, of: (exposure) => exposure.dollarDelta, format: formatMoney },
];

export function formatFigure({ of, format }: Figure, exposure: Exposure): string {
  const figure = of(exposure);
  return figure === null ? "does not add up" : format(figure);
}
