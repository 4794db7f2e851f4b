import cryptoGreeks from "../reference/crypto_book_greeks.json";

/** What the result of an example is held against; never the add-in's own output. */
export interface ExpectedResult {
  /** Row by row, without the row of names. */
  readonly cells: readonly (number | string)[];
  /** Greatest relative error that passes. */
  readonly tolerance: number;
  readonly source: string;
}

/** A few roundings of a double. */
const ROUNDING = 1e-14;

/** Normal distribution at 0.1: Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.1. */
const N_AT_A_TENTH = 0.539827837277029;
/** N(0.15) and N(0.125), by mpmath at 40 digits. */
const N_AT_15_HUNDREDTHS = 0.5596176923702425;
const N_AT_AN_EIGHTH = 0.5497382248301129;

const HULL = "Hull, Options, Futures, and Other Derivatives";
const HAUG = "Haug, Option Pricing Formulas, 1998";
const CRYPTO_BOOK =
  "the [crypto book's reference](../test/reference/crypto_book_greeks.json), computed at 120 digits";

const HEDGING = "the [hedging reference](../test/reference/hedging.json), computed at 120 digits";

/** Terms of Black's formula without rates: d1, d2 and the density n(d1). */
function terms(spot: number, strike: number, years: number, vol: number) {
  const rootYears = Math.sqrt(years);
  const d1 = Math.log(spot / strike) / (vol * rootYears) + (vol * rootYears) / 2;
  const d2 = d1 - vol * rootYears;
  const density = Math.exp((-d1 * d1) / 2) / Math.sqrt(2 * Math.PI);
  const gamma = density / (spot * vol * rootYears);
  return { spot, strike, years, vol, rootYears, d1, d2, density, gamma, vega: spot * density * rootYears };
}

const near = terms(100, 100, 1, 0.2);
const far = terms(100, 120, 1, 0.2);
const soon = terms(100, 105, 30 / 365, 0.3);

const closedForm = (formula: string, value: number): ExpectedResult => ({
  cells: [value],
  tolerance: ROUNDING,
  source: `the closed form \`${formula}\``,
});

/** The first row of the crypto book. */
const btcCall = Object.fromEntries(
  cryptoGreeks.columns.map((column, index) => [column, cryptoGreeks.rows[0]![index]]),
) as Readonly<Record<string, number>>;

/**
 * Rho of the crypto book per percentage point, which its reference totals do not have: -T V / 100 of the linear
 * options on a forward, summed with mpmath at 50 digits.
 */
const BOOK_RHO = { BTC: 140.70024490174941, ETH: -10.874208133971013 };

const { BTC, ETH } = cryptoGreeks.totals;

/** An exposure between limits as far below as above a target of 0. */
const limitRow = (
  underlying: string,
  greek: string,
  exposure: number,
  most: number,
  state: string,
): readonly (number | string)[] => [
  ...[underlying, greek, exposure, -most, 0, most],
  ...[Math.abs(exposure) / most, state],
];

const bookRow = (underlying: "BTC" | "ETH"): readonly (number | string)[] => {
  const { valueUsd, delta, netDelta, gamma, vegaPoint, thetaDay, dollarDelta, dollarGamma1pct } =
    cryptoGreeks.totals[underlying];
  return [
    ...[underlying, valueUsd, delta, netDelta, gamma, vegaPoint, thetaDay, BOOK_RHO[underlying]],
    ...[dollarDelta, dollarGamma1pct],
  ];
};

