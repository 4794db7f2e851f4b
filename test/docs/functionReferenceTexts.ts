import { EXPLAIN_COLUMNS } from "../../src/sheet/explainTable";
import { RISK_SETS, riskUnit } from "../../src/sheet/riskColumns";
import { markdownTable } from "./markdownTable";

/** What the function reference says beside the functions' own descriptions and examples. */

export const INTRODUCTION = `# Functions

Every cell function of Hedgerow, each with an example. The descriptions are those that Excel shows, the values those
that the add-in gives. The same examples stand on the sheet Formulas of the workbench.

What a value was checked against stands below it. In formulas S is the spot, K the strike, T the time in years, r the
rate, q the yield, n and N the density and the distribution of a standard normal number; r and q are 0 where they do not
stand.

Write names in full: Excel has a \`DELTA\` and a \`GAMMA\` of its own, which mean something else.`;

export const COMMON_RULES = `## Units

One rule holds on the sheet:

- each derivative by volatility is per volatility point (0.01),
- each derivative by time is per calendar day of passing time,
- each derivative by rate or yield is per percentage point (0.01),
- each derivative by spot or strike is per 1.00 of it.

VANNA is then the change of delta for one volatility point, CHARM the change of delta as a day passes, VOLGA the change
of VEGA for one volatility point.

Volatility, rates and yields are decimals per year (0.65 is 65 %), rates and yields continuously compounded. Time is in
years; [YEARS](#years) counts it. Figures are those of an option on one unit of the underlying, held long: multiply by
quantity and contract size.

## Arguments

Arguments in square brackets may be left out. Every argument takes one value or a range. Ranges of one shape go
together place by place, one value is spread over all, a column with a row makes a grid, and the result spills. A place
whose arguments are all blank gives an empty cell.`;

export const ERRORS_INTRODUCTION = `## Errors

Where there is no right number there is an error, never 0 and never text. In a result of several cells one bad place is
one error; the others stand.`;

export const ERRORS: readonly (readonly [error: string, meaning: string])[] = [
  [
    "`#VALUE!`",
    "An argument is missing, of the wrong kind, or outside what it takes, or the result is beyond what a number holds. The message says which.",
  ],
  ["`#N/A`", "Data are missing, such as a spot in an empty cell of a book. The message says which."],
  [
    "`#NUM!`, `#DIV/0!`, `#NULL!`",
    "A cell that the formula refers to holds that error. Any other, such as `#REF!`, comes back as `#VALUE!` with a message that names it.",
  ],
  ["`#SPILL!`", "The result has several cells, and one of those that it needs is not empty."],
  ["`#NAME?`", "The add-in is not installed or has not loaded yet."],
];

export const MODELS_INTRODUCTION = `## Models

The argument \`model\` names the formula that values the option. A rate or yield that the model does not have is left
out, blank or 0; any other is refused.`;

/** What each model takes. */
export interface ModelText {
  readonly option: string;
  readonly spot: string;
  readonly vol: string;
  readonly rates: string;
}

export const MODELS: Readonly<Record<string, ModelText>> = {
  european: {
    option: "European on a spot with a yield (Black-Scholes-Merton)",
    spot: "Spot, above 0",
    vol: "0 to 5",
    rates: "Both",
  },
  american: {
    option: "American on a spot with a yield",
    spot: "Spot, above 0",
    vol: "0 to 5",
    rates: "Both",
  },
  futures: {
    option: "European on a forward or future (Black-76)",
    spot: "Forward, above 0",
    vol: "0 to 5",
    rates: "`rate`",
  },
  normal: {
    option: "European on a forward of any sign (Bachelier)",
    spot: "Forward, any number",
    vol: "0 or more, in units of price",
    rates: "`rate`",
  },
  inverse: {
    option: "European on a forward, paid in coin",
    spot: "Forward, above 0",
    vol: "0 to 5",
    rates: "Neither",
  },
};

