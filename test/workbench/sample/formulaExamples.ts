/** One worked example of a function. */
export interface FormulaExample {
  /** Name of the function. */
  readonly name: string;
  /** What the example shows. */
  readonly note: string;
  readonly formula: string;
  /** Size of the result; one cell when it is not given. The first of several rows names the figures below. */
  readonly rows?: number;
  readonly columns?: number;
  /** Number format of each column of the result; four decimals when they are not given. */
  readonly formats?: readonly string[];
}

/** Functions that serve one purpose. */
export interface ExampleFamily {
  readonly title: string;
  /** One for each function. */
  readonly examples: readonly FormulaExample[];
}

/** One option for the first greeks, so that they can be compared: at the money, one year, 20 % volatility. */
const AT_THE_MONEY = '"call",100,100,1,0.2';

/** Further out, the greeks by volatility are larger. */
const OUT_OF_THE_MONEY = '"call",100,120,1,0.2';

/** Near expiry, the greeks by time are larger. */
const THIRTY_DAYS = '"call",100,105,30/365,0.3';

/** A call on Bitcoin that is settled in coin: forward 96,051.73, strike 120,000, 125 days and 16 hours, 48.08 % volatility. */
const BTC_CALL = '"call",96051.73,120000,(125+16/24)/365,0.4808';

/** Deltas and gammas in one column: decimals for what is below 1. */
const ANY_SIZE = "[>=1]#,##0.00;[<=-1]-#,##0.00;0.00#####";

const fill = (count: number, format: string): readonly string[] => new Array<string>(count).fill(format);

