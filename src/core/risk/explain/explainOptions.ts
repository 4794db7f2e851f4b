import type { MarketQuote } from "../../market/quote";
import { yearsBetween } from "../../market/time";
import type { Figure } from "../../pricing/figure";
import type { OptionProduct } from "../../product/product";
import type { BookModel } from "../bookModels";
import { forwardPrice } from "../forwardPrice";
import type { ModelledOption } from "../modelledOption";
import { impliedYield } from "./impliedYield";
import type { Holding } from "./matchHoldings";
import type { MoveTerms } from "./pnlTerms";
import { unheld, type UnitExplanation } from "./unitExplanation";
import { nameOption, valueOptions, type NamedOption } from "./valueOptions";

export type OptionHolding = Holding<OptionProduct>;

const GREEKS = [
  ...(["price", "delta", "gamma", "vega", "theta", "rho", "yieldRho", "vanna", "volga"] as const),
  ...(["charm", "veta", "speed", "zomma", "color", "ultima"] as const),
] satisfies Figure[];

type GreekColumns = Readonly<Record<(typeof GREEKS)[number], Float64Array>>;

/** The models that go by spot and yield; all others go by the forward. */
const ON_SPOT: ReadonlySet<BookModel> = new Set<BookModel>(["european", "american"]);

/**
 * Options that are alive in both snapshots, or are in one of them only, in their order.
 *
 * Greeks are those of the model before, and moves are of what that model goes by: an option on a forward moves
 * with the forward, observed or carried, and not with its yield; one on spot with spot and yield, which is the
 * yield that a forward implies where only the snapshot after has one.
 */
export function explainOptions(holdings: readonly OptionHolding[]): readonly UnitExplanation[] {
  const befores = holdings.map((holding) => optionBefore(holding));
  const afters = holdings.map(({ instrument, product, after, to }) =>
    after === null ? null : nameOption(`${instrument} after`, product, after, to),
  );
  const greeks = valueOptions(befores.filter(isThere), GREEKS);
  const prices = valueOptions(afters.filter(isThere), ["price"]).price;
  let rowBefore = 0;
  let rowAfter = 0;
  return holdings.map((holding, place) => {
    const option = befores[place]!;
    const after = afters[place] === null ? 0 : prices[rowAfter++]!;
    if (option === null) return unheld(0, after);
    const row = rowBefore++;
    const before = greeks.price[row]!;
    if (holding.after === null) return unheld(before, 0);
    const yearsAfter = yearsBetween(holding.to, holding.product.expiry);
    const moves = movesOf(option, greeks, row, holding.after, yearsAfter);
    return { before, after, gain: after - before, moves };
  });
}

/** What a unit of each option was worth on the market before; 0 where it was not there. */
export function valuesBefore(holdings: readonly OptionHolding[]): readonly number[] {
  const options = holdings.map((holding) => optionBefore(holding));
  const prices = valueOptions(options.filter(isThere), ["price"]).price;
  let row = 0;
  return options.map((option) => (option === null ? 0 : prices[row++]!));
}

function optionBefore({ instrument, product, before, from }: OptionHolding): NamedOption | null {
  return before === null ? null : nameOption(`${instrument} before`, product, before, from);
}

function isThere(option: NamedOption | null): option is NamedOption {
  return option !== null;
}

function movesOf(
  option: ModelledOption,
  greeks: GreekColumns,
  row: number,
  after: MarketQuote,
  yearsAfter: number,
): MoveTerms {
  const { model, inputs } = option;
  const isOnSpot = ON_SPOT.has(model);
  const dS = (isOnSpot ? after.spot : forwardPrice(after, yearsAfter)) - inputs.spot;
  const dv = after.volatility! - inputs.vol;
  const dt = inputs.years - yearsAfter;
  const dr = after.rate - inputs.rate;
  const dq = isOnSpot ? impliedYield(after, yearsAfter) - inputs.dividendYield : 0;
  const theta = greeks.theta[row]!;
  const charm = greeks.charm[row]!;
  const color = greeks.color[row]!;
  return {
    delta: greeks.delta[row]! * dS,
    gamma: (greeks.gamma[row]! * dS * dS) / 2,
    vega: greeks.vega[row]! * dv,
    theta: theta * dt,
    rho: greeks.rho[row]! * dr,
    yield: greeks.yieldRho[row]! * dq,
    vanna: greeks.vanna[row]! * dS * dv,
    volga: (greeks.volga[row]! * dv * dv) / 2,
    charm: charm * dS * dt,
    veta: greeks.veta[row]! * dv * dt,
    thetaConvexity: (thetaSlope(option, theta, charm, color) * dt * dt) / 2,
    speed: (greeks.speed[row]! * dS * dS * dS) / 6,
    zomma: (greeks.zomma[row]! * dS * dS * dv) / 2,
    color: (color * dS * dS * dt) / 2,
    ultima: (greeks.ultima[row]! * dv * dv * dv) / 6,
  };
}

/**
 * Change of theta per year of passing time, d2V/dt2: the derivative by time of the pricing equation
 * theta = r V - (r - q) S delta - vol^2 S^2 gamma / 2, where the normal model has vol^2 in place of vol^2 S^2. An
 * American option obeys it while it is held; where it is exercised all of these are 0.
 */
function thetaSlope({ model, inputs }: ModelledOption, theta: number, charm: number, color: number): number {
  const { spot, vol } = inputs;
  const rate = model === "inverse" ? 0 : inputs.rate;
  const carry = ON_SPOT.has(model) ? rate - inputs.dividendYield : 0;
  const deviation = model === "normal" ? vol : vol * spot;
  return rate * theta - carry * spot * charm - (deviation * deviation * color) / 2;
}
