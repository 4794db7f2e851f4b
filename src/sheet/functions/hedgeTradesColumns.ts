import { LIMIT_COLUMNS } from "../limitColumns";
import type { NumberDomain } from "../numberDomains";
import { POSITION_COLUMNS } from "../positionColumns";
import type { ColumnDefinition } from "../tableHeaders";

/** The columns of the exposures that HEDGETRADES takes. LIMITS gives them, for one underlying. */
export const EXPOSURE_COLUMNS = {
  Greek: {
    wanted: "a name, such as Vega",
    synonyms: LIMIT_COLUMNS.Greek.synonyms,
    remarks: [],
  },
  Exposure: { wanted: "a number", synonyms: ["current", "value", "now"], remarks: [] },
  Lower: LIMIT_COLUMNS.Lower,
  Upper: LIMIT_COLUMNS.Upper,
  Target: {
    wanted: "a number, or blank for 0 or the limit nearest to it",
    synonyms: LIMIT_COLUMNS.Target.synonyms,
    remarks: [],
  },
  Weight: {
    wanted: "a number, 0 or more, or blank for one over the greek's size",
    synonyms: ["importance"],
    remarks: [],
  },
} as const satisfies Readonly<Record<string, ColumnDefinition>>;

export type ExposureColumn = keyof typeof EXPOSURE_COLUMNS;

/** The columns of the hedges that it takes, beside one for each greek. */
export const HEDGE_COLUMNS = {
  Instrument: {
    wanted: "a name, such as BTC-PERPETUAL",
    synonyms: POSITION_COLUMNS.Instrument.synonyms,
    remarks: [],
  },
  Cost: {
    wanted: "what trading one unit costs, 0 or more",
    synonyms: ["costperunit", "unitcost", "tradingcost"],
    remarks: [],
  },
  Lot: {
    wanted: "a number above 0, or blank for any quantity",
    synonyms: ["lotsize", "quantitystep", "increment"],
    remarks: [],
  },
  Min: {
    wanted: "the least quantity, 0 or less: -10 to sell at most 10; blank for no limit",
    synonyms: ["minimum", "minquantity", "minqty", "lowest"],
    remarks: [],
  },
  Max: {
    wanted: "the most quantity, 0 or more: 10 to buy at most 10; blank for no limit",
    synonyms: ["maximum", "maxquantity", "maxqty", "highest"],
    remarks: [],
  },
  "Min trade": {
    wanted: "the smallest trade, 0 or more, or blank for 0",
    synonyms: ["mintradesize", "mintradequantity", "minordersize", "smallesttrade"],
    remarks: [],
  },
  Ticket: {
    wanted: "what a trade costs whatever its size, 0 or more, or blank for 0",
    synonyms: ["ticketcost", "ticketfee", "costpertrade", "costperticket"],
    remarks: [],
  },
} as const satisfies Readonly<Record<string, ColumnDefinition>>;

export type HedgeColumn = keyof typeof HEDGE_COLUMNS;

/** Numbers of any sign; which of them a column takes is said of each cell. */
export const AMOUNT: NumberDomain = { positive: false, unit: "money", largest: 1e300 };

/** A number above 0. */
export const LOT: NumberDomain = { positive: true, largest: 1e300 };