export const EXAMPLE_FAMILIES: readonly ExampleFamily[] = [
  {
    title: "Price and greeks",
    examples: [
      {
        name: "PRICE",
        note: "Call on a share at 42, strike 40, half a year, 20 % volatility, 10 % rate. In the textbooks: 4.76.",
        formula: '=HEDGE.PRICE("call",42,40,0.5,0.2,0.1)',
      },
      {
        name: "DELTA",
        note: "How many units of the underlying hedge one call at the money.",
        formula: `=HEDGE.DELTA(${AT_THE_MONEY})`,
      },
      {
        name: "GAMMA",
        note: "Call at the money: change of its delta when the underlying rises by 1.",
        formula: `=HEDGE.GAMMA(${AT_THE_MONEY})`,
        formats: ["0.000000"],
      },
      {
        name: "VEGA",
        note: "Call at the money: change of its price when volatility rises by one point, 0.01.",
        formula: `=HEDGE.VEGA(${AT_THE_MONEY})`,
      },
      {
        name: "THETA",
        note: "Call at the money: change of its price as one calendar day passes.",
        formula: `=HEDGE.THETA(${AT_THE_MONEY})`,
        formats: ["0.000000"],
      },
      {
        name: "RHO",
        note: "Call at the money: change of its price when the rate rises from 5 % by one percentage point.",
        formula: `=HEDGE.RHO(${AT_THE_MONEY},0.05)`,
      },
      {
        name: "NETDELTA",
        note: "Coin-settled call on Bitcoin: delta less the option's own value in coin, which is what to hedge.",
        formula: `=HEDGE.NETDELTA(${BTC_CALL},,,"inverse")`,
      },
      {
        name: "YIELDRHO",
        note: "Put on an index at 500: change of the price when the dividend yield rises by one percentage point.",
        formula: '=HEDGE.YIELDRHO("put",500,490,0.25,0.15,0.08,0.05)',
      },
      {
        name: "VANNA",
        note: "Call out of the money: change of its delta when volatility rises by one point.",
        formula: `=HEDGE.VANNA(${OUT_OF_THE_MONEY})`,
        formats: ["0.000000"],
      },
      {
        name: "VOLGA",
        note: "Call out of the money: change of its VEGA when volatility rises by one point.",
        formula: `=HEDGE.VOLGA(${OUT_OF_THE_MONEY})`,
        formats: ["0.000000"],
      },
      {
        name: "ULTIMA",
        note: "Call out of the money: change of its VOLGA when volatility rises by one point.",
        formula: `=HEDGE.ULTIMA(${OUT_OF_THE_MONEY})`,
        formats: ["0.0000000"],
      },
      {
        name: "CHARM",
        note: "Call with 30 days left: change of its delta as a day passes, all else equal.",
        formula: `=HEDGE.CHARM(${THIRTY_DAYS})`,
        formats: ["0.000000"],
      },
      {
        name: "VETA",
        note: "Call with 30 days left: change of its VEGA as a day passes.",
        formula: `=HEDGE.VETA(${THIRTY_DAYS})`,
        formats: ["0.000000"],
      },
      {
        name: "COLOR",
        note: "Call with 30 days left: change of its gamma as a day passes.",
        formula: `=HEDGE.COLOR(${THIRTY_DAYS})`,
        formats: ["0.00000000"],
      },
      {
        name: "SPEED",
        note: "Call at the money: change of its gamma when the underlying rises by 1.",
        formula: `=HEDGE.SPEED(${AT_THE_MONEY})`,
        formats: ["0.00000000"],
      },
      {
        name: "ZOMMA",
        note: "Call at the money: change of its gamma when volatility rises by one point.",
        formula: `=HEDGE.ZOMMA(${AT_THE_MONEY})`,
        formats: ["0.00000000"],
      },
      {
        name: "DUALDELTA",
        note: "Call at the money: change of its price per 1.00 of strike. A call spread of strikes 100 and 101 costs about 0.45.",
        formula: `=HEDGE.DUALDELTA(${AT_THE_MONEY})`,
      },
      {
        name: "DUALGAMMA",
        note: "Call at the money: change of its DUALDELTA per 1.00 of strike. A butterfly of strikes 99, 100 and 101 costs about 0.02.",
        formula: `=HEDGE.DUALGAMMA(${AT_THE_MONEY})`,
        formats: ["0.000000"],
      },
      {
        name: "LEVERAGE",
        note: "Put at strike 100 on a spot of 105: a rise of the spot by 1 % takes 4.9 % off its price.",
        formula: '=HEDGE.LEVERAGE("put",105,100,0.5,0.36,0.1,0.1)',
      },
      {
        name: "PROBITM",
        note: "Chance that a call at the money ends in the money, under the pricing measure. It is below the delta.",
        formula: `=HEDGE.PROBITM(${AT_THE_MONEY})`,
      },
      {
        name: "GREEKS",
        note: "Figures of your choice for three strikes: a row for each option, under their names.",
        formula: '=HEDGE.GREEKS("call",100,{90;100;110},1,0.2,,,,"Price, Delta, Vega, Vanna",TRUE)',
        rows: 4,
        columns: 4,
        formats: ["0.0000", "0.0000", "0.0000", "0.000000"],
      },
    ],
  },
  {
    title: "Implied volatility",
    examples: [
      {
        name: "IMPLIEDVOL",
        note: "A call at 1.875 on a share at 21, strike 20, three months, 10 % rate. In the textbooks: 23.5 %.",
        formula: '=HEDGE.IMPLIEDVOL("call",1.875,21,20,0.25,0.1)',
      },
    ],
  },
  {
    title: "Time and symbols",
    examples: [
      {
        name: "YEARS",
        note: "Time to an expiry at 08:00 UTC, in years of 365 days, as the calls on Bitcoin take it.",
        formula: '=HEDGE.YEARS("2026-11-20T16:00:00Z","2027-03-26T08:00:00Z")',
        formats: ["0.000000"],
      },
      {
        name: "SYMBOL",
        note: "What a venue's symbol says: underlying, type, strike, expiry, settlement.",
        formula: '=HEDGE.SYMBOL("BTC-26MAR27-120000-C")',
        columns: 5,
        formats: ["General", "General", "#,##0", "yyyy-mm-dd hh:mm", "General"],
      },
    ],
  },
  {
    title: "Hedging",
    examples: [
      {
        name: "HEDGEQTY",
        note: "An exposure of 12.43 coins, hedged by one that counts 1 each, in lots of 0.1: sell 12.4.",
        formula: "=HEDGE.HEDGEQTY(12.43,1,0,0.1)",
        formats: ["0.0"],
      },
      {
        name: "HEDGETRADES",
        note: "Delta, gamma and vega of a book to 0, by the asset and two options. In the textbooks: 400, 6,000 and -3,240.",
        formula:
          '=HEDGE.HEDGETRADES({"Greek","Exposure","Lower","Upper";"Delta",0,0,0;"Gamma",-5000,0,0;"Vega",-8000,0,0},{"Instrument","Delta","Gamma","Vega","Cost";"Option 1",0.6,0.5,2,0.05;"Option 2",0.5,0.8,1.2,0.05;"Asset",1,0,0,0.01})',
        rows: 4,
        columns: 3,
        formats: ["General", "#,##0", "#,##0.00"],
      },
      {
        name: "BAND",
        note: "One call sold at the money, costs 1 %, risk aversion 1: holding between 0.58 and 0.67 shares is left alone.",
        formula: '=HEDGE.BAND("zakamouline","call",100,100,1,0.25,0.01,1,0.05)',
        columns: 2,
      },
      {
        name: "LELANDVOL",
        note: "An option sold at 20 % volatility, hedged every week at costs of 0.5 %: hedge it at 22.7 %.",
        formula: "=HEDGE.LELANDVOL(0.2,0.005,1/52)",
        formats: ["0.000000"],
      },
      {
        name: "BREAKEVEN",
        note: "A day's theta of -0.04 is paid for by a gamma of 0.02 where spot moves by 2.",
        formula: "=HEDGE.BREAKEVEN(0.02,-0.04)",
      },
      {
        name: "TRADECOST",
        note: "400 shares at 50: a half-spread of 10 bp, a fee of 5 bp, and the impact of a hundredth of a day's volume at 2 % a day.",
        formula: "=HEDGE.TRADECOST(400,50,0.001,0.0005,40000,0.02)",
        formats: ["0.00"],
      },
    ],
  },
  {
    title: "Book",
    examples: [
      {
        name: "RISK",
        note: "The whole book of the sheet Portfolio, by underlying. Change a quantity there and look again.",
        formula: '=HEDGE.RISK(Positions[#All],"Underlying","2026-11-20T16:00:00Z")',
        rows: 3,
        columns: 10,
        formats: ["General", ...fill(3, "#,##0.00"), "0.0000000", ...fill(5, "#,##0.00")],
      },
      {
        name: "LIMITS",
        note: "Limits on the same book, of the sheet Risk limits: Bitcoin's net delta is in breach, its vega near its limit.",
        formula: '=HEDGE.LIMITS(Positions[#All],Limits[#All],"2026-11-20T16:00:00Z")',
        rows: 9,
        columns: 8,
        formats: [...fill(2, "General"), ...fill(4, ANY_SIZE), "0.00%", "General"],
      },
      {
        name: "SCENARIO",
        note: "P&L of the whole book if all coins move by 10 % and volatilities by 5 points, seven days on. The first column has the shifts of volatility.",
        formula:
          '=HEDGE.SCENARIO(Positions[#All],{-0.1,0,0.1},{-0.05;0;0.05},"P&L","2026-11-20T16:00:00Z",7)',
        rows: 4,
        columns: 4,
        formats: ["0.00", ...fill(3, "#,##0.00")],
      },
      {
        name: "EXPLAIN",
        note: "Ten calls, a day later, 2 % higher and a volatility point up: what each move made of them.",
        formula:
          '=HEDGE.EXPLAIN({"Underlying","Type","Quantity","Strike","Expiry","Spot","Volatility","Rate","Dividend yield";"X","call",10,100,"2027-02-18T16:00Z",100,0.2,0.04,0.01},{"Underlying","Type","Quantity","Strike","Expiry","Spot","Volatility","Rate","Dividend yield";"X","call",10,100,"2027-02-18T16:00Z",102,0.21,0.04,0.01},"2026-11-20T16:00Z","2026-11-21T16:00Z","Total")',
        rows: 2,
        columns: 22,
        formats: ["General", ...fill(21, "#,##0.00000000")],
      },
    ],
  },
  {
    title: "Execution",
    examples: [
      {
        name: "SHORTFALL",
        note: "A hundred shares planned at 50, bought in two parts, bid and ask known at each: 35 basis points, and where they went.",
        formula:
          '=HEDGE.SHORTFALL({"Run","Instrument","Quantity","Price","Notional","Cost";1,"XYZ",100,50,5000,4},{"Instrument","Quantity","Price","Fee","Bid","Ask";"XYZ",60,50.1,1,50.04,50.1;"XYZ",40,50.25,0.5,50.15,50.21})',
        rows: 2,
        columns: 14,
        formats: ["General", "General", ...fill(12, "#,##0.000")],
      },
    ],
  },
];