export const MODEL_NOTES = `- **On a forward** ("futures", "normal", "inverse") greeks hold the forward: DELTA is by the forward, THETA and RHO at a
  fixed forward. YIELDRHO is 0, and in model "inverse" RHO too.
- **"inverse"**: PRICE is in coin and IMPLIEDVOL takes it in coin. DELTA is what venues quote, NETDELTA is that less the
  price in coin: what a coin-margined future has to offset. The other figures are of the price in USD. In the other
  models NETDELTA is DELTA.
- **"normal"**: derivatives by volatility are per 1.00 of it, in units of price.
- **"american"**: beyond the exercise boundary the price is what exercise pays, DELTA is 1 or -1, and the greeks by
  time, volatility and rate are 0. At expiry with spot on the strike DELTA is 0.5 or -0.5. Prices are within 2e-6 x spot.
  A put with yield below rate below 0, and a call with rate below yield below 0, have two boundaries and are refused. At
  volatility 0 the holder exercises when that pays most.
- **At expiry, at volatility 0 and at strike 0** figures are the limits: the derivatives of what the option then is
  worth. At the kink, where spot is on the discounted strike, DELTA is halfway between its two sides.`;

/** What stands below each header of EXPLAIN. */
const EXPLAIN_TEXTS: Readonly<Record<string, string>> = {
  Delta: "Delta dS; of futures, perpetuals and spot the move of their price",
  Gamma: "Gamma dS² / 2",
  Vega: "Vega dv",
  Theta: "Theta dt",
  Rho: "Rho dr",
  Yield: "Yield rho dq",
  Vanna: "Vanna dS dv",
  Volga: "Volga dv² / 2",
  Charm: "Charm dS dt",
  Veta: "Veta dv dt",
  "Theta convexity": "d²V/dt² dt² / 2: theta changes as time passes",
  Speed: "Speed dS³ / 6",
  Zomma: "Zomma dS² dv / 2",
  Color: "Color dS² dt / 2",
  Ultima: "Ultima dv³ / 6",
  Expired: "What expired in between: payoff less value before",
  Unexplained: "What the terms above leave",
  "P&L": "What was held gained: sum of all above",
  "New trades": "Value on the market after of what was added",
  "Closed trades": "Less the value on the market before of what was taken off",
  "Change of value": "P&L + New trades + Closed trades",
};

