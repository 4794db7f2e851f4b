/**
 * American positions in a book against the reference rows of the American model (test/reference/american.json:
 * `meta` says how they were computed): on spot, and on a forward where the rows' yield is the rate.
 */
import type { MarketQuote } from "../../../src/core/market/quote";
import { measureBook } from "../../../src/core/risk/measureBook";
import type { Exposure } from "../../../src/core/risk/exposure";
import type { Position } from "../../../src/core/risk/position";
import { readReference } from "../../support/referenceData";

const AS_OF = Date.UTC(2026, 10, 20, 16);
const MILLIS_PER_DAY = 86_400_000;
const QUANTITY = -3;
const MULTIPLIER = 100;
const SIZE = QUANTITY * MULTIPLIER;

const rows = readReference(
  "american",
  ["id", "region", "type"],
  ["S", "K", "days", "vol", "r", "q", "price"],
);

function exposureOf(row: (typeof rows)[number], market: MarketQuote): Exposure {
  const position: Position = {
    instrument: row.id,
    underlying: "X",
    product: {
      kind: "option",
      type: row.type === "call" ? "call" : "put",
      strike: row.K,
      expiry: AS_OF + row.days * MILLIS_PER_DAY,
      settlement: "linear",
      style: "american",
    },
    quantity: QUANTITY,
    multiplier: MULTIPLIER,
    market,
  };
  return measureBook([position], AS_OF).positions[0]!.exposure;
}

function onSpot(row: (typeof rows)[number]): Exposure {
  return exposureOf(row, { spot: row.S, volatility: row.vol, rate: row.r, dividendYield: row.q });
}

/** Spot and yield are not what an option on a forward goes by. */
function onForward(row: (typeof rows)[number], rate = row.r): Exposure {
  const market = { spot: 2 * row.S, underlyingPrice: row.S, volatility: row.vol, dividendYield: 0.5 };
  return exposureOf(row, { ...market, rate });
}

const hasTwoBoundaries = ({ type, r, q }: (typeof rows)[number]) =>
  type === "put" ? q < r && r < 0 : r < q && q < 0;

test("on spot, every row with one boundary", () => {
  const single = rows.filter((row) => !hasTwoBoundaries(row));
  expect(single.length).toBeGreaterThan(240);
  const misses = single.filter((row) => !(Math.abs(onSpot(row).value / SIZE - row.price) <= 2e-6 * row.S));
  expect(misses).toEqual([]);
});

test("two boundaries are refused", () => {
  const double = rows.filter(hasTwoBoundaries);
  expect(double.length).toBeGreaterThan(0);
  for (const row of double) expect(() => onSpot(row)).toThrow("two exercise boundaries");
});

describe("on a forward", () => {
  const futures = rows.filter(({ region }) => region === "futures");

  test("its yield is the rate", () => {
    expect(futures.length).toBeGreaterThan(10);
    const misses = futures.filter(
      (row) => !(Math.abs(onForward(row).value / SIZE - row.price) <= 2e-6 * row.S),
    );
    expect(misses).toEqual([]);
  });

  test("greeks but rho are those of the same option on spot, and rho holds the forward", () => {
    for (const row of futures) {
      const { delta, netDelta, gamma, vega, theta, rho } = onForward(row);
      const same = onSpot(row);
      expect({ delta, netDelta, gamma, vega, theta }).toEqual({
        delta: same.delta,
        netDelta: same.netDelta,
        gamma: same.gamma,
        vega: same.vega,
        theta: same.theta,
      });
      const step = 1e-4;
      const slope = (onForward(row, row.r + step).value - onForward(row, row.r - step).value) / (2 * step);
      expect({ row, error: Math.abs(rho - slope) / Math.abs(SIZE * row.S) }).toEqual({
        row,
        error: expect.closeTo(0, 4) as number,
      });
    }
  });
});
