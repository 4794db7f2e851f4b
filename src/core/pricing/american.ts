import { DomainError } from "../math/domainError";
import { logRatio } from "../math/logRatio";
import { addPremium, planPremium, type PremiumPlan } from "./american/addPremium";
import { AMERICAN_ACCURATE, type AmericanAccuracy } from "./american/americanAccuracy";
import { AMERICAN_FIGURES } from "./american/americanFigures";
import { certainExercise } from "./american/certainExercise";
import {
  figuresOfExercise,
  figuresOfExerciseBetween,
  NO_FIGURES,
  type AmericanValues,
} from "./american/certainFigures";
import { exerciseRegion } from "./american/exerciseRegion";
import type { LifeTerms } from "./american/lifeTerms";
import { solveTerms, type SolvedTerms } from "./american/solvedTerms";
import { EUROPEAN } from "./european";
import type { FigureColumns } from "./figure";
import { optionAt, type OptionColumns, type OptionInputs } from "./optionColumns";
import type { PricingModel } from "./pricingModel";
import { requireBlackInputs } from "./requireBlackInputs";

/**
 * American option on a spot with a continuous yield, exercised at any time up to expiry:
 *
 *   V = European value + early exercise premium, which for a put is
 *   integral over t from 0 to T of r K e^(-rt) N(-d2) - q S e^(-qt) N(-d1), at S over the boundary B(T - t)
 *
 * `spot` S > 0 and `strike` K >= 0 in the quote currency; `years` T >= 0; `vol` >= 0, `rate` r and
 * `dividendYield` q per 1.00, continuously compounded, of either sign. Figures are in quote currency per
 * unit of underlying; it has all of FIGURES but probItm, since the option can end before expiry.
 *
 * Where the spot is at the boundary or beyond, the option is exercised: the price is phi (S - K), delta
 * phi, dualDelta -phi, leverage phi S / V, every other figure 0. With T = 0 or vol = 0 and S = K, where
 * exercise begins to pay, delta and dualDelta are halfway, phi / 2 and -phi / 2, whatever the rates. Where
 * waiting always pays (a put with r <= 0 <= q or r <= q < 0, a call with q <= 0 <= r or q <= r < 0) every
 * figure is the European one. With T = 0, vol = 0 or K = 0 the holder exercises at the time that is best
 * without volatility; where that is inside the life, derivatives by vol are the limits as it goes to 0.
 *
 * Refused: a put with q < r < 0 and vol, T > 0, a call with r < q < 0. They have two boundaries.
 *
 * Accuracy: price within 1e-6 S, delta within 1e-5, vega and theta within 1e-5 S, gamma within 1e-4 of its
 * largest, next to the boundary too, for vol up to 1 over 3 years or 0.5 over 20; beyond that theta and vega
 * within 2e-5 S, gamma within 3e-4. rho and yieldRho within 1e-4 S, or 2e-3 S where rate and yield are equal
 * or all but equal. A put's yield (a call's rate) below -15 / T may find no boundary: it is refused, NaN in
 * columns.
 *
 * Source: Andersen, Lake and Offengenden, High Performance American Option Pricing, Journal of Computational
 * Finance 20, 2016, for the equations; the boundary is found by Newton's iteration instead of theirs.
 */
export const AMERICAN: PricingModel = {
  figures: AMERICAN_FIGURES,
  requireInputs: (option) => {
    requireBlackInputs(option);
    requireSingleBoundary(option);
    requireSolvableBoundary(option);
  },
  valueColumns: (options, figures) => valueAmericanColumns(options, figures, AMERICAN_ACCURATE),
};

function requireSingleBoundary(option: OptionInputs): void {
  if (wayOfValuing(option) !== "none") return;
  const { type, rate, dividendYield } = option;
  const [lower, upper] = type === "put" ? ["dividendYield", "rate"] : ["rate", "dividendYield"];
  throw new DomainError(
    `${lower} with ${upper} of an American ${type}`,
    type === "put" ? `${dividendYield} with ${rate}` : `${rate} with ${dividendYield}`,
    `${upper} of 0 or more, or ${lower} no lower than ${upper} (else there are two exercise boundaries)`,
  );
}

/** Only where holding the put's underlying costs, and much, is there a boundary that the solver does not find. */
function requireSolvableBoundary(option: OptionInputs): void {
  const terms = lifeTerms(option);
  if (terms.dividendYield >= 0 || wayOfValuing(option) !== "diffusing") return;
  if (solveTerms(terms, AMERICAN_ACCURATE) !== null) return;
  const costly = option.type === "put" ? "dividendYield" : "rate";
  throw new DomainError(
    `${costly} of an American ${option.type} over ${option.years} years`,
    option[costly],
    "a number nearer 0, or fewer years (else no exercise boundary is found)",
  );
}

/**
 * A drift of so many standard deviations over the life leaves the future as good as certain: early exercise is
 * worth what it would be without volatility, within 2e-7 of the spot.
 */
const CERTAIN = 3000;

/**
 * Early exercise earns at most the interest on the strike and what a negative yield costs: below this part
 * of them it is worth less than rounding.
 */
