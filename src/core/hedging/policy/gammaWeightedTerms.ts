import { yearsBetween, type UtcMillis } from "../../market/time";
import type { PositionRisk, UnderlyingRisk } from "../../risk/bookRisk";
import { forwardPrice } from "../../risk/forwardPrice";
import type { Position } from "../../risk/position";

/** The options of an underlying as one, for rules made for one option. */
export interface GammaWeightedTerms {
  readonly spot: number;
  /** Raw, of all options together: > 0 is long. */
  readonly gamma: number;
  /** To expiry; this and the following are averages, weighted by the size of each instrument's gamma. */
  readonly years: number;
  readonly rate: number;
  /** Lognormal, per 1.00; a normal volatility counts as its share of the forward. */
  readonly vol: number;
}

/** Far below any gamma that moves money, and far above where quotients by it overflow. */
const LEAST_GAMMA = 1e-200;

/** `null` where no option has gamma to speak of. */
export function gammaWeightedTerms(
  { spot, exposure, positions }: UnderlyingRisk,
  asOf: UtcMillis,
): GammaWeightedTerms | null {
  let weight = 0;
  let years = 0;
  let rate = 0;
  let vol = 0;
  for (const { position, gamma } of gammaOfOptions(positions)) {
    const { product, market } = position;
    const size = Math.abs(gamma);
    if (product.kind !== "option" || size === 0) continue;
    weight += size;
    years += size * yearsBetween(asOf, product.expiry);
    rate += size * market.rate;
    vol += size * lognormalVolatility(position, yearsBetween(asOf, product.expiry));
  }
  if (weight < LEAST_GAMMA) return null;
  return { spot, gamma: exposure.gamma, years: years / weight, rate: rate / weight, vol: vol / weight };
}

interface OptionGamma {
  /** First row of the instrument. */
  readonly position: Position;
  gamma: number;
}

/** Of each instrument: rows of one that offset each other have the terms of what is left. */
function gammaOfOptions(positions: readonly PositionRisk[]): Iterable<OptionGamma> {
  const options = new Map<string, OptionGamma>();
  for (const { position, exposure } of positions) {
    if (position.product.kind !== "option") continue;
    const known = options.get(position.instrument);
    if (known === undefined) options.set(position.instrument, { position, gamma: exposure.gamma });
    else known.gamma += exposure.gamma;
  }
  return options.values();
}

function lognormalVolatility({ market }: Position, years: number): number {
  const volatility = market.volatility!;
  return market.volatilityType === "normal" ? volatility / forwardPrice(market, years) : volatility;
}
