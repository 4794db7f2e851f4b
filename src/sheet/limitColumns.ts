import { BUCKET_NAMES } from "../core/risk/expiryBuckets";
import type { NumberDomain } from "./numberDomains";
import { POSITION_COLUMNS } from "./positionColumns";
import { GREEK_COLUMNS } from "./riskColumns";
import type { ColumnDefinition } from "./tableHeaders";

/**
 * The columns of a limits table. A Greek is named as RISK names it, and the numbers beside it are in the units
 * that RISK shows it in; a header takes no remark, since there is one unit a row.
 */
export const LIMIT_COLUMNS = {
  Underlying: {
    wanted: "the name of an underlying, such as BTC",
    synonyms: POSITION_COLUMNS.Underlying.synonyms,
    remarks: [],
  },
  Greek: {
    wanted: GREEK_COLUMNS.map(({ name }) => name).join(", "),
    synonyms: ["sensitivity", "riskfigure", "riskmeasure", "measure", "figure"],
    remarks: [],
  },
  Target: {
    wanted: "a number, or blank for 0",
    synonyms: ["goal", "targetexposure"],
    remarks: [],
  },
  Lower: {
    wanted: "a number, or blank for no limit below",
    synonyms: ["low", "lowerlimit", "lowerbound", "min", "minimum"],
    remarks: [],
  },
  Upper: {
    wanted: "a number, or blank for no limit above",
    synonyms: ["high", "upperlimit", "upperbound", "max", "maximum"],
    remarks: [],
  },
  Bucket: {
    wanted: `${BUCKET_NAMES.join(", ")}, or blank for all expiries`,
    synonyms: ["expirybucket", "maturitybucket", "tenorbucket", "buckets"],
    remarks: [],
  },
} as const satisfies Readonly<Record<string, ColumnDefinition>>;

export type LimitColumn = keyof typeof LIMIT_COLUMNS;

/** Columns that have to be there, though cells of all but the first two may be blank. */
export const NEEDED_LIMIT_COLUMNS = ["Underlying", "Greek", "Target", "Lower", "Upper"] as const;

export type LimitNumber = "Target" | "Lower" | "Upper";

export const LIMIT_NUMBERS: Readonly<Record<LimitNumber, NumberDomain>> = {
  Target: { positive: false, unit: "money" },
  Lower: { positive: false, unit: "money" },
  Upper: { positive: false, unit: "money" },
};
