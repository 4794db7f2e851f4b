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

/** A call on Bitcoin that is settled in coin: forward 96,051.73, strike 120,000, 125 days and 16 hours, 48.08 % volatility. */
const BTC_CALL = '"call",96051.73,120000,(125+16/24)/365,0.4808';

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
        note: "How many units of the underlying hedge one option at the money.",
        formula: `=HEDGE.DELTA(${AT_THE_MONEY})`,
      },
      {
        name: "GAMMA",
        note: "Change of that delta when the underlying moves by 1.",
        formula: `=HEDGE.GAMMA(${AT_THE_MONEY})`,
        formats: ["0.000000"],
      },
      {
        name: "VEGA",
        note: "Change of the price when volatility rises by one point, 0.01.",
        formula: `=HEDGE.VEGA(${AT_THE_MONEY})`,
      },
      {
        name: "THETA",
        note: "Change of the price as one calendar day passes.",
        formula: `=HEDGE.THETA(${AT_THE_MONEY})`,
        formats: ["0.000000"],
      },
      {
        name: "RHO",
        note: "Change of the price when the rate rises by one percentage point.",
        formula: `=HEDGE.RHO(${AT_THE_MONEY},0.05)`,
      },
      {
        name: "NETDELTA",
        note: "Coin-settled call on Bitcoin: delta less the option's own value in coin, which is what to hedge.",
        formula: `=HEDGE.NETDELTA(${BTC_CALL},,,"inverse")`,
      },
      {
        name: "GREEKS",
        note: "Figures of your choice for three strikes: a row for each option, under their names.",
        formula: '=HEDGE.GREEKS("call",100,{90;100;110},1,0.2,,,,"Price, Delta, Vega",TRUE)',
        rows: 4,
        columns: 3,
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
  futures: {
    name: "PRICE",
    note: "Put on a crude oil futures price of 20: rate, no yield. In the textbooks: 1.12.",
    formula: '=HEDGE.PRICE("put",20,20,4/12,0.25,0.09,,"futures")',
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