/** One for each model of an option, so that their arguments can be compared. */
export const MODEL_EXAMPLES: Readonly<Record<string, FormulaExample>> = {
  european: {
    name: "PRICE",
    note: "European put on a spot of 100 at 5 % rate and 5 % yield.",
    formula: '=HEDGE.PRICE("put",100,100,1,0.25,0.05,0.05)',
  },
  american: {
    name: "PRICE",
    note: "The same put, exercised at any time: worth 0.107 more.",
    formula: '=HEDGE.PRICE("put",100,100,1,0.25,0.05,0.05,"american")',
  },
  futures: {
    name: "PRICE",
    note: "Put on a crude oil futures price of 20: rate, no yield. In the textbooks: 1.12.",
    formula: '=HEDGE.PRICE("put",20,20,4/12,0.25,0.09,,"futures")',
  },
  normal: {
    name: "PRICE",
    note: "Call on a spread that stands at -10, with a volatility of 20 in units of price.",
    formula: '=HEDGE.PRICE("call",-10,-10,1,20,,,"normal")',
  },
  inverse: {
    name: "PRICE",
    note: "Coin-settled call on Bitcoin, in coin.",
    formula: `=HEDGE.PRICE(${BTC_CALL},,,"inverse")`,
    formats: ["0.000000"],
  },
};

/** All examples in the order of the sheet. */
export const EXAMPLE_SECTIONS: readonly ExampleFamily[] = [
  ...EXAMPLE_FAMILIES,
  { title: "Models", examples: Object.values(MODEL_EXAMPLES) },
];
