import type { HedgePolicy, TradeCondition } from "../core/hedging/policy/hedgePolicy";
import type { Stress, TradingChoices } from "../core/hedging/tradingChoices";
import { DEFAULT_POLICY, withOnePolicyEach, type HedgeSettings } from "./settings";

/** Settings that may be used, or a sentence that names the first one that may not. */
export type ParsedSettings =
  | { readonly kind: "settings"; readonly settings: HedgeSettings }
  | { readonly kind: "unusable"; readonly message: string };

interface Rule {
  readonly holds: (value: unknown) => boolean;
  /** What would be right. */
  readonly wanted: string;
}

/** Milliseconds since 1970 that a date can hold. */
const MAX_UTC_MILLIS = 8.64e15;

const AS_OF: Rule = {
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

const POLICY: Rules<HedgePolicy> = {
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

const TRADING: Rules<TradingChoices> = {
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

/** Fields of a policy that workbooks of earlier versions do not have. */
const ADDED_TO_POLICIES = ["bandBy", "riskAversion", "conditions", "join"] as const;

/**
 * Settings as a workbook keeps them. Every field must be there, but for those whose absence says that the user
 * chose nothing, and inside its domain: a default in place of a setting that cannot be read would plan other
 * trades than its user wants.
 * Fields of a later version are kept, so that saving does not lose them. Of policies whose underlyings
 * differ in letter case alone only the last is kept: a change of a policy is added as the last one.
 */
export function parseSettings(kept: unknown): ParsedSettings {
  const complete = withAddedFields(kept);
  const issue = firstIssue(complete);
  return issue === null
    ? { kind: "settings", settings: withOnePolicyEach(complete as HedgeSettings) }
    : {
        kind: "unusable",
        message: `The settings cannot be used: ${issue}. Open Settings and save them anew.`,
      };
}

function firstIssue(kept: unknown): string | null {
  if (!isRecord(kept)) return mismatch("they are", kept, "an object");
  if (!AS_OF.holds(kept["asOf"])) return mismatch("asOf is", kept["asOf"], AS_OF.wanted);
  const policies = kept["policies"];
  if (!isRecord(policies)) return mismatch("policies is", policies, "an object, one policy an underlying");
  for (const [underlying, policy] of Object.entries(policies)) {
    const issue = policyIssue(underlying, policy);
    if (issue !== null) return issue;
  }
  return tradingIssue(kept["trading"]) ?? columnsIssue(kept["columns"]) ?? leftOutIssue(kept["leftOut"]);
}

/** Workbooks of earlier versions have none. */
function tradingIssue(trading: unknown): string | null {
  if (trading === undefined) return null;
  if (!isRecord(trading)) return mismatch("trading is", trading, "an object");
  for (const [field, rule] of Object.entries(TRADING)) {
    if (!rule.holds(trading[field])) return mismatch(`trading.${field} is`, trading[field], rule.wanted);
  }
  return trading["objective"] === "budget" && trading["budget"] === null
    ? mismatch("trading.budget is", null, "a number, for trades within a budget")
    : null;
}

/** Policies of an earlier version mean what the defaults of the fields added since say. */
function withAddedFields(kept: unknown): unknown {
  if (!isRecord(kept) || !isRecord(kept["policies"])) return kept;
  const policies = Object.entries(kept["policies"]);
  const isWhole = (policy: unknown) =>
    !isRecord(policy) || ADDED_TO_POLICIES.every((field) => policy[field] !== undefined);
  if (policies.every(([, policy]) => isWhole(policy))) return kept;
  const added = Object.fromEntries(ADDED_TO_POLICIES.map((field) => [field, DEFAULT_POLICY[field]]));
  const completed = policies.map(([name, policy]) => [
    name,
    isRecord(policy) ? { ...added, ...policy } : policy,
  ]);
  return { ...kept, policies: Object.fromEntries(completed) };
}

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

/** Workbooks of earlier versions have none. */
function columnsIssue(columns: unknown): string | null {
  if (columns === undefined) return null;
  if (!isRecord(columns)) return mismatch("columns is", columns, "an object, a header for a standard column");
  for (const [column, header] of Object.entries(columns)) {
    if (typeof header !== "string") return mismatch(`the header of ${column} is`, header, "a text");
  }
  return null;
}

/** Workbooks of earlier versions have none. */
function leftOutIssue(leftOut: unknown): string | null {
  if (leftOut === undefined) return null;
  if (!Array.isArray(leftOut)) return mismatch("leftOut is", leftOut, "a list of rows");
  const wrong = leftOut.find(
    (row) => !isRecord(row) || typeof row["key"] !== "string" || typeof row["label"] !== "string",
  );
  return wrong === undefined ? null : mismatch("a row left out is", wrong, "an object with key and label");
}

function policyIssue(underlying: string, policy: unknown): string | null {
  if (!isRecord(policy)) return mismatch(`the policy of ${underlying} is`, policy, "an object");
  for (const [field, rule] of Object.entries(POLICY)) {
    if (!rule.holds(policy[field]))
      return mismatch(`${field} of ${underlying} is`, policy[field], rule.wanted);
  }
  return null;
}

function mismatch(what: string, found: unknown, wanted: string): string {
  const shown = found === undefined ? "missing" : JSON.stringify(found);
  return `${what} ${shown}, wanted is ${wanted}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWithin(value: unknown, lowest: number, highest: number): boolean {
  return typeof value === "number" && value >= lowest && value <= highest;
}
