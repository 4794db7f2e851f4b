/** What holds of every implied volatility, whatever the numbers; a failure prints the inputs found. */
import fc from "fast-check";
import { DomainError } from "../../../../src/core/math/domainError";
import { impliedVol, impliedVolColumns, type PriceQuote } from "../../../../src/core/pricing/impliedVol";
import {
  allocateOptionColumns,
  setOption,
  type OptionInputs,
} from "../../../../src/core/pricing/optionColumns";
import type { OptionModel } from "../../../../src/core/pricing/pricingModel";
import { valueOption } from "../../../../src/core/pricing/valueOption";

const HALF_ULP = 2 ** -53;
const MODELS = ["european", "futures", "inverse", "normal"] as const;

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const logBetween = (min: number, max: number) =>
  between(Math.log10(min), Math.log10(max)).map((power) => 10 ** power);

/** From the middle of the market to where the price is 1e-300 of the spot, or an ulp from a bound. */
const OPTION = fc
  .record({
    model: fc.constantFrom(...MODELS),
    type: fc.constantFrom("call" as const, "put" as const),
    spot: logBetween(1e-3, 1e5),
    deviations: fc.oneof(between(-3, 3), between(-37, 37)),
    years: logBetween(1e-3, 30),
    deviation: fc.oneof(logBetween(0.01, 1), logBetween(1e-6, 10)),
    rate: between(-0.05, 0.15),
    dividendYield: between(-0.05, 0.15),
  })
  .map(({ model, spot, deviations, deviation, ...terms }) => {
    const { years, rate, dividendYield } = terms;
    const isOnSpot = model === "european";
    const isNormal = model === "normal";
    const forward = isOnSpot ? spot * Math.exp((rate - dividendYield) * years) : spot;
    const strike = isNormal
      ? forward * (1 + deviations * deviation)
      : forward * Math.exp(deviations * deviation);
    const vol = (deviation / Math.sqrt(years)) * (isNormal ? spot : 1);
    return { model: model as OptionModel, option: { ...terms, spot, strike, vol } };
  });

const check = (holds: (model: OptionModel, option: OptionInputs) => void) =>
  fc.assert(
    fc.property(OPTION, ({ model, option }) => holds(model, option)),
    { seed: 20261120, numRuns: 2000 },
  );

function refusalOf(attempt: () => number): DomainError {
  try {
    throw new Error(`returned ${attempt()}`);
  } catch (refusal) {
    if (refusal instanceof DomainError) return refusal;
    throw refusal;
  }
}

const FIGURES = ["price", "vega", "delta", "dualDelta"] as const;

/** Those of its prices that are clear of both bounds; elsewhere the price holds no volatility. */
function pricedQuote(model: OptionModel, { vol, ...terms }: OptionInputs) {
  const figures = valueOption(model, { ...terms, vol }, FIGURES);
  const { price, vega, delta, dualDelta } = figures;
  const legs = Math.abs(terms.spot * delta) + Math.abs(terms.strike * dualDelta);
  // Relative change of the volatility for a relative change of the price and of both legs.
  const condition = (price + legs) / (vega * vol);
  if (!(condition < 1e12)) return undefined;
  return { quote: { ...terms, price }, condition };
}

test("the volatility of a price of the model is the one it was priced with, to the condition", () => {
  let compared = 0;
  check((model, option) => {
    const priced = pricedQuote(model, option);
    if (priced === undefined) return;
    compared++;
    const error = Math.abs(impliedVol(model, priced.quote) / option.vol - 1);
    expect(error).toBeLessThanOrEqual(32 * HALF_ULP * (1 + priced.condition));
  });
  expect(compared).toBeGreaterThan(1200);
});

test("a higher price is a higher volatility", () => {
  check((model, option) => {
    const priced = pricedQuote(model, option);
    if (priced === undefined || priced.condition > 1e6) return;
    const { quote } = priced;
    const higher = { ...quote, price: quote.price * (1 + 1e-7) };
    expect(impliedVol(model, higher)).toBeGreaterThan(impliedVol(model, quote));
  });
});

test("amounts in units 1/1024 as large leave the volatility as it is, to the last bit", () => {
  check((model, option) => {
    const priced = pricedQuote(model, option);
    if (priced === undefined || priced.quote.price < 1e-290) return;
    const { quote } = priced;
    const { spot, strike, price } = quote;
    const scaled = { ...quote, spot: 1024 * spot, strike: 1024 * strike, price: 1024 * price };
    const vol = impliedVol(model, quote);
    expect(impliedVol(model, scaled)).toBe(model === "normal" ? 1024 * vol : vol);
  });
});

test("a price under intrinsic value is refused, with both in the message", () => {
  check((model, option) => {
    const lower = valueOption(model, { ...option, vol: 0 }, ["price"]).price;
    const price = lower - 1e-9 * Math.max(Math.abs(option.spot), Math.abs(option.strike));
    const refusal = refusalOf(() => impliedVol(model, { ...option, price }));
    expect(refusal.message).toContain(`price is ${price}: takes `);
    expect(refusal.wanted).toContain("or more, which the option is worth without volatility");
    // The model may round the difference of two amounts that are all but equal in another way.
    const rounding = 1e-15 * Math.max(Math.abs(option.spot), Math.abs(option.strike));
    expect(Math.abs(parseFloat(refusal.wanted) - lower)).toBeLessThanOrEqual(rounding + 1e-15 * lower);
  });
});

test("a price at its upper bound is refused, with both in the message", () => {
  check((model, option) => {
    if (model === "normal") return;
    const { type, spot, strike, years, rate, dividendYield } = option;
    const spotYield = { european: dividendYield, futures: rate, inverse: 0 }[model as "european"];
    const received =
      type === "call"
        ? spot * Math.exp(-spotYield * years)
        : strike * (model === "inverse" ? 1 : Math.exp(-rate * years));
    for (const price of [received, received * 1.5]) {
      expect(() => impliedVol(model, { ...option, price })).toThrow(
        `price is ${price}: takes less than ${received}`,
      );
    }
  });
});

test("for any numbers at all there is a volatility of 0 or more, or a refusal; and a column holds the same", () => {
  const anything = fc.oneof(
    fc.double(),
    fc.double({ min: 0, max: 2 }),
    fc.constantFrom(0, 1, 5e-324, 2 ** -1022, 1e308, Infinity, NaN),
  );
  const QUOTE: fc.Arbitrary<PriceQuote> = fc.record({
    type: fc.constantFrom("call" as const, "put" as const),
    price: anything,
    spot: anything,
    strike: anything,
    years: anything,
    rate: anything,
    dividendYield: anything,
  });
  let found = 0;
  fc.assert(
    fc.property(fc.constantFrom(...MODELS), QUOTE, (model, quote) => {
      const options = allocateOptionColumns(1);
      setOption(options, 0, { ...quote, vol: NaN });
      const vol = new Float64Array(1);
      impliedVolColumns(model, options, Float64Array.of(quote.price), vol);
      if (Number.isFinite(vol[0])) {
        found++;
        expect(vol[0]).toBeGreaterThanOrEqual(0);
        expect(impliedVol(model, quote)).toBe(vol[0]);
      } else {
        expect(() => impliedVol(model, quote)).toThrow(DomainError);
      }
    }),
    { seed: 20261120, numRuns: 6000 },
  );
  expect(found).toBeGreaterThan(150);
});
