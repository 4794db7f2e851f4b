import { DAYS_PER_YEAR } from "../../core/market/time";
import type { Figure } from "../../core/pricing/figure";
import type { OptionModel } from "../../core/pricing/pricingModel";

/** How often something is differentiated by what. */
export interface Derivative {
  /** Of the underlying. */
  readonly byPrice?: number;
  readonly byVol?: number;
  readonly byTime?: number;
  /** By interest rate or yield. */
  readonly byRate?: number;
}

/** A figure as the sheet shows it: its name, and how often the price is differentiated by what. */
interface SheetFigure extends Omit<Derivative, "byPrice"> {
  /** As the header of GREEKS has it. */
  readonly name: string;
}

export const SHEET_FIGURES: Readonly<Record<Figure, SheetFigure>> = {
  price: { name: "Price" },
  delta: { name: "Delta" },
  gamma: { name: "Gamma" },
  vega: { name: "Vega", byVol: 1 },
  theta: { name: "Theta", byTime: 1 },
  rho: { name: "Rho", byRate: 1 },
  netDelta: { name: "Net delta" },
  yieldRho: { name: "Yield rho", byRate: 1 },
  vanna: { name: "Vanna", byVol: 1 },
  volga: { name: "Volga", byVol: 2 },
  charm: { name: "Charm", byTime: 1 },
  veta: { name: "Veta", byVol: 1, byTime: 1 },
  speed: { name: "Speed" },
  zomma: { name: "Zomma", byVol: 1 },
  color: { name: "Color", byTime: 1 },
  ultima: { name: "Ultima", byVol: 3 },
  dualDelta: { name: "Dual delta" },
  dualGamma: { name: "Dual gamma" },
  leverage: { name: "Leverage" },
  probItm: { name: "Prob ITM" },
};

const POINTS_PER_UNIT = 100;

/**
 * What the core's figure is divided by to be in traders' units: each volatility derivative is per
 * volatility point (0.01), each time derivative per calendar day, each rate derivative per percentage
 * point. In model "normal" volatility is in units of price, and its derivatives are per 1.00.
 */
export function rawUnitsPerSheetUnit(figure: Figure, model: OptionModel): number {
  return rawUnitsPer(SHEET_FIGURES[figure], model === "normal");
}

/** The same of any derivative, by a volatility that is normal or not. */
export function rawUnitsPer({ byVol = 0, byTime = 0, byRate = 0 }: Derivative, isNormal: boolean): number {
  const inPoints = byRate + (isNormal ? 0 : byVol);
  return POINTS_PER_UNIT ** inPoints * DAYS_PER_YEAR ** byTime;
}
