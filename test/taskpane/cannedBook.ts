import { plannedBook } from "../support/plannedBook";
import type { BookState } from "../../src/app/session";
import { DEFAULT_POLICY, DEFAULT_SETTINGS } from "../../src/app/settings";
import type { HedgeOffer } from "../../src/core/hedging/hedgeOffer";
import { limitUse } from "../../src/core/hedging/limits";
import { NO_EDITS, type PlannedRange, type Trade, type UnderlyingPlan } from "../../src/core/hedging/plan";
import type { HedgePolicy } from "../../src/core/hedging/policy/hedgePolicy";
import type { UnderlyingRisk } from "../../src/core/risk/bookRisk";
import { sumExposures, type PositionExposure } from "../../src/core/risk/exposure";
import type { Position } from "../../src/core/risk/position";
import type { CellIssue } from "../../src/sheet/grid";

/** Books as data: figures are made up to be shown, not to be right. */

export const AS_OF = Date.UTC(2026, 10, 20, 16, 0, 0);

export interface CannedUnderlying {
  readonly name: string;
  readonly spot: number;
  readonly netDelta: number;
  readonly policy?: Partial<HedgePolicy>;
  readonly decision?: UnderlyingPlan["decision"];
  /** Signed contracts; needed when the decision is "trade". */
  readonly quantity?: number;
  readonly hedge?: string;
  /** Quote currency a contract stands for. */
  readonly contractSize?: number;
  readonly reason: string;
}

export const BTC: CannedUnderlying = {
  name: "BTC",
  spot: 94_250,
  netDelta: -85.61234,
  policy: { band: 5 },
  decision: "trade",
  quantity: 807_130,
  contractSize: 10,
  reason:
    "Net delta −85.61 is outside ±5: buy 807,130 BTC-PERPETUAL (notional 8,071,300), which leaves 0.00003.",
};

export const ETH: CannedUnderlying = {
  name: "ETH",
  spot: 3_180,
  netDelta: 3.104,
  policy: { band: 10 },
  reason: "Net delta 3.104 is inside ±10: no trade.",
};

export const BTC_INSIDE: CannedUnderlying = {
  ...BTC,
  netDelta: 4.4,
  decision: "wait",
  reason: "Net delta 4.4 is inside ±5: no trade.",
};

export const ETH_TRADE: CannedUnderlying = {
  ...ETH,
  netDelta: 412.9,
  decision: "trade",
  quantity: -1_313_154,
  contractSize: 1,
  reason:
    "Net delta 412.9 is outside ±10: sell 1,313,154 ETH-PERPETUAL (notional 1,313,154), which leaves 0.0001.",
};

const COINS = ["BTC", "ETH", "SOL", "XRP", "AVAX", "TRX", "PAXG", "HYPE", "DOGE", "LINK", "BNB", "MATIC"];

export const TWELVE: readonly CannedUnderlying[] = COINS.map((name, index) => {
  const trades = index % 4 === 0;
  const netDelta = (index % 2 === 0 ? -1 : 1) * (trades ? 850 / (index + 1) : 2 + index / 3);
  return {
    name,
    spot: Number((94_250 / (index * index * 40 + 1)).toPrecision(5)),
    netDelta,
    policy: { band: 6 },
    contractSize: 10,
    ...(trades ? { decision: "trade" as const, quantity: 80_713 * (index + 1) } : {}),
    reason: trades
      ? `Net delta ${netDelta.toFixed(1)} is outside ±6: buy ${80_713 * (index + 1)} ${name}-PERPETUAL.`
      : `Net delta ${netDelta.toFixed(2)} is inside ±6: no trade.`,
  };
});

export const FORTY_TRADES: readonly CannedUnderlying[] = Array.from({ length: 40 }, (_, index) => ({
  name: `COIN${String(index + 1).padStart(2, "0")}`,
  spot: 12.5 * (index + 1),
  netDelta: -1_250.5 / (index + 1),
  policy: { band: 5 },
  decision: "trade",
  quantity: 12_505 + index * 37,
  contractSize: 1,
  reason: `Net delta ${(-1_250.5 / (index + 1)).toFixed(1)} is outside ±5: buy ${12_505 + index * 37} COIN-PERPETUAL.`,
}));

export const LONG_NAMES: readonly CannedUnderlying[] = [
  {
    ...BTC,
    name: "BTC_USDC_LINEAR_SETTLED",
    hedge: "BTC_USDC-26MAR27-PHYSICALLY-SETTLED-QUARTERLY-FUTURE-EXCHANGE-A",
  },
  { ...ETH_TRADE, hedge: "ETH_USDC-PERPETUAL-0123456789012345678901234567890123456789" },
];

