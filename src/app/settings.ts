import type { HedgePolicy, TradeCondition } from "../core/hedging/policy/hedgePolicy";
import type { TradingChoices } from "../core/hedging/tradingChoices";
import type { UtcMillis } from "../core/market/time";
import { nameKey } from "../core/product/nameKey";
import type { ColumnMapping } from "../sheet/positionHeaders";

/** What the user chose; kept in the workbook, so that everybody who opens it sees the same plan. */
export interface HedgeSettings {
  /** `live`: the clock at the moment of reading. */
  readonly asOf: "live" | UtcMillis;
  /**
   * By underlying, whose letter case makes no difference: at most one policy each. Underlyings not named
   * have DEFAULT_POLICY.
   */
  readonly policies: Readonly<Record<string, HedgePolicy>>;
  /** How trades are chosen for the whole book; absent where the user chose nothing. */
  readonly trading?: TradingChoices;
  /** Headers that the user chose for standard columns; absent where none was chosen. */
  readonly columns?: ColumnMapping;
  /** Rows of the positions that the user left out; absent where there never was one. */
  readonly leftOut?: readonly LeftOutChoice[];
}

/** A row left out by its contents: it is back in once a cell of it changes. */
export interface LeftOutChoice {
  /** `rowKey` of its cells. */
  readonly key: string;
  /** What it was called when it was left out: "row 14, SPX 20270319 P6100". */
  readonly label: string;
}

/** Back to flat, in whole contracts, once a lot makes a difference or a limit is broken; 5 bp a side. */
export const DEFAULT_POLICY: HedgePolicy = {
  target: 0,
  band: null,
  bandBy: "fixed",
  riskAversion: 1e-6,
  conditions: [{ kind: "band" }, { kind: "breach" }],
  join: "any",
  tradeTo: "target",
  instrument: null,
  lot: 1,
  costRate: 0.0005,
};

/** As cheap as the ranges allow, by orders that are filled at once. */
export const DEFAULT_TRADING: TradingChoices = {
  objective: "leastCost",
  budget: null,
  tickets: null,
  margin: null,
  selfFinancing: false,
  noMoreGrossVega: false,
  execution: "taker",
  impact: 1,
  holdingDays: 1,
  stress: { spot: 0.05, volatility: 0.05, days: 1, rate: 0.005 },
  timeLimit: 10,
};

export const DEFAULT_SETTINGS: HedgeSettings = { asOf: "live", policies: {} };

export function policyFor({ policies }: HedgeSettings, underlying: string): HedgePolicy {
  const wanted = nameKey(underlying);
  const name = Object.keys(policies).find((named) => nameKey(named) === wanted);
  return name === undefined ? DEFAULT_POLICY : policies[name]!;
}

export function tradingOf({ trading }: HedgeSettings): TradingChoices {
  return trading ?? DEFAULT_TRADING;
}

const FROM_LAST_HEDGE: readonly TradeCondition["kind"][] = [
  "interval",
  "gammaInterval",
  "spotMove",
  "gammaMove",
];

/** Whether a policy asks when an underlying was hedged last. */
export function countsFromLastHedge({ policies }: HedgeSettings): boolean {
  const conditions = Object.values(policies).flatMap((policy) => policy.conditions);
  return conditions.some(({ kind }) => FROM_LAST_HEDGE.includes(kind));
}

/** Whether positions are read and measured alike under both: they may differ in policies. */
export function readsAlike(a: HedgeSettings, b: HedgeSettings): boolean {
  const keys = ({ leftOut = [] }: HedgeSettings) => leftOut.map(({ key }) => key).join(" ");
  const columns = ({ columns = {} }: HedgeSettings) => JSON.stringify(Object.entries(columns).sort());
  return a.asOf === b.asOf && keys(a) === keys(b) && columns(a) === columns(b);
}

/** Settings with one policy for each underlying: of those that differ in letter case alone, the last. */
export function withOnePolicyEach(settings: HedgeSettings): HedgeSettings {
  const entries = Object.entries(settings.policies);
  const last = new Map(entries.map((entry) => [nameKey(entry[0]), entry]));
  return last.size === entries.length
    ? settings
    : { ...settings, policies: Object.fromEntries(last.values()) };
}
