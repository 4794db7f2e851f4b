import type { Stress } from "../../src/core/hedging/tradingChoices";
import type { MarketQuote } from "../../src/core/market/quote";
import { measurePosition } from "../../src/core/risk/measurePositions";
import type { Position } from "../../src/core/risk/position";
import { GREEK_COLUMNS, RISK_SETS } from "../../src/sheet/riskColumns";
import { stressLossPerUnit } from "../../src/sheet/stressWeight";

const AS_OF = Date.UTC(2026, 10, 20, 16);
const STRESS: Stress = { spot: 0.05, volatility: 0.05, days: 2, rate: 0.005 };
const greek = (name: string) => RISK_SETS.all.find((column) => column.name === name)!;

/** At a spot of 200: dS = 10, dS^2 / 2 = 50, 5 points of volatility, 2 days, half a point of rate. */
test.each([
  ["Delta", 10],
  ["Net delta", 10],
  ["Gamma", 50],
  ["Vega", 5],
  ["Theta", 2],
  ["Rho", 0.5],
  ["Dollar delta", 0.05],
  ["Dollar gamma 1%", 0.125],
])("a unit of %s loses %d", (name, loss) => {
  expect(Math.abs(stressLossPerUnit(greek(name), 200, STRESS) - loss)).toBeLessThan(1e-12 * loss);
});

test("a normal volatility moves by points times spot", () => {
  expect(stressLossPerUnit(greek("Vega"), 200, STRESS, "normal")).toBe(10);
  expect(stressLossPerUnit(greek("Vega"), 200, STRESS, null)).toBe(5);
});

test("every greek of RISK has its loss, and no other figure", () => {
  expect(GREEK_COLUMNS.filter((column) => !(stressLossPerUnit(column, 200, STRESS) > 0))).toEqual([]);
  const others = RISK_SETS.all.filter((column) => !GREEK_COLUMNS.includes(column));
  expect(others.map(({ name }) => name)).toContain("Value");
  for (const column of others) {
    expect(() => stressLossPerUnit(column, 200, STRESS)).toThrow(`figure is ${column.name}`);
  }
});

describe("the greeks of a position times their losses", () => {
  const market: MarketQuote = { spot: 100, volatility: 0.3, rate: 0.03, dividendYield: 0.01 };
  const position: Position = {
    instrument: "call",
    underlying: "X",
    product: {
      kind: "option",
      type: "call",
      strike: 105,
      expiry: AS_OF + 200 * 86_400_000,
      settlement: "linear",
      style: "european",
    },
    quantity: 12,
    multiplier: 100,
    market,
  };
  const exposure = measurePosition(position, AS_OF);
  const lossOf = (name: string, stress: Partial<Stress>) =>
    greek(name).of(exposure)! * stressLossPerUnit(greek(name), 100, { ...STRESS, ...stress });
  const valueAt = (changes: Partial<MarketQuote>, days = 0) =>
    measurePosition({ ...position, market: { ...market, ...changes } }, AS_OF + days * 86_400_000).value;
  const slope = (up: number, down: number) => (up - down) / 2;

  /** Central differences of the revalued position: their error goes with the cube of the move. */
  test.each([
    ["Delta", { spot: 1e-3 }, slope(valueAt({ spot: 100.1 }), valueAt({ spot: 99.9 }))],
    ["Dollar delta", { spot: 1e-3 }, slope(valueAt({ spot: 100.1 }), valueAt({ spot: 99.9 }))],
    ["Vega", { volatility: 1e-3 }, slope(valueAt({ volatility: 0.301 }), valueAt({ volatility: 0.299 }))],
    ["Theta", { days: 0.1 }, slope(valueAt({}, 0.1), valueAt({}, -0.1))],
    ["Rho", { rate: 1e-3 }, slope(valueAt({ rate: 0.031 }), valueAt({ rate: 0.029 }))],
  ])("%s is what the position makes, revalued", (name, stress, revalued) => {
    expect(Math.abs(lossOf(name, stress) / revalued - 1)).toBeLessThan(1e-5);
  });

  test.each(["Gamma", "Dollar gamma 1%"])("%s is the bend of its value", (name) => {
    const bend = (valueAt({ spot: 100.5 }) + valueAt({ spot: 99.5 })) / 2 - valueAt({});
    expect(Math.abs(lossOf(name, { spot: 5e-3 }) / bend - 1)).toBeLessThan(1e-3);
  });
});