export const CANNOT_TRADE: readonly CannedUnderlying[] = [
  {
    ...BTC,
    decision: "lotTooLarge",
    policy: { band: 0.01, lot: 1_000_000 },
    netDelta: 40,
    reason:
      "Net delta 40 is outside ±0.01, but a lot of BTC-PERPETUAL moves it by 106.1, which would leave no less: no trade.",
  },
  {
    ...ETH,
    netDelta: 55.2,
    decision: "noInstrument",
    reason:
      "Net delta 55.2 is outside ±10, but the positions hold no perpetual, future or spot of ETH to trade.",
  },
];

export const ISSUES: readonly CellIssue[] = [
  {
    gridRow: 13,
    gridColumn: 8,
    column: "Volatility",
    found: '"n/a"',
    wanted: "a decimal above 0, such as 0.65",
  },
  { gridRow: 13, gridColumn: 6, column: "Spot", found: "empty", wanted: "a price above 0, such as 94250" },
  {
    gridRow: 41,
    gridColumn: 3,
    column: "Quantity",
    found: "#REF!",
    wanted: "a number, above 0 for long, below 0 for short",
  },
];

export const MISSING_COLUMN: readonly CellIssue[] = [
  {
    gridRow: 0,
    gridColumn: null,
    column: "Volatility",
    found: "no such column",
    wanted: "a column of this name",
  },
];

/** A header row and a blank one below it, as the add-in itself reads them. */
export function bookWithoutRows(): BookState {
  const header = ["Instrument", "Underlying", "Type", "Quantity", "Strike", "Expiry", "Spot", "Volatility"];
  const cells = [header, header.map(() => "")];
  return plannedBook({ ...book([]).reading, address: "Portfolio!A1:H2", cells }, AS_OF, DEFAULT_SETTINGS);
}

export function book(underlyings: readonly CannedUnderlying[], issues: readonly CellIssue[] = []): BookState {
  const plans = underlyings.map(underlyingPlan);
  const trades = plans.flatMap((plan) => plan.trades);
  const positions = underlyings.flatMap(({ name, spot }) => [perpetual(`${name}-PERPETUAL`, name, spot, 10)]);
  return {
    reading: {
      origin: { sheet: "Portfolio", row: 0, column: 0 },
      address: "Portfolio!A1:M61",
      table: "Positions",
      source: { kind: "table", name: "Positions" },
      cells: [],
      dateSystem: "1900",
      lastRun: 6,
      hiddenRowCount: 0,
      tables: { market: null, smile: null, limits: null, hedges: null },
    },
    readAt: AS_OF,
    fingerprint: "3f9c21d08a774e15",
    asOf: AS_OF,
    parsed: {
      positions,
      gridRows: positions.map((_, row) => row + 1),
      issues,
      rowCount: 60,
      headerRow: 0,
      headers: [],
      leftOut: [],
      notes: [],
      surfaces: new Map(),
      surfaceRefusals: new Map(),
      warnings: [],
    },
    risk: {
      asOf: AS_OF,
      positions: [],
      underlyings: underlyings.map(underlyingRisk),
      total: sumExposures(underlyings.map(({ spot, netDelta }) => exposure(spot, netDelta))),
    },
    limits: null,
    market: new Map(),
    hedges: [],
    tableIssues: [],
    tableNotes: [],
    plan:
      issues.length > 0
        ? null
        : {
            asOf: AS_OF,
            underlyings: plans,
            trades,
            cost: trades.reduce((sum, { cost }) => sum + cost.total, 0),
            stressBefore: 410_000,
            stressAfter: 52_000,
            search: { by: "formula", gap: 0, timeIsUp: false },
            edits: NO_EDITS,
          },
  };
}

function underlyingRisk({ name, spot, netDelta }: CannedUnderlying): UnderlyingRisk {
  const whole = exposure(spot, netDelta);
  const quantity = (netDelta * spot) / 10 / 30;
  const positions = Array.from({ length: 30 }, () => ({
    position: { ...perpetual(`${name}-PERPETUAL`, name, spot, 10), quantity },
    exposure: exposure(spot, netDelta / 30),
  }));
  const expiries = [{ expiry: null, exposure: whole, positions }];
  return { underlying: name, spot, currency: "USD", exposure: whole, expiries, positions };
}

