import type { HedgePolicy, TradeCondition } from "../core/hedging/policy/hedgePolicy";
import type { Stress, TradingChoices } from "../core/hedging/tradingChoices";

/** What a field of the settings may be. */
export interface Rule {
  readonly holds: (value: unknown) => boolean;
  /** What would be right. */
  readonly wanted: string;
}

/** Milliseconds since 1970 that a date can hold. */
const MAX_UTC_MILLIS = 8.64e15;

export const AS_OF: Rule = {
  holds: (value) =>
    value === "live" || (Number.isInteger(value) && Math.abs(value as number) <= MAX_UTC_MILLIS),
  wanted: '"live" or whole milliseconds since 1970-01-01 UTC',
};

/** Amounts beyond these, as in the positions, lead to trades that no number can hold. */
const SMALLEST = 1e-15;
const LARGEST = 1e15;

type Rules<Fields> = { readonly [Field in keyof Fields]-?: Rule };

/** A fraction of a price or a value: 0.01 = 1 %. */
const POSITIVE_FRACTION: Rule = {
  holds: (value) => isWithin(value, SMALLEST, 1),
  wanted: "a number above 0, up to 1",
};
const POSITIVE: Rule = {
  holds: (value) => isWithin(value, SMALLEST, LARGEST),
  wanted: "a number from 1e-15 to 1e15",
};
const NOT_NEGATIVE: Rule = {
  holds: (value) => isWithin(value, 0, LARGEST),
  wanted: "a number from 0 to 1e15",
};
const TRUTH: Rule = { holds: (value) => typeof value === "boolean", wanted: "true or false" };

export const POLICY: Rules<HedgePolicy> = {
  target: { holds: (value) => isWithin(value, -LARGEST, LARGEST), wanted: "a number from -1e15 to 1e15" },
  band: {
    holds: (value) => value === null || isWithin(value, 0, LARGEST),
    wanted: "a number from 0 to 1e15, or null",
  },
  bandBy: oneOf("fixed", "whalley-wilmott", "zakamouline"),
  riskAversion: POSITIVE,
  conditions: {
    holds: (value) => Array.isArray(value) && value.length > 0 && value.every(isCondition),
    wanted: "a list of one condition or more",
  },
  join: oneOf("any", "all"),
  lot: POSITIVE,
  tradeTo: oneOf("target", "edge"),
  instrument: {
    holds: (value) => value === null || (typeof value === "string" && value !== ""),
    wanted: "the name of an instrument, or null",
  },
  costRate: {
    holds: (value) => isWithin(value, 0, 1) && value !== 1,
    wanted: "a number from 0 to below 1, such as 0.0005 for 5 bp",
  },
};

const CONDITIONS: { readonly [Kind in TradeCondition["kind"]]: Readonly<Record<string, Rule>> } = {
  everyCheck: {},
  interval: { hours: POSITIVE },
  gammaInterval: {},
  band: {},
  spotMove: { move: POSITIVE_FRACTION },
  gammaMove: {},
  breach: {},
};

const STRESS: Rules<Stress> = {
  spot: POSITIVE_FRACTION,
  volatility: POSITIVE_FRACTION,
  days: POSITIVE,
  rate: POSITIVE_FRACTION,
};

export const TRADING: Rules<TradingChoices> = {
  objective: oneOf("leastCost", "target", "budget", "fewest"),
  budget: orNull(NOT_NEGATIVE),
  tickets: orNull({
    holds: (value) => Number.isInteger(value) && isWithin(value, 1, LARGEST),
    wanted: "a whole number from 1",
  }),
  margin: orNull(NOT_NEGATIVE),
  selfFinancing: TRUTH,
  noMoreGrossVega: TRUTH,
  execution: oneOf("taker", "maker"),
  impact: NOT_NEGATIVE,
  holdingDays: NOT_NEGATIVE,
  stress: { holds: (value) => isRecord(value) && fits(value, STRESS), wanted: "four moves above 0" },
  timeLimit: { holds: (value) => isWithin(value, 0.1, 600), wanted: "seconds from 0.1 to 600" },
};

function isCondition(condition: unknown): boolean {
  if (!isRecord(condition) || typeof condition["kind"] !== "string") return false;
  const { kind } = condition;
  return Object.hasOwn(CONDITIONS, kind) && fits(condition, CONDITIONS[kind as TradeCondition["kind"]]);
}

function fits(value: Record<string, unknown>, rules: Readonly<Record<string, Rule>>): boolean {
  return Object.entries(rules).every(([field, rule]) => rule.holds(value[field]));
}

function oneOf(...words: readonly string[]): Rule {
  return {
    holds: (value) => typeof value === "string" && words.includes(value),
    wanted: words.map((word) => `"${word}"`).join(" or "),
  };
}

function orNull({ holds, wanted }: Rule): Rule {
  return { holds: (value) => value === null || holds(value), wanted: `${wanted}, or null` };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWithin(value: unknown, lowest: number, highest: number): boolean {
  return typeof value === "number" && value >= lowest && value <= highest;
}
