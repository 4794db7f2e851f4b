import { optimalIntervalYears } from "../../../src/core/hedging/optimalInterval";
import { DomainError } from "../../../src/core/math/domainError";
import { hedgingReference, hedgingRows } from "../../support/hedgingReference";
import { seededNormals } from "../../support/seededNormals";
import { valueEuropean } from "../../support/valueOptions";

const INPUT = { spot: 60_000, gamma: 2e-5, vol: 0.6, cost: 0.0005, riskAversion: 3e-4 };

test("the formula, worked by hand", () => {
  // Dollar gamma 2e-5 x 60,000^2 = 72,000, times 3e-4 x 0.216 = 4.6656; 0.001 x sqrt(2 / pi) = 7.978846e-4.
  expect(optimalIntervalYears(INPUT)).toBeCloseTo((7.978845608e-4 / 4.6656) ** (2 / 3), 12);
});

test("the sign of gamma does not matter, and without costs one hedges all the time", () => {
  expect(optimalIntervalYears({ ...INPUT, gamma: -INPUT.gamma })).toBe(optimalIntervalYears(INPUT));
  expect(optimalIntervalYears({ ...INPUT, cost: 0 })).toBe(0);
});

/**
 * Cost + riskAversion / 2 x variance, per year, of hedging a short contract that pays `amount` x -ln(spot) at
 * fixed times, by simulation. Its dollar gamma is `amount` at all spots and times, so that every interval is like
 * every other: hedged with `amount` / spot units, rate and drift 0.
 */
function simulatedBurden(amount: number, years: number, normals: Float64Array): number {
  const { vol, cost, riskAversion } = INPUT;
  const deviation = vol * Math.sqrt(years);
  let costs = 0;
  let sum = 0;
  let squares = 0;
  for (const normal of normals) {
    const logReturn = deviation * normal - deviation ** 2 / 2;
    const growth = Math.exp(logReturn);
    // Before the trade amount / spot units are held, after it amount / (spot x growth).
    const paid = cost * amount * Math.abs(growth - 1);
    const profit = amount * (logReturn - (growth - 1) + deviation ** 2 / 2) - paid;
    costs += paid;
    sum += profit;
    squares += profit ** 2;
  }
  const variance = squares / normals.length - (sum / normals.length) ** 2;
  return (costs / normals.length + (riskAversion / 2) * variance) / years;
}

test.each([
  ["a day or so", 1],
  ["some hours: four times the gamma", 4],
])("no interval is simulated to be better: %s", (_title, size) => {
  const gamma = INPUT.gamma * size;
  const best = optimalIntervalYears({ ...INPUT, gamma });
  const normals = seededNormals(20261122, 200_000);
  const factors = [0.4, 0.5, 0.64, 0.8, 1, 1.25, 1.56, 2, 2.5];
  const burdens = factors.map((factor) => simulatedBurden(gamma * INPUT.spot ** 2, factor * best, normals));
  expect(factors[burdens.indexOf(Math.min(...burdens))]).toBe(1);
  // Leading order: two thirds of the burden are costs, which go with 1/sqrt(interval), a third is variance.
  factors.forEach((factor, index) => {
    const predicted = 2 / (3 * Math.sqrt(factor)) + factor / 3;
    expect(Math.abs(burdens[index]! / burdens[4]! / predicted - 1)).toBeLessThan(0.01);
  });
});

test("over the life of an option at the money, hedged at equal times, three quarters of it is best", () => {
  const atTheMoney = hedgingRows(hedgingReference("dermanKamal"), [
    ...(["S", "K", "T", "sigma", "r", "N", "vega", "stdMonteCarlo(PV)"] as const),
  ]).filter(({ S, K, N }) => S === K && N === 84);
  expect(atTheMoney).toHaveLength(2);
  const { cost, riskAversion } = INPUT;
  for (const row of atTheMoney) {
    const { S, K, T, sigma, r, N, vega } = row;
    // riskAversion / 2 x simulated variance / N + cost x vega sqrt(2 N / (pi T)), least by N.
    const variance = row["stdMonteCarlo(PV)"] ** 2 * N;
    const costs = cost * vega * Math.sqrt(2 / (Math.PI * T));
    const bestN = ((riskAversion * variance) / costs) ** (2 / 3);
    const { gamma } = valueEuropean("call", S, K, T, sigma, r, 0);
    const interval = optimalIntervalYears({ spot: S, gamma, vol: sigma, cost, riskAversion });
    expect(Math.abs(T / bestN / interval - 0.75)).toBeLessThan(0.02);
  }
});

test.each([
  ["spot", { spot: -1 }],
  ["gamma", { gamma: 0 }],
  ["gamma", { gamma: Number.NaN }],
  ["vol", { vol: 0 }],
  ["cost", { cost: -1e-4 }],
  ["riskAversion", { riskAversion: 0 }],
  ["the resulting interval", { gamma: 1e-300, spot: 1e-20 }],
])("%s outside its domain is refused by name: %j", (argument, change) => {
  const attempt = () => optimalIntervalYears({ ...INPUT, ...change });
  expect(attempt).toThrow(DomainError);
  expect(attempt).toThrow(argument);
});