const NEGLIGIBLE = 1e-14;

/** How a row is valued; "none" where an input is outside the domain or there are two boundaries. */
type WayOfValuing = "european" | "certain" | "diffusing" | "none";

function wayOfValuing(option: OptionInputs): WayOfValuing {
  const { type, spot, strike, years, vol, rate, dividendYield } = option;
  const areFinite = Number.isFinite(spot + strike + years + vol + rate + dividendYield);
  if (!(areFinite && spot > 0 && strike >= 0 && years >= 0 && vol >= 0)) return "none";
  const [putRate, putYield] = type === "put" ? [rate, dividendYield] : [dividendYield, rate];
  const region = exerciseRegion(putRate, putYield);
  if (region === "never") return "european";
  const drift = Math.abs(rate - dividendYield) * years;
  if (strike === 0 || drift >= CERTAIN * vol * Math.sqrt(years)) return "certain";
  if (Math.max(putRate, -putYield) * years < NEGLIGIBLE) return "european";
  return region === "below" ? "diffusing" : "none";
}

/** Values a batch; rows with the same type, vol, years, rate and yield share the solution of one boundary. */
export function valueAmericanColumns(
  options: OptionColumns,
  figures: FigureColumns,
  accuracy: AmericanAccuracy,
): void {
  // Leverage is the ratio of two others; they are worked out beside it.
  const columns: FigureColumns =
    figures.leverage === undefined
      ? figures
      : {
          ...figures,
          price: figures.price ?? new Float64Array(options.count),
          delta: figures.delta ?? new Float64Array(options.count),
        };
  EUROPEAN.valueColumns(options, columns);

  const plan = planPremium(columns);
  const diffusing: number[] = [];
  for (let row = 0; row < options.count; row++) {
    const option = optionAt(options, row);
    const way = wayOfValuing(option);
    if (way === "diffusing") diffusing.push(row);
    else if (way === "certain") fillCertain(columns, row, option);
    else if (way === "none") fillRow(columns, row, NO_FIGURES);
    if (way !== "diffusing") raiseToExercise(columns, row, option);
  }
  diffusing.sort((row, other) => compareTerms(options, row, other));
  let solved: SolvedTerms | null = null;
  let solvedRow = -1;
  for (const row of diffusing) {
    const option = optionAt(options, row);
    if (solvedRow < 0 || compareTerms(options, solvedRow, row) !== 0) {
      solved = solveTerms(lifeTerms(option), accuracy);
      solvedRow = row;
    }
    if (solved === null) fillRow(columns, row, NO_FIGURES);
    else fillDiffusing(columns, row, option, solved, plan);
  }
}

/** Negative, 0 or positive as one row's boundary comes before, is or comes after the other's. */
function compareTerms(
  { phi, vol, years, rate, dividendYield }: OptionColumns,
  row: number,
  other: number,
): number {
  return (
    vol[row]! - vol[other]! ||
    years[row]! - years[other]! ||
    rate[row]! - rate[other]! ||
    dividendYield[row]! - dividendYield[other]! ||
    phi[row]! - phi[other]!
  );
}

/** Terms of the option's put: a call's rate is its put's yield. */
function lifeTerms({ type, years, vol, rate, dividendYield }: OptionInputs): LifeTerms {
  return {
    deviation: vol * Math.sqrt(years),
    rate: (type === "put" ? rate : dividendYield) * years,
    dividendYield: (type === "put" ? dividendYield : rate) * years,
  };
}

function fillDiffusing(
  columns: FigureColumns,
  row: number,
  option: OptionInputs,
  solved: SolvedTerms,
  plan: PremiumPlan,
): void {
  const { type, spot, strike } = option;
  const logMoneyness = type === "put" ? logRatio(spot, strike) : logRatio(strike, spot);
  if (logMoneyness <= solved.logBoundary) {
    fillRow(columns, row, figuresOfExercise(option));
    return;
  }
  addPremium(columns, row, option, logMoneyness, solved, plan);
  const { price, delta, leverage } = columns;
  raiseToExercise(columns, row, option);
  if (leverage !== undefined) leverage[row] = (spot * delta![row]!) / price![row]!;
}

/** Rounding, or next to the boundary the scheme's error, may leave the price short of what exercise pays. */
function raiseToExercise({ price }: FigureColumns, row: number, { type, spot, strike }: OptionInputs): void {
  const paid = type === "put" ? strike - spot : spot - strike;
  if (price !== undefined && price[row]! < paid) price[row] = paid;
}

/** Leaves the European figures where it is best to wait for expiry. */
function fillCertain(columns: FigureColumns, row: number, option: OptionInputs): void {
  const exercise = certainExercise(option);
  if (exercise.when === "now") fillRow(columns, row, figuresOfExercise(option));
  if (exercise.when === "between") fillRow(columns, row, figuresOfExerciseBetween(option, exercise.years));
}

function fillRow(columns: FigureColumns, row: number, values: AmericanValues): void {
  for (const figure of AMERICAN_FIGURES) {
    const column = columns[figure];
    if (column !== undefined) column[row] = values[figure];
  }
}
