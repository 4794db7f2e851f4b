import { yearsBetween, type UtcMillis } from "../market/time";
import {
  buildVolatilitySurface,
  surfaceVolatility,
  type SmileSlice,
  type VolatilitySurface,
} from "../market/volatilitySurface";
import { logRatio } from "../math/logRatio";
import { nameKey } from "../product/nameKey";
import { forwardPrice } from "./forwardPrice";
import { scenarioTime, type ScenarioGrid } from "./scenario";
import type { OptionGroup, OptionPosition } from "./scenarioBook";
import type { CostedWork } from "./workInSteps";

/** The smiles that options keep their volatility by, by upper-case underlying. */
export type ScenarioSmiles = ReadonlyMap<string, VolatilitySurface>;

/** What a shift of spot adds to the volatility of one option. */
export type VolatilityMove = (spotShift: number) => number;

/**
 * How the volatility of an option moves with spot where its smile moves with the forward (sticky delta):
 *
 *   smile(ln(K/F')) - smile(ln(K/F))
 *
 * of its own expiry, F being the forward at `asOf` and F' the one of the scenario; so that the option keeps
 * its distance from the smile. As days pass every expiry keeps its smile.
 */
export function volatilityMove(
  smiles: ScenarioSmiles,
  { underlying, product, market }: OptionPosition,
  grid: ScenarioGrid,
): VolatilityMove {
  const surface = smiles.get(nameKey(underlying));
  const years = yearsBetween(grid.asOf, product.expiry);
  if (surface === undefined) return () => 0;
  const smile = (logMoneyness: number): number => surfaceVolatility(surface, years, logMoneyness);
  const forwardThen = forwardPrice(market, yearsBetween(scenarioTime(grid), product.expiry));
  const own = smile(logRatio(product.strike, forwardPrice(market, years)));
  const unmoved = logRatio(product.strike, forwardThen);
  return (spotShift) => smile(unmoved - Math.log1p(spotShift)) - own;
}

/**
 * What stands on one strike, or on one expiry: each value once, so that the smile is the same however many rows a
 * position is split into.
 */
type Values = Set<number>;

interface ExpiryQuotes {
  readonly logForwards: Values;
  readonly volatilities: Map<number, Values>;
}

/** Positions in one bit; and the cost of each, as of each strike. */
const BIT = 500;
const NANOS = 500;

/**
 * The surfaces given, and for the other underlyings those that the book's own options make: the average
 * of the volatilities on each strike, against that of the forwards of the expiry, each value counted once.
 */
export function* smilesFor(
  groups: readonly OptionGroup[],
  { asOf, surfaces }: ScenarioGrid,
): CostedWork<ScenarioSmiles> {
  const positions = groups.flatMap((group) => (group.hasEnded ? [] : group.positions));
  const quotes = new Map<string, Map<UtcMillis, ExpiryQuotes>>();
  for (const [index, position] of positions.entries()) {
    const underlying = nameKey(position.underlying);
    if (index % BIT === BIT - 1) yield BIT * NANOS;
    // At its own expiry an option has no smile left.
    if (surfaces?.has(underlying) === true || position.product.expiry <= asOf) continue;
    let expiries = quotes.get(underlying);
    if (expiries === undefined) quotes.set(underlying, (expiries = new Map()));
    addQuote(expiries, position, asOf);
  }
  const smiles = new Map(surfaces);
  for (const [underlying, expiries] of quotes) {
    const slices: SmileSlice[] = [];
    for (const [expiry, found] of expiries) {
      slices.push(sliceOf(found, yearsBetween(asOf, expiry)));
      yield found.volatilities.size * NANOS;
    }
    smiles.set(underlying, buildVolatilitySurface(slices));
  }
  return smiles;
}

function addQuote(
  expiries: Map<UtcMillis, ExpiryQuotes>,
  { product: { strike, expiry }, market }: OptionPosition,
  asOf: UtcMillis,
): void {
  let found = expiries.get(expiry);
  if (found === undefined) {
    expiries.set(expiry, (found = { logForwards: new Set(), volatilities: new Map() }));
  }
  let volatilities = found.volatilities.get(strike);
  if (volatilities === undefined) found.volatilities.set(strike, (volatilities = new Set()));
  volatilities.add(market.volatility!);
  found.logForwards.add(Math.log(forwardPrice(market, yearsBetween(asOf, expiry))));
}

function sliceOf({ logForwards, volatilities }: ExpiryQuotes, years: number): SmileSlice {
  const logForward = averageOf(logForwards);
  const inOrder = [...volatilities].sort(([one], [other]) => one - other);
  return {
    years,
    logMoneyness: inOrder.map(([strike]) => Math.log(strike) - logForward),
    volatility: inOrder.map(([, found]) => averageOf(found)),
  };
}

function averageOf(values: Values): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.size;
}
