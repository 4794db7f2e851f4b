/** Values that a person can look up; the tolerance is half a unit of the last printed digit. */
import { valueEuropean, valueFutures } from "../../support/valueOptions";

type Valued = ReturnType<typeof valueEuropean>;

interface PublishedValue {
  readonly source: string;
  readonly figure: keyof Valued;
  readonly valuation: Valued;
  readonly printed: string;
}

const HAUG = "Haug, Option Pricing Formulas, 1998";
const HULL = "Hull, Options, Futures, and Other Derivatives";
const hullGreeks = valueEuropean("call", 49, 50, 0.3846, 0.2, 0.05, 0);

const PUBLISHED: readonly PublishedValue[] = [
  {
    source: `${HULL}, example 15.6`,
    figure: "price",
    valuation: valueEuropean("call", 42, 40, 0.5, 0.2, 0.1, 0),
    printed: "4.76",
  },
  {
    source: `${HULL}, example 15.6`,
    figure: "price",
    valuation: valueEuropean("put", 42, 40, 0.5, 0.2, 0.1, 0),
    printed: "0.81",
  },
  {
    source: `${HULL}, example 17.1`,
    figure: "price",
    valuation: valueEuropean("call", 930, 900, 2 / 12, 0.2, 0.08, 0.03),
    printed: "51.83",
  },
  {
    source: `${HULL}, chapter 18`,
    figure: "price",
    valuation: valueFutures("put", 20, 20, 4 / 12, 0.25, 0.09),
    printed: "1.12",
  },
  { source: `${HULL}, chapter 19`, figure: "delta", valuation: hullGreeks, printed: "0.522" },
  { source: `${HULL}, chapter 19`, figure: "gamma", valuation: hullGreeks, printed: "0.066" },
  { source: `${HULL}, chapter 19`, figure: "vega", valuation: hullGreeks, printed: "12.1" },
  { source: `${HULL}, chapter 19`, figure: "theta", valuation: hullGreeks, printed: "-4.31" },
  { source: `${HULL}, chapter 19`, figure: "rho", valuation: hullGreeks, printed: "8.91" },
  {
    source: `${HAUG}, pages 2-8`,
    figure: "price",
    valuation: valueEuropean("call", 60, 65, 0.25, 0.3, 0.08, 0),
    printed: "2.1334",
  },
  {
    source: `${HAUG}, pages 2-8`,
    figure: "price",
    valuation: valueEuropean("put", 100, 95, 0.5, 0.2, 0.1, 0.05),
    printed: "2.4648",
  },
  {
    source: `${HAUG}, pages 2-8`,
    figure: "price",
    valuation: valueFutures("put", 19, 19, 0.75, 0.28, 0.1),
    printed: "1.7011",
  },
  {
    source: `${HAUG}, pages 2-8`,
    figure: "price",
    valuation: valueEuropean("call", 1.56, 1.6, 0.5, 0.12, 0.06, 0.08),
    printed: "0.0291",
  },
  {
    source: `${HAUG}, pages 11-16`,
    figure: "delta",
    valuation: valueEuropean("call", 105, 100, 0.5, 0.36, 0.1, 0.1),
    printed: "0.5946",
  },
  {
    source: `${HAUG}, pages 11-16`,
    figure: "delta",
    valuation: valueFutures("put", 105, 100, 0.5, 0.36, 0.1),
    printed: "-0.3566",
  },
  {
    source: `${HAUG}, pages 11-16`,
    figure: "gamma",
    valuation: valueEuropean("put", 55, 60, 0.75, 0.3, 0.1, 0),
    printed: "0.0278",
  },
  {
    source: `${HAUG}, pages 11-16`,
    figure: "vega",
    valuation: valueEuropean("put", 55, 60, 0.75, 0.3, 0.1, 0),
    printed: "18.9358",
  },
  {
    source: `${HAUG}, pages 11-16`,
    figure: "theta",
    valuation: valueEuropean("put", 430, 405, 1 / 12, 0.2, 0.07, 0.05),
    printed: "-31.1924",
  },
  {
    source: `${HAUG}, pages 11-16`,
    figure: "rho",
    valuation: valueEuropean("call", 72, 75, 1, 0.19, 0.09, 0),
    printed: "38.7325",
  },
  {
    source: `${HAUG}, pages 11-16`,
    figure: "yieldRho",
    valuation: valueEuropean("put", 500, 490, 0.25, 0.15, 0.08, 0.05),
    printed: "42.2254",
  },
];

test.each(PUBLISHED)("$source: $figure is $printed", ({ figure, valuation, printed }) => {
  const decimals = printed.split(".")[1]!.length;
  expect(valuation[figure].toFixed(decimals)).toBe(printed);
});
