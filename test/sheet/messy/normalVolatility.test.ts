import { CALL, COIN_CALL, NORMAL_PUT, outcome, parseRows, SPOT, type Row } from "../../support/messyBook";

const VOLATILITY = "a number above 0, in units of price per square root of a year";

describe("normal volatility", () => {
  it("takes prices of any sign and a volatility in units of price", () => {
    const parsed = parseRows(NORMAL_PUT);
    expect(outcome(parsed)).toEqual(["1 read"]);
    expect(parsed.positions[0]).toMatchObject({
      product: { kind: "option", type: "put", strike: -2.5, style: "european", settlement: "linear" },
      market: { spot: 1.25, underlyingPrice: -0.75, volatility: 12.5, volatilityType: "normal", rate: 0.04 },
    });
  });

  it.each(["Normal", " NORMAL ", "bachelier", "Bachelier"])("is called %p", (word) => {
    expect(parseRows({ ...NORMAL_PUT, "Volatility type": word }).positions[0]!.market.volatilityType).toBe(
      "normal",
    );
  });

  it.each(["", null, "lognormal", "Log-normal", "Black", "Black-76", "Black Scholes", "BSM"])(
    "is not meant by %p",
    (word) => {
      const { positions, issues } = parseRows({ ...CALL, "Volatility type": word });
      expect(issues).toEqual([]);
      expect(positions[0]!.market.volatilityType).toBeUndefined();
    },
  );

  it("takes a strike and a forward of 0, and a rate and volatility in text", () => {
    const row = { ...NORMAL_PUT, Strike: 0, "Underlying price": 0, Volatility: "0.85", Rate: "4%" };
    expect(outcome(parseRows(row))).toEqual([
      'read 2 I · Volatility · "0.85" · 0.85',
      'read 2 J · Rate · "4%" · 0.04',
      "1 read",
    ]);
  });

  it.each<[string, Row, string]>([
    [
      "an unknown word",
      { "Volatility type": "SABR" },
      '2 O · Volatility type · "SABR" · lognormal or normal, or blank for lognormal',
    ],
    [
      "a number for the word",
      { "Volatility type": 1 },
      "2 O · Volatility type · 1 · lognormal or normal, or blank for lognormal",
    ],
    [
      "no forward",
      { "Underlying price": "" },
      "2 H · Underlying price · empty · the price of the forward, which an option with a normal volatility is on",
    ],
    [
      "an error for the forward",
      { "Underlying price": "#N/A" },
      "2 H · Underlying price · #N/A · a price, such as 12.5 or -3",
    ],
    [
      "a forward no price can be",
      { "Underlying price": -1e16 },
      "2 H · Underlying price · -10000000000000000 · a price, such as 12.5 or -3; from 0 to 1e+15",
    ],
    ["no strike", { Strike: "" }, "2 E · Strike · empty · a price, such as 12.5 or -3"],
    ["a volatility of 0", { Volatility: 0 }, `2 I · Volatility · 0 · ${VOLATILITY}`],
    ["a negative volatility", { Volatility: -12 }, `2 I · Volatility · -12 · ${VOLATILITY}`],
    ["no volatility", { Volatility: "" }, `2 I · Volatility · empty · ${VOLATILITY}`],
    [
      "american",
      { Style: "american" },
      '2 O · Volatility type · "normal" · lognormal: an american option has no model with a normal volatility',
    ],
    [
      "inverse",
      { Settlement: "inverse" },
      '2 O · Volatility type · "normal" · lognormal: an option that is paid in coin has no model with a normal volatility',
    ],
    ["a negative spot", { Spot: -1.25 }, "2 G · Spot · -1.25 · a price above 0, such as 94250"],
  ])("refuses %s", (_, change, issue) => {
    expect(outcome(parseRows({ ...NORMAL_PUT, ...change }))).toEqual([`refused ${issue}`, "0 read"]);
  });

  it("is not taken from a number: a large one is a percentage still", () => {
    expect(
      outcome(parseRows({ ...NORMAL_PUT, "Volatility type": "", Strike: 2.5, "Underlying price": 1 })),
    ).toEqual([
      "refused 2 I · Volatility · 12.5 · a decimal above 0, such as 0.65; 12.5 looks like a percentage: write 0.125",
      "0 read",
    ]);
  });

  it("is nothing to a position that is no option", () => {
    expect(outcome(parseRows({ ...SPOT, "Volatility type": "SABR" }))).toEqual(["1 read"]);
  });

  it("is refused for an option that its symbol says is paid in coin", () => {
    const { issues } = parseRows({ ...COIN_CALL, "Volatility type": "normal" });
    expect(issues).toMatchObject([{ column: "Volatility type", found: '"normal"' }]);
  });
});
