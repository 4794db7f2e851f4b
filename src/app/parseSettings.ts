import { DEFAULT_POLICY, withOnePolicyEach, type HedgeSettings } from "./settings";
import { AS_OF, isRecord, POLICY, TRADING } from "./settingsRules";

/** Settings that may be used, or a sentence that names the first one that may not. */
export type ParsedSettings =
  | { readonly kind: "settings"; readonly settings: HedgeSettings }
  | { readonly kind: "unusable"; readonly message: string };

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
