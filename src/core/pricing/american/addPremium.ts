import type { Figure, FigureColumns } from "../figure";
import type { OptionInputs } from "../optionColumns";
import { AMERICAN_FIGURES, PREMIUM_NEEDS, type PremiumNeeds } from "./americanFigures";
import type { BoundaryPair } from "./bumpedBoundary";
import {
  allocatePremiumDerivatives,
  fillPremiumDerivatives,
  type PremiumDerivatives,
} from "./premiumDerivatives";
import type { SolvedTerms } from "./solvedTerms";
import { volStencilStep } from "./volStencil";

/** What the figures asked for need, together, and the working space for it. */
export interface PremiumPlan {
  readonly needs: Required<PremiumNeeds>;
  readonly plain: PremiumDerivatives;
  readonly up: PremiumDerivatives;
  readonly down: PremiumDerivatives;
}

export function planPremium(figures: FigureColumns): PremiumPlan {
  const asked = AMERICAN_FIGURES.filter((figure) => figures[figure] !== undefined);
  const most = (need: keyof PremiumNeeds) =>
    Math.max(0, ...asked.map((figure) => PREMIUM_NEEDS[figure][need] ?? 0));
  return {
    needs: {
      value: most("value"),
      plain: most("plain"),
      vol: most("vol"),
      rate: most("rate"),
      dividendYield: most("dividendYield"),
      volStencil: most("volStencil"),
    },
    plain: allocatePremiumDerivatives(),
    up: allocatePremiumDerivatives(),
    down: allocatePremiumDerivatives(),
  };
}

/**
 * Adds the part of the early exercise premium to the European figures of a row whose spot is where it pays
 * to wait. The derivatives by the spot are exact; those by time follow from the pricing equation
 *
 *   r V = theta + (r - q) S delta + vol^2 S^2 gamma / 2
 *
 * and its derivatives by the spot, which the premium solves too; those by vol, rate and yield are central
 * differences over moved boundaries. `logMoneyness` is ln(spot / strike) of the option's put.
 */
export function addPremium(
  figures: FigureColumns,
  row: number,
  option: OptionInputs,
  logMoneyness: number,
  solved: SolvedTerms,
  plan: PremiumPlan,
): void {
  const { spot, strike, years, vol, rate, dividendYield } = option;
  const { needs, plain, up, down } = plan;
  const phi = option.type === "call" ? 1 : -1;
  const add = (figure: Figure, part: number) => {
    const column = figures[figure];
    if (column !== undefined) column[row]! += part;
  };
  const fillPair = (pair: BoundaryPair, orders: number) => {
    fillPremiumDerivatives(up, pair.up, phi, spot, strike, orders);
    fillPremiumDerivatives(down, pair.down, phi, spot, strike, orders);
  };

  const variance = vol * vol * spot * spot;
  const drift = (rate - dividendYield) * spot;
  const { bySpot, byStrike } = plain;
  const { apart } = solved;
  if (needs.value > 0) {
    const isApart = needs.plain > 0 && solved.boundariesAt(logMoneyness) === apart;
    const orders = isApart ? Math.max(needs.value, needs.plain) : needs.value;
    fillPremiumDerivatives(plain, apart.boundary, phi, spot, strike, orders);
    // Where the premium is as good as 0, rounding may leave it below.
    add("price", Math.max(0, bySpot[0]!));
    add("delta", bySpot[1]!);
    add("netDelta", bySpot[1]!);
    add("dualDelta", byStrike[1]!);
  }
  if (needs.volStencil > 0) {
    const step = volStencilStep(apart.boundary, apart.bumped("deviation"), logMoneyness);
    const stencil = apart.volStencil(step);
    const [low, lower, upper, high] = [0, 1, 2, 3].map((index) => {
      if (stencil === null) return NaN;
      fillPremiumDerivatives(up, stencil.boundaries[index]!, phi, spot, strike, 1);
      return up.bySpot[0]!;
    }) as [number, number, number, number];
    const width = step * vol;
    add("volga", (16 * (upper + lower) - 30 * bySpot[0]! - high - low) / (12 * width * width));
    add("ultima", (high - low - 2 * (upper - lower)) / (2 * width * width * width));
  }
  if (needs.plain > 0) {
    const { boundary } = solved.boundariesAt(logMoneyness);
    if (needs.value === 0 || boundary !== apart.boundary) {
      fillPremiumDerivatives(plain, boundary, phi, spot, strike, needs.plain);
    }
    add("gamma", bySpot[2]!);
    add("speed", bySpot[3]!);
    add("theta", rate * bySpot[0]! - drift * bySpot[1]! - (variance / 2) * bySpot[2]!);
    add(
      "charm",
      dividendYield * bySpot[1]! - (drift + vol * vol * spot) * bySpot[2]! - (variance / 2) * bySpot[3]!,
    );
    add(
      "color",
      rate * bySpot[2]! -
        2 * (rate - dividendYield) * bySpot[2]! -
        drift * bySpot[3]! -
        vol * vol * (bySpot[2]! + 2 * spot * bySpot[3]!) -
        (variance / 2) * bySpot[4]!,
    );
    add("dualGamma", byStrike[2]!);
  }
  if (needs.vol > 0) {
    const pair = solved.boundariesAt(logMoneyness).bumped("deviation");
    fillPair(pair, needs.vol);
    const perVol = Math.sqrt(years) / (2 * pair.step);
    const vega = (up.bySpot[0]! - down.bySpot[0]!) * perVol;
    const vanna = (up.bySpot[1]! - down.bySpot[1]!) * perVol;
    const zomma = (up.bySpot[2]! - down.bySpot[2]!) * perVol;
    add("vega", vega);
    add("vanna", vanna);
    add("zomma", zomma);
    add("veta", rate * vega - drift * vanna - (variance / 2) * zomma - vol * spot * spot * plain.bySpot[2]!);
  }
  // By put-call symmetry a call's rate is its put's yield.
  if (needs.rate > 0) {
    const pair = apart.bumped(phi === 1 ? "dividendYield" : "rate");
    fillPair(pair, 1);
    add("rho", ((up.bySpot[0]! - down.bySpot[0]!) * years) / (2 * pair.step));
  }
  if (needs.dividendYield > 0) {
    const pair = apart.bumped(phi === 1 ? "rate" : "dividendYield");
    fillPair(pair, 1);
    add("yieldRho", ((up.bySpot[0]! - down.bySpot[0]!) * years) / (2 * pair.step));
  }
}
