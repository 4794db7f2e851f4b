/** What holds of every option, whatever the numbers; a failure prints the inputs found. */
import fc from "fast-check";
import { valueEuropean, valueFutures, valueInverse } from "../../support/valueOptions";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Wide, but such that finite differences still mean something. */
const OPTION = fc.record({
  type: fc.constantFrom("call" as const, "put" as const),
  spot: between(50, 200),
  strike: between(50, 200),
  years: between(0.02, 5),
  vol: between(0.05, 2),
  rate: between(-0.05, 0.15),
  dividendYield: between(-0.05, 0.15),
});
type Option = typeof OPTION extends fc.Arbitrary<infer Value> ? Value : never;

const european = (o: Option) =>
  valueEuropean(o.type, o.spot, o.strike, o.years, o.vol, o.rate, o.dividendYield);
const spotValue = (o: Option) => o.spot * Math.exp(-o.dividendYield * o.years);
const strikeValue = (o: Option) => o.strike * Math.exp(-o.rate * o.years);

/** Central difference of fourth order: its error is rounding, about 1e-12 of the value over the step. */
function slope(f: (x: number) => number, x: number, step: number): number {
  return (8 * (f(x + step) - f(x - step)) - (f(x + 2 * step) - f(x - 2 * step))) / (12 * step);
}

const check = (holds: (option: Option) => void) => fc.assert(fc.property(OPTION, holds), { numRuns: 500 });
const expectClose = (found: number, wanted: number, tolerance: number) =>
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(tolerance);

test("call less put is the forward, in price and in every greek", () => {
  check((option) => {
    const call = european({ ...option, type: "call" });
    const put = european({ ...option, type: "put" });
    const [s, k] = [spotValue(option), strikeValue(option)];
    const rounding = 1e-14 * (s + k);
    expectClose(call.price - put.price, s - k, rounding);
    expectClose(call.delta - put.delta, s / option.spot, 1e-14);
    expect(call.gamma).toBe(put.gamma);
    expect(call.vega).toBe(put.vega);
    expectClose(
      call.theta - put.theta,
      option.dividendYield * s - option.rate * k,
      rounding + 1e-14 * Math.abs(call.theta),
    );
    expectClose(call.rho - put.rho, option.years * k, option.years * rounding);
    expectClose(call.yieldRho - put.yieldRho, -option.years * s, option.years * rounding);
  });
});

test("the price lies between intrinsic value and its cap", () => {
  check((option) => {
    const { price } = european(option);
    const [s, k] = [spotValue(option), strikeValue(option)];
    const [received, paid] = option.type === "call" ? [s, k] : [k, s];
    const rounding = 1 + 1e-15;
    expect(price * rounding).toBeGreaterThanOrEqual(Math.max(0, received - paid));
    expect(price).toBeLessThanOrEqual(received * rounding);
  });
});

test("more volatility or, per strike, more moneyness never costs less", () => {
  check((option) => {
    const { price } = european(option);
    const strikeFor = option.type === "call" ? option.strike * 1.01 : option.strike / 1.01;
    const slack = 1e-14 * (spotValue(option) + strikeValue(option));
    expect(european({ ...option, vol: option.vol * 1.01 }).price).toBeGreaterThanOrEqual(price - slack);
    expect(european({ ...option, strike: strikeFor }).price).toBeLessThanOrEqual(price + slack);
  });
});

test("the price is convex in the strike", () => {
  check((option) => {
    const at = (strike: number) => european({ ...option, strike }).price;
    const middle = at(option.strike);
    const wings = (at(option.strike * 0.99) + at(option.strike * 1.01)) / 2;
    expect(wings).toBeGreaterThanOrEqual(middle - 1e-14 * (spotValue(option) + strikeValue(option)));
  });
});

test("a price and strike in units 1/1024 as large give 1024 times the price, to the last bit", () => {
  check((option) => {
    const large = european(option);
    const small = european({ ...option, spot: 1024 * option.spot, strike: 1024 * option.strike });
    // Only below 2^-1022, where a double has fewer bits, may they differ.
    const subnormal = 1024 * 2 ** -1073;
    expectClose(small.price, 1024 * large.price, subnormal);
    expectClose(small.delta, large.delta, subnormal);
    expectClose(small.gamma * 1024, large.gamma, subnormal);
    expectClose(small.theta, 1024 * large.theta, subnormal);
  });
});

test("every greek is the slope of what it is the slope of", () => {
  check((option) => {
    const found = european(option);
    const size = spotValue(option) + strikeValue(option);
    const deviation = option.vol * Math.sqrt(option.years);
    const along = <Key extends "spot" | "vol" | "years" | "rate" | "dividendYield">(
      key: Key,
      step: number,
      figure: "price" | "delta" = "price",
    ) => slope((x) => european({ ...option, [key]: x })[figure], option[key], step);

    const spotStep = 2e-3 * option.spot * Math.min(1, deviation);
    const volStep = 2e-3 * option.vol;
    const yearStep = 2e-3 * option.years;
    const rateStep = (2e-3 * Math.min(1, deviation)) / Math.max(1, option.years);
    const tolerance = 1e-8;
    expectClose(along("spot", spotStep), found.delta, tolerance * (size / option.spot));
    const sharpest = size / (option.spot * option.spot * Math.min(1, deviation));
    expectClose(along("spot", spotStep, "delta"), found.gamma, tolerance * sharpest);
    expectClose(along("vol", volStep), found.vega, (tolerance * size) / option.vol);
    expectClose(-along("years", yearStep), found.theta, (tolerance * size) / option.years);
    const perRate = (tolerance * size * Math.max(1, option.years)) / Math.min(1, deviation);
    expectClose(along("rate", rateStep), found.rho, perRate);
    expectClose(along("dividendYield", rateStep), found.yieldRho, perRate);
  });
});

test("an option on a future is one on a spot that yields the rate", () => {
  check((option) => {
    const { type, spot, strike, years, vol, rate } = option;
    const futures = valueFutures(type, spot, strike, years, vol, rate);
    const onSpot = european({ ...option, dividendYield: rate });
    expect(futures).toMatchObject({
      price: onSpot.price,
      delta: onSpot.delta,
      gamma: onSpot.gamma,
      vega: onSpot.vega,
    });
    expectClose(futures.rho, onSpot.rho + onSpot.yieldRho, 1e-13 * years * spotValue(option) * 10);
  });
});

test("an inverse option is one on a future at rate 0, and net delta is delta less its coins", () => {
  check(({ type, spot, strike, years, vol }) => {
    const { coinPrice, netDelta, ...inverse } = valueInverse(type, spot, strike, years, vol);
    expect(inverse).toEqual({ ...valueFutures(type, spot, strike, years, vol, 0), rho: 0 });
    expect(coinPrice).toBe(inverse.price / spot);
    expectClose(netDelta, inverse.delta - coinPrice, 1e-14 * (1 + strike / spot));
  });
});

test("net delta is what a coin-margined future has to offset: forward x d(coin price)/d(forward)", () => {
  check(({ type, spot, strike, years, vol }) => {
    const { netDelta } = valueInverse(type, spot, strike, years, vol);
    const step = 2e-3 * spot * Math.min(1, vol * Math.sqrt(years));
    const coins = slope((forward) => valueInverse(type, forward, strike, years, vol).coinPrice, spot, step);
    expectClose(netDelta, spot * coins, 1e-8 * (1 + strike / spot));
  });
});
