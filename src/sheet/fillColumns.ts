import { MONEY, PRICE, QUANTITY, RUN } from "./executionNumbers";
import type { NumberDomain } from "./numberDomains";
import { CURRENCIES, POSITION_COLUMNS } from "./positionColumns";
import type { ColumnDefinition } from "./tableHeaders";

/** The columns of a table of fills: one row a fill. All but Instrument, Quantity and Price may be missing. */
export const FILL_COLUMNS = {
  Run: {
    wanted: "the number of the run whose trade was filled, or blank for the last run",
    synonyms: ["runnumber", "runno"],
    remarks: [],
  },
  Time: {
    wanted: "a date and time in UTC, or blank",
    synonyms: [
      ...["date", "datetime", "timestamp", "tradetime", "tradedate", "filltime", "filledat"],
      ...["executiontime", "executedat"],
    ],
    remarks: ["utc", "gmt"],
  },
  Instrument: POSITION_COLUMNS.Instrument,
  Side: {
    wanted: "buy or sell; or blank, where Quantity has the sign",
    synonyms: ["direction", "action", "buysell", "buyorsell", "bs", "tradeside", "orderside"],
    remarks: ["buysell"],
  },
  Quantity: {
    wanted: "a number other than 0: above 0 bought, below 0 sold; without a sign beside a Side",
    synonyms: [
      ...POSITION_COLUMNS.Quantity.synonyms,
      ...["filled", "filledquantity", "filledqty", "fillquantity", "fillqty", "fillsize"],
      ...["executedquantity", "executedqty", "lastqty", "tradedquantity"],
    ],
    remarks: POSITION_COLUMNS.Quantity.remarks,
  },
  Price: {
    wanted: "the price of the fill, above 0",
    synonyms: [
      ...["px", "fillprice", "fillpx", "filledprice", "executionprice", "executedprice", "tradeprice"],
      ...["averageprice", "avgprice", "averagefillprice", "avgfillprice", "lastpx"],
    ],
    remarks: CURRENCIES,
  },
  Fee: {
    wanted: "money in the quote currency, below 0 for a rebate; blank for 0",
    synonyms: ["fees", "commission", "commissions", "tradingfee", "feeamount", "feepaid"],
    remarks: CURRENCIES,
  },
  Mid: {
    wanted: "the mid price at the fill, above 0; or blank",
    synonyms: ["midprice", "midpx", "midatfill", "mktmid", "marketmid"],
    remarks: CURRENCIES,
  },
  Bid: {
    wanted: "the best bid at the fill, above 0; or blank",
    synonyms: ["bidprice", "bidpx", "bestbid", "bestbidprice", "bidatfill"],
    remarks: CURRENCIES,
  },
  Ask: {
    wanted: "the best ask at the fill, above 0; or blank",
    synonyms: ["askprice", "askpx", "bestask", "bestaskprice", "askatfill", "offer", "offerprice"],
    remarks: CURRENCIES,
  },
} as const satisfies Readonly<Record<string, ColumnDefinition>>;

export type FillColumn = keyof typeof FILL_COLUMNS;

export type FillNumber = "Run" | "Quantity" | "Price" | "Fee" | "Mid" | "Bid" | "Ask";

export const FILL_NUMBERS: Readonly<Record<FillNumber, NumberDomain>> = {
  Run: RUN,
  Quantity: QUANTITY,
  Price: PRICE,
  Fee: MONEY,
  Mid: PRICE,
  Bid: PRICE,
  Ask: PRICE,
};
