/** One worked example of a function. */
export interface FormulaExample {
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

/** A call on Bitcoin that is settled in coin: forward 96,051.73, strike 120,000, 125.67 days, 48.08 % volatility. */
const BTC_CALL = '"call",96051.73,120000,0.344292,0.4808';

const fill = (count: number, format: string): readonly string[] => new Array<string>(count).fill(format);

export const FORMULA_EXAMPLES: readonly FormulaExample[] = [
  {
    name: "PRICE",
    note: "Call on a share at 42, strike 40, half a year, 20 % volatility, 10 % rate. In the textbooks: 4.76.",
    formula: '=HEDGE.PRICE("call",42,40,0.5,0.2,0.1)',
  },
  {
    name: "DELTA",
    note: "How many units of the underlying hedge one option at the money.",
    formula: '=HEDGE.DELTA("call",100,100,1,0.2)',
  },
  {
    name: "GAMMA",
    note: "Change of that delta when the underlying moves by 1.",
    formula: '=HEDGE.GAMMA("call",100,100,1,0.2)',
    formats: ["0.000000"],
  },
  {
    name: "VEGA",
    note: "Change of the price when volatility rises by one point, 0.01.",
    formula: '=HEDGE.VEGA("call",100,100,1,0.2)',
  },
  {
    name: "THETA",
    note: "Change of the price as one calendar day passes.",
    formula: '=HEDGE.THETA("call",100,100,1,0.2)',
    formats: ["0.000000"],
  },
  {
    name: "RHO",
    note: "Change of the price when the rate rises by one percentage point.",
    formula: '=HEDGE.RHO("call",100,100,1,0.2,0.05)',
  },
  {
    name: "YEARS",
    note: "Time to an expiry at 08:00 UTC, in years of 365 days, as the calls on Bitcoin below take it.",
    formula: '=HEDGE.YEARS("2026-11-20T16:00:00Z","2027-03-26T08:00:00Z")',
    formats: ["0.000000"],
  },
  {
    name: "NETDELTA",
    note: "Coin-settled call on Bitcoin: delta less the option's own value in coin, which is what to hedge.",
    formula: `=HEDGE.NETDELTA(${BTC_CALL},,,"inverse")`,
  },
  {
    name: "HEDGEQTY",
    note: "An exposure of 12.43 coins, hedged by one that counts 1 each, in lots of 0.1: sell 12.4.",
    formula: "=HEDGE.HEDGEQTY(12.43,1,0,0.1)",
    formats: ["0.0"],
  },
  {
    name: "SYMBOL",
    note: "What a venue's symbol says: underlying, type, strike, expiry, settlement.",
    formula: '=HEDGE.SYMBOL("BTC-26MAR27-120000-C")',
    columns: 5,
    formats: ["General", "General", "#,##0", "yyyy-mm-dd hh:mm", "General"],
  },
  {
    name: "GREEKS",
    note: "Coin-settled call on Bitcoin: its price in coin, its vega and theta in USD, with their names.",
    formula: `=HEDGE.GREEKS(${BTC_CALL},,,"inverse",,TRUE)`,
    rows: 2,
    columns: 6,
    formats: ["0.000000", "0.0000", "0.00000000", "0.00", "0.00", "0.00"],
  },
  {
    name: "RISK",
    note: "The whole book of the sheet Portfolio, by underlying. Change a quantity there and look again.",
    formula: '=HEDGE.RISK(Positions[#All],"Underlying","2026-11-20T16:00:00Z")',
    rows: 3,
    columns: 10,
    formats: ["General", ...fill(3, "#,##0.00"), "0.0000000", ...fill(5, "#,##0.00")],
  },
];
