import { MARKET_COLUMNS, MARKET_NUMBERS } from "./marketColumns";
import { NUMBER_DOMAINS, type NumberDomain } from "./numberDomains";
import { CURRENCIES, POSITION_COLUMNS, type PositionColumn } from "./positionColumns";
import type { ColumnDefinition } from "./tableHeaders";

export type ContractColumn = Exclude<PositionColumn, "Quantity">;

/** The columns that say what an instrument is and on which market it is valued. */
export const CONTRACT_COLUMNS = (Object.keys(POSITION_COLUMNS) as PositionColumn[]).filter(
  (column): column is ContractColumn => column !== "Quantity",
);

const AMOUNT_REMARKS = ["contracts", "units", "coins", "shares"] as const;
const FEE_REMARKS = MARKET_COLUMNS.Fee.remarks;

/** The columns of a hedges table that say on which terms an instrument may be traded. */
const TERM_COLUMNS = {
  Bid: {
    wanted:
      "a price of 0 or more beside an Ask, 0 where nobody bids; of an option that is paid in coin, in coins",
    synonyms: ["bidprice", "bidpx", "bestbid", "bestbidprice"],
    remarks: CURRENCIES,
  },
  Ask: {
    wanted: "a price above 0 beside a Bid; of an option that is paid in coin, in coins",
    synonyms: ["askprice", "askpx", "bestask", "bestaskprice", "offer", "offerprice"],
    remarks: CURRENCIES,
  },
  Spread: MARKET_COLUMNS.Spread,
  Fee: MARKET_COLUMNS.Fee,
  "Maker fee": {
    wanted: MARKET_COLUMNS.Fee.wanted,
    synonyms: ["makerfees", "makerfeerate", "makerrate", "feemaker"],
    remarks: FEE_REMARKS,
  },
  "Fee per contract": {
    wanted: "quote currency for each contract or unit traded, 0 or more",
    synonyms: ["feespercontract", "feeperunit", "commissionpercontract", "contractfee", "feepershare"],
    remarks: CURRENCIES,
  },
  Ticket: {
    wanted: "quote currency for each trade, 0 or more",
    synonyms: ["ticketcost", "ticketfee", "ticketcharge", "costperticket", "costpertrade", "feepertrade"],
    remarks: CURRENCIES,
  },
  Lot: {
    wanted: "contracts or units that every trade is a multiple of, a number above 0",
    synonyms: ["lotsize", "roundlot", "sizeincrement", "quantityincrement", "qtyincrement"],
    remarks: AMOUNT_REMARKS,
  },
  "Min trade": {
    wanted: "the least that is traded at once, contracts or units, 0 or more",
    synonyms: [
      "mintradesize",
      "minimumtrade",
      "minimumtradesize",
      "minorder",
      "minordersize",
      "mintradequantity",
    ],
    remarks: AMOUNT_REMARKS,
  },
  "Max trade": {
    wanted: "the most that is traded at once in either direction, contracts or units, a number above 0",
    synonyms: [
      "maxtradesize",
      "maximumtrade",
      "maximumtradesize",
      "maxorder",
      "maxordersize",
      "maxtradequantity",
    ],
    remarks: AMOUNT_REMARKS,
  },
  "Min position": {
    wanted: "the lowest holding after a trade, contracts or units, below 0 for short",
    synonyms: ["minimumposition", "minholding", "positionmin", "lowestposition"],
    remarks: AMOUNT_REMARKS,
  },
  "Max position": {
    wanted: "the highest holding after a trade, contracts or units, below 0 for short",
    synonyms: ["maximumposition", "maxholding", "positionmax", "highestposition"],
    remarks: AMOUNT_REMARKS,
  },
  ADV: {
    wanted: "contracts or units that are traded a day, a number above 0",
    synonyms: MARKET_COLUMNS.ADV.synonyms,
    remarks: AMOUNT_REMARKS,
  },
  // Not "funding rate", which venues give for eight hours.
  Funding: {
    wanted: "a decimal per year paid by who is long, such as 0.1095 where it is 0.0001 every 8 hours",
    synonyms: ["annualfunding", "annualisedfunding", "annualizedfunding", "fundingperyear", "fundingpa"],
    remarks: ["decimal", "pa", "peryear", "annual", "annualised", "annualized"],
  },
  Margin: {
    wanted: "quote currency for each contract or unit held, 0 or more",
    synonyms: ["initialmargin", "marginpercontract", "marginperunit", "marginrequirement"],
    remarks: CURRENCIES,
  },
} as const satisfies Readonly<Record<string, ColumnDefinition>>;

export type HedgeTermColumn = keyof typeof TERM_COLUMNS;
export type HedgeColumn = ContractColumn | HedgeTermColumn;

const CONTRACT_DEFINITIONS = Object.fromEntries(
  CONTRACT_COLUMNS.map((column): [string, ColumnDefinition] => [column, POSITION_COLUMNS[column]]),
) as Record<ContractColumn, ColumnDefinition>;

/** The columns of a hedges table: those of positions but for Quantity, and the terms of trading. */
export const HEDGE_COLUMNS: Readonly<Record<HedgeColumn, ColumnDefinition>> = {
  ...CONTRACT_DEFINITIONS,
  ...TERM_COLUMNS,
};

const AMOUNT: NumberDomain = { positive: false };
const POSITIVE_AMOUNT: NumberDomain = { positive: true };
const MONEY: NumberDomain = { positive: false, unit: "money" };

export const HEDGE_NUMBERS: Readonly<Record<HedgeTermColumn, NumberDomain>> = {
  Bid: { ...MONEY, largest: NUMBER_DOMAINS.Spot.largest },
  Ask: NUMBER_DOMAINS.Spot,
  Spread: MARKET_NUMBERS.Spread,
  Fee: MARKET_NUMBERS.Fee,
  "Maker fee": MARKET_NUMBERS.Fee,
  "Fee per contract": MONEY,
  Ticket: MONEY,
  Lot: POSITIVE_AMOUNT,
  "Min trade": AMOUNT,
  "Max trade": POSITIVE_AMOUNT,
  "Min position": AMOUNT,
  "Max position": AMOUNT,
  ADV: POSITIVE_AMOUNT,
  Funding: { positive: false, unit: "percent", percentAbove: 5 },
  Margin: MONEY,
};
