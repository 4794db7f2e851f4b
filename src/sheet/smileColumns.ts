import { MARKET_COLUMNS } from "./marketColumns";
import { NUMBER_DOMAINS, type NumberDomain } from "./numberDomains";
import { POSITION_COLUMNS } from "./positionColumns";
import type { ColumnDefinition } from "./tableHeaders";

/** The columns of a smile table: one row a quote. A quote is at a strike or at a delta. */
export const SMILE_COLUMNS = {
  Underlying: MARKET_COLUMNS.Underlying,
  Expiry: POSITION_COLUMNS.Expiry,
  Strike: POSITION_COLUMNS.Strike,
  Delta: {
    wanted: "a forward delta: a call's between 0 and 1, such as 0.25, or a put's between -1 and 0",
    synonyms: ["forwarddelta", "fwddelta", "deltaforward", "δ"],
    remarks: ["decimal", "forward", "fwd"],
  },
  Volatility: POSITION_COLUMNS.Volatility,
} as const satisfies Readonly<Record<string, ColumnDefinition>>;

export type SmileColumn = keyof typeof SMILE_COLUMNS;

export type SmileNumber = "Strike" | "Delta" | "Volatility";

export const SMILE_NUMBERS: Readonly<Record<SmileNumber, NumberDomain>> = {
  Strike: NUMBER_DOMAINS.Strike,
  Delta: { positive: false, percentAbove: 1 },
  Volatility: NUMBER_DOMAINS.Volatility,
};
