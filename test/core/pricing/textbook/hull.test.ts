/** Hull, Options, Futures, and Other Derivatives: worked examples and problems, to the digits printed. */
import type { Figure } from "../../../../src/core/pricing/figure";
import type { OptionModel } from "../../../../src/core/pricing/pricingModel";
import { valueOption } from "../../../../src/core/pricing/valueOption";
import { asOption, expectPrinted } from "./printedValue";

interface PrintedPrice {
  readonly where: string;
  readonly model: OptionModel;
  readonly option: Parameters<typeof asOption>[0];
  readonly printed: string;
}

const stock = { S: 42, K: 40, T: 0.5, vol: 0.2, r: 0.1 };
const currency = { type: "call", S: 1.6, K: 1.6, T: 0.3333, r: 0.08, q: 0.11 };

const PRICES: readonly PrintedPrice[] = [
  { where: "example 15.6, stock", model: "european", option: { type: "call", ...stock }, printed: "4.76" },
  { where: "example 15.6, stock", model: "european", option: { type: "put", ...stock }, printed: "0.81" },
  {
    where: "problem 15.13, stock",
    model: "european",
    option: { type: "call", S: 52, K: 50, T: 0.25, vol: 0.3, r: 0.12 },
    printed: "5.06",
  },
  {
    where: "problem 15.14, stock",
    model: "european",
    option: { type: "put", S: 69, K: 70, T: 0.5, vol: 0.35, r: 0.05 },
    printed: "6.40",
  },
  {
    where: "example 17.1, index",
    model: "european",
    option: { type: "call", S: 930, K: 900, T: 2 / 12, vol: 0.2, r: 0.08, q: 0.03 },
    printed: "51.83",
  },
  {
    where: "problem 17.7, currency",
    model: "european",
    option: { type: "put", S: 0.52, K: 0.5, T: 8 / 12, vol: 0.12, r: 0.04, q: 0.08 },
    printed: "0.0162",
  },
  {
    where: "example 17.2, currency at 20 %",
    model: "european",
    option: { ...currency, vol: 0.2 },
    printed: "0.0639",
  },
  {
    where: "example 17.2, currency at 10 %",
    model: "european",
    option: { ...currency, vol: 0.1 },
    printed: "0.0285",
  },
  {
    where: "example 17.2, currency at the implied 14.1 %",
    model: "european",
    option: { ...currency, vol: 0.141 },
    printed: "0.0430",
  },
  {
    where: "chapter 18, futures",
    model: "futures",
    option: { type: "put", S: 20, K: 20, T: 4 / 12, vol: 0.25, r: 0.09 },
    printed: "1.12",
  },
  {
    where: "example 21.1, stock, the European price",
    model: "european",
    option: { type: "put", S: 50, K: 50, T: 5 / 12, vol: 0.4, r: 0.1 },
    printed: "4.08",
  },
];

test.each(PRICES)("Hull, $where: $option is $printed", ({ model, option, printed }) => {
  expectPrinted(valueOption(model, asOption(option), ["price"]).price, printed);
});

describe("Hull, chapter 19: call, S 49, K 50, T 0.3846, vol 0.2, r 0.05", () => {
  const valued = valueOption(
    "european",
    asOption({ type: "call", S: 49, K: 50, T: 0.3846, vol: 0.2, r: 0.05 }),
  );

  test.each<[Figure, string]>([
    ["delta", "0.522"],
    ["gamma", "0.066"],
    ["vega", "12.1"],
    ["theta", "-4.31"],
    ["rho", "8.91"],
  ])("%s is %s", (figure, printed) => expectPrinted(valued[figure], printed));

  test("100,000 of them cost about $240,000", () => expectPrinted(valued.price * 10, "24"));
  test("theta is -0.0118 a calendar day", () => expectPrinted(valued.theta / 365, "-0.0118"));
  test("theta is -0.0171 a trading day", () => expectPrinted(valued.theta / 252, "-0.0171"));
});

describe("Hull, examples 19.9 and 19.10, portfolio insurance: put, S 900, K 870, T 0.5, vol 0.25, r 0.09, q 0.03", () => {
  const [rate, dividendYield, futureYears] = [0.09, 0.03, 0.75];
  const { delta } = valueOption(
    "european",
    asOption({ type: "put", S: 900, K: 870, T: 0.5, vol: 0.25, r: rate, q: dividendYield }),
    ["delta"],
  );

  test("delta of the put is -0.322", () => expectPrinted(delta, "-0.322"));

  test("122.96 nine-month futures, 250 times the index each, are sold against 100,000 indices", () => {
    const futureDelta = Math.exp((rate - dividendYield) * futureYears);
    expectPrinted((-delta / futureDelta) * (100_000 / 250), "122.96");
  });
});

test("Derman and Kamal, When You Cannot Hedge Continuously, 1999: call, S 100, K 100, T 1/12, vol 0.2, r 0.05 is 2.512", () => {
  const option = asOption({ type: "call", S: 100, K: 100, T: 1 / 12, vol: 0.2, r: 0.05 });
  expectPrinted(valueOption("european", option, ["price"]).price, "2.512");
});
