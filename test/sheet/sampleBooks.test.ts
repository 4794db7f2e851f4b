import { parsePositions } from "../../src/sheet/parsePositions";
import { SAMPLE_AS_OF, sampleBook } from "../support/sampleBooks";

const ROWS = { crypto: 60, index: 40 } as const;

describe.each(["crypto", "index"] as const)("the sample book %s", (name) => {
  it.each(["iso", "1900", "1904"] as const)("is read without an issue, dates as %s", (dates) => {
    const dateSystem = dates === "iso" ? "1900" : dates;
    const parsed = parsePositions(sampleBook(name, dates), { asOf: SAMPLE_AS_OF, dateSystem });
    expect(parsed.issues).toEqual([]);
    expect(parsed.rowCount).toBe(ROWS[name]);
    expect(parsed.gridRows).toEqual(Array.from({ length: ROWS[name] }, (_, index) => index + 1));
    const asText = parsePositions(sampleBook(name), { asOf: SAMPLE_AS_OF, dateSystem });
    expect(parsed.positions).toEqual(asText.positions);
  });
});

it("reads every term of a row", () => {
  const { positions } = parsePositions(sampleBook("crypto"), { asOf: SAMPLE_AS_OF, dateSystem: "1900" });
  expect(positions[0]).toEqual({
    instrument: "BTC-26MAR27-120000-C",
    underlying: "BTC",
    product: {
      kind: "option",
      type: "call",
      strike: 120000,
      expiry: Date.UTC(2027, 2, 26, 8),
      settlement: "inverse",
      style: "european",
    },
    quantity: 25,
    multiplier: 1,
    currency: "USD",
    market: { spot: 94250, underlyingPrice: 96051.73, volatility: 0.4808, rate: 0, dividendYield: 0 },
  });
  expect(positions[52]).toEqual({
    instrument: "BTC-PERPETUAL",
    underlying: "BTC",
    product: { kind: "perpetual", settlement: "inverse" },
    quantity: -58210,
    multiplier: 10,
    currency: "USD",
    market: { spot: 94250, underlyingPrice: 94268.85, rate: 0, dividendYield: 0 },
  });
});