function underlyingPlan(canned: CannedUnderlying): UnderlyingPlan {
  const { name, spot, netDelta, decision = "wait", quantity = 0, reason } = canned;
  const policy = { ...DEFAULT_POLICY, ...canned.policy };
  const offers = decision === "noInstrument" ? [] : offersOf(canned);
  const [offer] = offers;
  const before = exposure(spot, netDelta);
  const trades =
    offer !== undefined && decision === "trade" ? [tradeIn(offer, quantity, policy, reason)] : [];
  const traded = trades.length === 0 ? 0 : -before.netDelta + 0.00003;
  const halfWidth = policy.band ?? 0.0001;
  return {
    underlying: name,
    currency: "USD",
    spot,
    decision,
    reason,
    policy,
    check: {
      fires: decision !== "wait",
      conditions: [
        {
          condition: { kind: "band" },
          holds: decision !== "wait",
          text: `net delta ${netDelta.toFixed(2).replace("-", "\u2212")} is ${decision === "wait" ? "inside" : "outside"} ±${halfWidth}`,
        },
        { condition: { kind: "breach" }, holds: false, text: "no limit is broken" },
      ],
      band: { by: policy.band === null ? "automatic" : "fixed", centre: policy.target, halfWidth },
      distanceToEdge: halfWidth - Math.abs(netDelta - policy.target),
    },
    offers,
    chosenFrom: offers.slice(0, 1).map(({ unit }) => unit.instrument),
    trades,
    before,
    after: {
      ...before,
      delta: before.delta + traded,
      netDelta: before.netDelta + traded,
      dollarDelta: before.dollarDelta + traded * spot,
    },
    ranges: [netDeltaRange(policy.target, netDelta, netDelta + traded)],
    conflicts: null,
    notDone: [],
  };
}

function netDeltaRange(target: number, before: number, after: number): PlannedRange {
  const limit = { lower: target - 0.00005, target, upper: target + 0.00005 };
  return {
    name: "Net delta",
    bucket: null,
    from: "policy",
    ...limit,
    before,
    after,
    useBefore: limitUse({ ...limit, exposure: before }),
    useAfter: limitUse({ ...limit, exposure: after }),
  };
}

function offersOf({ name, spot, hedge, contractSize = 10 }: CannedUnderlying): readonly HedgeOffer[] {
  return [hedge ?? `${name}-PERPETUAL`, `${name}-25DEC26`, `${name}-26MAR27`].map((instrument, index) => {
    const price = spot * (1 + 0.0002 + index * 0.005);
    return {
      unit: perpetual(instrument, name, price, contractSize),
      price,
      notionalPerUnit: contractSize,
      exposure: { ...NOTHING, netDelta: contractSize / price, delta: contractSize / price },
      held: 0,
      terms: TERMS,
    };
  });
}

function tradeIn(offer: HedgeOffer, quantity: number, policy: HedgePolicy, reason: string): Trade {
  const { instrument, underlying } = offer.unit;
  const notional = quantity * offer.notionalPerUnit;
  const fee = Math.abs(notional) * policy.costRate;
  return {
    underlying,
    instrument,
    quantity,
    price: offer.price,
    notional,
    cost: { spread: 0, fee, impact: 0, ticket: 0, total: fee },
    carry: 0,
    effect: {
      ...offer.exposure,
      delta: offer.exposure.delta * quantity,
      netDelta: offer.exposure.netDelta * quantity,
      dollarDelta: offer.exposure.netDelta * quantity * offer.price,
    },
    relief: 358_000,
    position: { ...offer.unit, quantity },
    reason,
    isFixed: false,
  };
}

function perpetual(instrument: string, underlying: string, spot: number, multiplier: number): Position {
  return {
    instrument,
    underlying,
    product: { kind: "perpetual", settlement: "inverse" },
    quantity: 1,
    multiplier,
    market: { spot, rate: 0, dividendYield: 0 },
  };
}

function exposure(spot: number, netDelta: number): PositionExposure {
  const gamma = -12.4 / spot;
  const delta = netDelta + 8.03;
  return {
    value: 754_321.987 * (netDelta < 0 ? -1 : 1),
    delta,
    netDelta,
    gamma,
    vega: -1_234_567.8,
    theta: 456_789.1,
    rho: 0,
    dollarDelta: delta * spot,
    dollarGammaPerPercent: (gamma * spot * spot) / 100,
    volatilityType: "lognormal",
  };
}

const NOTHING: PositionExposure = {
  value: 0,
  delta: 0,
  netDelta: 0,
  gamma: 0,
  vega: 0,
  theta: 0,
  rho: 0,
  dollarDelta: 0,
  dollarGammaPerPercent: 0,
  volatilityType: null,
};

const TERMS: HedgeOffer["terms"] = {
  lot: 1,
  minTrade: 0,
  maxTrade: null,
  minPosition: null,
  maxPosition: null,
  halfSpread: 0,
  fee: 0.0005,
  feePerUnit: 0,
  ticket: 0,
  averageDailyVolume: null,
  dailyVolatility: null,
  impact: 1,
  carry: 0,
  margin: 0,
};