/** What stands under the title of each family of examples. */
export const FAMILY_INTRODUCTIONS: Readonly<Record<string, string>> = {
  "Price and greeks": "Value and sensitivities of one option on one unit of the underlying.",
  "Implied volatility": `A price has a volatility where it is from what the option is worth at volatility 0 to below what it is worth as
volatility grows without end. Any other price is refused with both numbers. So is a time of 0, and a strike of 0 other
than in model "normal": there the price says nothing of volatility.`,
  "Time and symbols": "What the other functions need, from dates and from venues' names.",
  Hedging: `What to trade, whether a trade is worth its costs, and what these are. Below, k is the cost of a trade one way, as a
fraction of the value traded, a the risk aversion, and gamma that of one option per 1.00 of spot.

- [HEDGEQTY](#hedgeqty) is 0 while exposure is within band of target. Beyond, it is (target - exposure) / hedgeDelta,
  rounded to the lot that leaves least, the smaller trade of two. With \`edge\` TRUE it leads to the nearer edge of the
  band; with a lot, by the fewest lots that bring exposure inside, and where no number of lots does, to what leaves
  least against target.
- [BAND](#band) is around DELTA against an option that has been sold, around -DELTA against one that is held. Inside, no
  trade; outside, only to the nearer edge. Its half-width is, by Whalley and Wilmott (1997),
  (3/2 e^(-rT) k S gamma² / a)^(1/3); by Zakamouline (2006),
  k / (a S vol² T) + 1.12 k^0.31 T^0.05 (e^(-rT) / vol)^0.25 (gamma / a)^0.5 around the delta at a volatility of
  vol sqrt(1 + K) for sold options and vol sqrt(1 - K) for held ones,
  K = 4.76 k^0.78 T^-0.02 (e^(-rT) / vol)^0.25 (a S² gamma)^0.15. Where K is 1 or more held options have no band.
- Risk aversion is absolute: P&L of variance v counts as if it cost a v / 2. The band of n equal options at risk aversion
  a is n times that of one option at risk aversion n a.
- [LELANDVOL](#lelandvol) is vol sqrt(1 + A) for sold options and vol sqrt(1 - A) for held ones,
  A = sqrt(8 / pi) k / (vol sqrt(interval)), by Leland (1985). Where A is 1 or more hedging a held option so often costs
  more than its gamma earns, and there is no such volatility.
- [BREAKEVEN](#breakeven) is sqrt(-2 theta / gamma): gamma pays half of itself times the move squared.
- [TRADECOST](#tradecost) is |quantity| price (halfSpread + fee + impact dailyVol sqrt(|quantity| / advQuantity)).
  Without advQuantity and dailyVol it has no impact; one of them without the other is an error.

[HEDGETRADES](#hedgetrades) answers later: its cell shows \`#BUSY!\` while it looks for the trades. It takes two ranges with
a header row:

- \`exposures\` has a row for each greek: Greek, Exposure, Lower, Upper, and where wanted Target and Weight. What
  [LIMITS](#limits) gives for one underlying is such a range. A blank Lower or Upper is no limit on that side. A blank
  Target is 0, or the limit nearest to 0. Weight says how much one unit off counts; blank is one over the largest of
  Exposure, Lower, Upper and Target.
- \`hedges\` has a row for each instrument: Instrument, a column for each greek that says what one unit adds to it, and
  Cost, what one unit costs to buy or to sell. Where wanted: Lot, quantities are whole multiples of it; Min and Max, the
  least and the most quantity, such as -10 and 10; Min trade, the smallest trade there is; Ticket, what a trade costs
  whatever its size.

The answer has a row for each instrument, in their order, with 0 for one that is not traded. With \`objective\` "least
cost" the trades are the cheapest that bring every greek inside its limits. With "target" they are, of all that do, those
that leave least of the sum of (Weight x distance from Target)², and of these the cheapest; with "budget" likewise for a
cost of up to \`budget\`; with "fewest" as few as can be, then the cheapest.
Trades are searched for until none can be better by more than 0.01 %. The same tables give the same trades, in any order
of their rows. Where no trades keep all limits the answer is \`#N/A\`, and its message names those that conflict.`,
  Book: `Positions are a range with its header row, such as \`Positions[#All]\`. [LIMITATIONS](../LIMITATIONS.md) says what is refused.

[RISK](#risk) with \`by\` "Bucket" groups the expiries of an underlying by time: up to 1 week, 1 month, 3 months, 6
months, 1 year, 2 years, beyond, and none. With \`set\` "all" it has the columns from Vanna on too. In the units of its
columns BTC stands for the underlying and USD for its quote currency:

${riskUnitTable()}

- Dollar gamma 1% is the change of Dollar delta for a move of 1 %. Price is that of the underlying: the forward's, where
  an option is one on a forward. Options with a normal volatility have it in units of price: their figures by volatility
  are per 1.00 of it, and have no sum with those by lognormal volatility.
- Coin gamma is the second derivative by the forward F of the worth in coin of what is paid in coin: -2 N / F³ of an
  inverse future or perpetual of N USD, Gamma / F - 2 Delta / F² + 2 V / F³ of an inverse option worth V USD. Gamma, as
  venues have it, is 0 for inverse futures and perpetuals.
- A sum that would mean nothing is \`#N/A\`: in the total of several underlyings what is counted in units of one, and
  money of several currencies.

\`market\` and \`smile\` are ranges with a header row too. They fill what cells of the positions leave blank; a cell with
something in it counts more.

- \`market\` has a row for each underlying: Underlying, Spot, Rate, Dividend yield, Volatility, Currency. Only Underlying
  has to be there. A Spot has to agree with those in the positions.
- \`smile\` has a row for each quote: Underlying, Expiry, Strike or Delta, Volatility. Delta is the forward delta,
  undiscounted: N(d1) of a call, such as 0.25, or N(d1) - 1 of a put, such as -0.25. An option takes its volatility by
  monotone cubic interpolation of total variance over ln(K/F) within an expiry, linearly in time between two at the same
  ln(K/F), and flat beyond the first and the last quote. Arbitrage in the quotes is not repaired; the pane tells of it.

Limits are a range with the headers Underlying, Greek, Target, Lower and Upper. A greek is named as in the header of
[RISK](#risk), and its limit is in the units that RISK shows it in. A blank Target is 0; a blank Lower or Upper is no
limit on that side. A column Bucket may name a bucket of [RISK](#risk), such as up to 1 month: the limit is then on what
falls into that bucket alone, and a last column of the answer tells it. [LIMITS](#limits) says of each:

- Used: how far the exposure is on the way from Target to the limit on its side: 0 at Target, 1 (100 %) at the limit, 0
  on a side without a limit. Beyond a limit that Target is on there is no way to have a share of, and Used is an error.
- State: \`breach\` beyond a limit, \`near\` from 80 % of it on, else \`inside\`. An exposure on its limit is no breach.

Breaches come first, then what is near, each by Used.

[EXPLAIN](#explain) takes a book as it was and as it is, each with the market of its time. P&L is the gain of what was
held, by full revaluation; in quote currency, inverse options too. Below, dS is the move of the underlying's price (of
the forward, where an option is on one), dv of volatility, dr of the rate, dq of the yield, and dt the time that passed.
Greeks are those of the market before, times quantity and multiplier:

${explainTable()}

- Held is what both books have of an instrument, on the same side: of 10 before and 6 after, 6 are held and 4 closed; of
  10 before and -6 after, 10 are closed and -6 are new. Rows of one instrument are added up.
- Books hold no trade prices. What was gained on a trade, between its price and either book, is not known, and no part of
  P&L. For options and spot it is in Change of value less the cash that was paid for trades. Futures and perpetuals are
  worth 0, so that trades in them add nothing.
- Change of value is that of the book, with what futures and perpetuals gained on their price and what options paid that
  expired in between.
- A row that expired in between may still stand in the second book. It is settled at that book's spot of its underlying;
  without one it counts as closed, without P&L.`,
  Execution: `[SHORTFALL](#shortfall) holds fills against the trades that a plan wrote into the table Trades. Arrival is the Price of
the plan. For a fill of q units (signed) at the price F, of a trade with arrival price A and the value v of a unit there
(Notional by Quantity), with the mid M and the half-spread h at the fill:

${shortfallTable()}

- Above 0 is money lost. A sale below arrival and a purchase above it cost alike.
- Without Bid and Ask, Spread and Impact cannot be told apart, without a mid Timing neither: they are \`#N/A\` where that is
  so of any fill, and Slippage has them together. Inside the spread Impact is below 0.
- Of an inverse contract the money lost is q v (1/A - 1/F) coin, at the worth of coin F at the fill: the same formula.
  Prices and fees are in the quote currency, also those of a coin-settled option.
- Shortfall bp is of the value of what was filled, at arrival prices. What was not filled costs nothing; Quantity less
  Filled says how much that is. Expected cost is that of the plan for all of Quantity.
- A fill without a Run is one of the last run. One that no trade of its run matches, or that goes against its direction,
  is refused.`,
};

/** What stands below each header of SHORTFALL. */
function shortfallTable(): string {
  return markdownTable(
    ["Column", "What it is"],
    [
      ["Spread", "|q| v h / A"],
      ["Impact", "(q (F - M) - |q| h) v / A"],
      ["Timing", "q v (M - A) / A"],
      ["Slippage", "q v (F - A) / A: Spread + Impact + Timing"],
      ["Fees", "As the fills have them"],
      ["Shortfall", "Slippage + Fees"],
    ],
  );
}

function explainTable(): string {
  return markdownTable(
    ["Column", "What it is"],
    EXPLAIN_COLUMNS.map(({ name }) => [name, EXPLAIN_TEXTS[name]!]),
  );
}

function riskUnitTable(): string {
  const owner = { underlying: "BTC", currency: "USD", volatilityType: "lognormal" } as const;
  return markdownTable(
    ["Column", "Unit"],
    RISK_SETS.all.map((column) => [column.name, riskUnit(column, owner)]),
  );
}