/** By function: what its example gives, in units of the sheet. */
export const EXPECTED_RESULTS: Readonly<Record<string, ExpectedResult>> = {
  PRICE: {
    cells: [4.759422392871533],
    tolerance: ROUNDING,
    source: `${HULL}, example 15.6: 4.76; further digits by mpmath`,
  },
  DELTA: closedForm("N(d1), d1 = 0.1", N_AT_A_TENTH),
  GAMMA: closedForm("n(d1) / (S vol sqrt(T))", near.gamma),
  VEGA: closedForm("S n(d1) sqrt(T) / 100", near.vega / 100),
  THETA: closedForm(
    "-S n(d1) vol / (2 sqrt(T)) / 365",
    (-near.spot * near.density * near.vol) / (2 * near.rootYears) / 365,
  ),
  RHO: closedForm("K T e^(-rT) N(d2) / 100, d2 = 0.15", Math.exp(-0.05) * N_AT_15_HUNDREDTHS),
  NETDELTA: { cells: [btcCall.unitNetDelta!], tolerance: 1e-13, source: CRYPTO_BOOK },
  YIELDRHO: { cells: [0.422254], tolerance: 2e-6, source: `${HAUG}, pages 11-16: 42.2254 per 1.00` },
  VANNA: closedForm("-n(d1) d2 / vol / 100", (-far.density * far.d2) / far.vol / 100),
  VOLGA: closedForm("vega d1 d2 / vol / 10^4", (far.vega * far.d1 * far.d2) / far.vol / 1e4),
  ULTIMA: closedForm(
    "-vega (d1 d2 (1 - d1 d2) + d1^2 + d2^2) / vol^2 / 10^6",
    (-far.vega * (far.d1 * far.d2 * (1 - far.d1 * far.d2) + far.d1 ** 2 + far.d2 ** 2)) / far.vol ** 2 / 1e6,
  ),
  CHARM: closedForm("n(d1) d2 / (2 T) / 365", (soon.density * soon.d2) / (2 * soon.years) / 365),
  VETA: closedForm(
    "-vega (1 + d1 d2) / (2 T) / 100 / 365",
    (-soon.vega * (1 + soon.d1 * soon.d2)) / (2 * soon.years) / 100 / 365,
  ),
  COLOR: closedForm(
    "gamma (1 - d1 d2) / (2 T) / 365",
    (soon.gamma * (1 - soon.d1 * soon.d2)) / (2 * soon.years) / 365,
  ),
  SPEED: closedForm(
    "-gamma (1 + d1 / (vol sqrt(T))) / S",
    (-near.gamma * (1 + near.d1 / (near.vol * near.rootYears))) / near.spot,
  ),
  ZOMMA: closedForm("gamma (d1 d2 - 1) / vol / 100", (near.gamma * (near.d1 * near.d2 - 1)) / near.vol / 100),
  DUALDELTA: closedForm("-N(d2), d2 = -0.1", N_AT_A_TENTH - 1),
  DUALGAMMA: closedForm("S^2 gamma / K^2", near.gamma * (near.spot / near.strike) ** 2),
  LEVERAGE: { cells: [-4.8775], tolerance: 1.1e-5, source: `${HAUG}, pages 11-16: -4.8775` },
  PROBITM: closedForm("N(d2), d2 = -0.1", 1 - N_AT_A_TENTH),
  GREEKS: {
    cells: [
      ...[13.589108116054802, 0.734605673378056, 0.3277909342895185, -0.006995100794728488],
      ...[7.965567455405796, N_AT_A_TENTH, 0.3969525474770118, 0.001984762737385059],
      ...[4.29201094140989, 0.353253691528063, 0.3716384436594333, 0.010713423940142178],
    ],
    tolerance: 2e-14,
    source: "the Black-Scholes formula by mpmath at 40 digits",
  },
  IMPLIEDVOL: {
    cells: [0.2345129139976438],
    tolerance: ROUNDING,
    source: `${HULL}, section 15.11: 0.235; further digits by mpmath`,
  },
  YEARS: {
    cells: [(125 + 16 / 24) / 365],
    tolerance: ROUNDING,
    source: "125 days and 16 hours in years of 365 days",
  },
  SYMBOL: {
    cells: ["BTC", "call", 120_000, 46_472 + 8 / 24, "inverse"],
    tolerance: ROUNDING,
    source: "the venue's naming; 46,472 is the serial of 26 March 2027",
  },
  HEDGEQTY: { cells: [-12.4], tolerance: ROUNDING, source: "-12.43, rounded to the nearest 0.1" },
  HEDGETRADES: {
    cells: [...["Option 1", 400, 20], ...["Option 2", 6000, 300], ...["Asset", -3240, 32.4]],
    tolerance: ROUNDING,
    source: `${HULL}, section 19.8: 400, 6,000 and -3,240`,
  },
  BAND: {
    cells: [0.5766200635174795, 0.6721518577516513],
    tolerance: ROUNDING,
    source: `Zakamouline's formula, by ${HEDGING}`,
  },
  LELANDVOL: {
    cells: [0.22695209799317387],
    tolerance: ROUNDING,
    source: `Leland's formula, by ${HEDGING}`,
  },
  BREAKEVEN: closedForm("sqrt(-2 theta / gamma)", 2),
  TRADECOST: {
    cells: [70],
    tolerance: ROUNDING,
    source: "20 of half-spread, 10 of fee, and 20,000 x 2 % x sqrt(0.01) of impact, by hand",
  },
  RISK: { cells: [...bookRow("BTC"), ...bookRow("ETH")], tolerance: 1e-9, source: CRYPTO_BOOK },
  LIMITS: {
    cells: [
      ...limitRow("BTC", "Net delta", BTC.netDelta, 75, "breach"),
      ...limitRow("BTC", "Vega", BTC.vegaPoint, 20_000, "near"),
      ...limitRow("BTC", "Dollar gamma 1%", BTC.dollarGamma1pct, 60_000, "inside"),
      ...limitRow("BTC", "Gamma", BTC.gamma, 0.001, "inside"),
      ...limitRow("ETH", "Dollar gamma 1%", ETH.dollarGamma1pct, 40_000, "inside"),
      ...limitRow("ETH", "Net delta", ETH.netDelta, 150, "inside"),
      ...limitRow("ETH", "Gamma", ETH.gamma, 0.5, "inside"),
      ...limitRow("ETH", "Vega", ETH.vegaPoint, 10_000, "inside"),
    ],
    tolerance: 1e-9,
    source: CRYPTO_BOOK,
  },
  SCENARIO: {
    cells: [
      ...[-0.05, 571348.74439510647, -53023.109891948153, -825471.28061878391],
      ...[0, 675754.21391439765, 54638.745798122548, -710732.63644981063],
      ...[0.05, 786671.44835353963, 168832.37227508144, -589957.24186335278],
    ],
    tolerance: 1e-9,
    source: "the formulas of each row's model, payoff or price, valued twice by mpmath at 50 digits",
  },
  EXPLAIN: {
    cells: [
      ...["Total", 10.960902485742208, 0.7952761036329848, 1.9609547760813288, -0.25820038355845915, 0, 0],
      ...[-0.009804773880406641, 0.00015110096733503357, -0.005146797901986411, -0.010672578448360445],
      ...[-0.0006211172403474138, -0.011929141554494772, -0.03964124550814408, 0.0045080776696425325],
      ...[-1.560600458862687e-5, 0, 0.0018483031835558467, 13.387609203180268, 0, 0, 13.387609203180268],
    ],
    tolerance: 1e-9,
    source: "the Black-Scholes formula and mpmath's derivatives of it at 60 digits",
  },
  SHORTFALL: {
    cells: [1, "XYZ", 100, 100, 50, 50.16, 3, 1.6, 11.4, 16, 1.5, 17.5, 35, 4],
    tolerance: 1e-11,
    source:
      "the definitions, by hand: half-spreads 60 x 0.03 + 40 x 0.03, beyond them 40 x 0.04, mids above arrival 60 x 0.07 + 40 x 0.18",
  },
};

const EUROPEAN_PRICE = 100 * Math.exp(-0.05) * (2 * N_AT_AN_EIGHTH - 1);

/** By model: the price that its example gives. */
export const EXPECTED_MODEL_PRICES: Readonly<Record<string, ExpectedResult>> = {
  european: closedForm("S e^(-qT) (2 N(vol sqrt(T) / 2) - 1)", EUROPEAN_PRICE),
  american: {
    cells: [EUROPEAN_PRICE + 0.1069527],
    tolerance: 1e-5,
    source:
      "the European price and the early exercise premium 0.1069527 of Andersen, Lake and Offengenden, 2016",
  },
  futures: {
    cells: [1.1166414565589435],
    tolerance: ROUNDING,
    source: `${HULL}, chapter 18: 1.12; further digits by mpmath`,
  },
  normal: closedForm("vol sqrt(T) / sqrt(2 pi)", 20 / Math.sqrt(2 * Math.PI)),
  inverse: { cells: [btcCall.unitPriceCoin!], tolerance: 1e-13, source: CRYPTO_BOOK },
};
