import { finish } from "../../src/core/steps/steps";
import { planBook } from "../../src/app/planBook";
import { readBook } from "../../src/app/readBook";
import type { SessionState } from "../../src/app/session";
import { DEFAULT_POLICY, DEFAULT_TRADING, type HedgeSettings } from "../../src/app/settings";
import type { HedgeProblem } from "../../src/core/hedging/optimiser/hedgeProblem";
import type { HedgeSolution } from "../../src/core/hedging/optimiser/hedgeSolution";
import { NO_EDITS, type PlanEdits } from "../../src/core/hedging/plan";
import type { Cell } from "../../src/sheet/grid";
import { AS_OF } from "./cannedBook";
import { deskReading } from "./cannedDesk";
import { LOG } from "./cannedLog";

/**
 * Plans of the desk that need a search: book, limits and offers are real. Quantities are those that the solver found;
 * searchedPlans.test.ts holds them against it.
 */
export interface SearchedPlan {
  readonly limits: readonly (readonly Cell[])[];
  readonly settings: HedgeSettings;
  readonly edits: PlanEdits;
  /** What is traded, by instrument, in each round of the search. */
  readonly rounds: readonly Readonly<Record<string, number>>[];
  /** Of the last round. */
  readonly conflicts: HedgeSolution["conflicts"];
}

const HEDGES: readonly (readonly Cell[])[] = [
  ["Instrument", "Spread", "Fee", "Lot", "ADV", "Funding", "Max trade", "Ticket"],
  ["BTC-PERPETUAL", 0.0001, 0.0005, 10, 90_000_000, 0.11, "", ""],
  ["BTC-25DEC26-95000-C", 0.01, 0.0003, 0.1, 900, "", 40, 2],
  ["BTC-26MAR27-90000-P", 0.015, 0.0003, 0.1, 400, "", 40, 2],
  ["ETH-PERPETUAL", 0.0001, 0.0005, 1, 40_000_000, 0.09, "", ""],
  ["ETH-25DEC26-3200-C", 0.012, 0.0003, 1, 9_000, "", "", 2],
  ["ETH-18DEC26-3100-P", 0.02, 0.0003, 1, 9_000, "", "", 2],
  ["SOL-PERPETUAL", 0.0002, 0.0005, 0.1, 5_000_000, 0.05, "", ""],
  ["SOL-25DEC26-180-C", 0.03, 0.0005, 1, 20_000, "", "", 2],
];

const LIMITS: readonly (readonly Cell[])[] = [
  ["Underlying", "Greek", "Target", "Lower", "Upper", "Bucket"],
  ["BTC", "Vega", 0, -400, 400, ""],
  ["BTC", "Gamma", 0, -0.0004, 0.0004, ""],
  ["ETH", "Gamma", 0, -0.01, 0.02, ""],
  ["ETH", "Vega", 0, -20, 150, ""],
  ["SOL", "Dollar delta", 0, -5_000_000, 5_000_000, ""],
];

const SETTINGS: HedgeSettings = {
  asOf: "live",
  policies: {
    ETH: { ...DEFAULT_POLICY, band: 50 },
    BTC: { ...DEFAULT_POLICY, band: 2 },
    SOL: { ...DEFAULT_POLICY, band: 400 },
  },
  trading: DEFAULT_TRADING,
};

const WHOLE: SearchedPlan = {
  limits: LIMITS,
  settings: SETTINGS,
  edits: NO_EDITS,
  rounds: [
    {
      "BTC-25DEC26-95000-C": -22.4,
      "BTC-26MAR27-90000-P": 15.9,
      "BTC-PERPETUAL": -2_559_270,
      "ETH-18DEC26-3100-P": 118,
      "ETH-25DEC26-3200-C": -98,
      "ETH-PERPETUAL": -739_221,
      "SOL-PERPETUAL": -3501.5,
    },
  ],
  conflicts: null,
};

/** More gamma, and less vega, than the two options can bring about together. */
const TOO_NARROW: readonly (readonly Cell[])[] = [
  ["Underlying", "Greek", "Target", "Lower", "Upper", "Bucket"],
  ["BTC", "Vega", 0, -50, 50, ""],
  ["BTC", "Gamma", 0.001, 0.0009, "", ""],
  ["ETH", "Vega", 0, -20, 150, "up to 1 month"],
  ["ETH", "Rho", 0, -500, 500, ""],
];

const ALL_CONDITIONS: HedgeSettings = {
  ...SETTINGS,
  policies: {
    ...SETTINGS.policies,
    BTC: {
      ...DEFAULT_POLICY,
      bandBy: "whalley-wilmott",
      riskAversion: 1e-6,
      conditions: [
        { kind: "band" },
        { kind: "breach" },
        { kind: "interval", hours: 8 },
        { kind: "spotMove", move: 0.02 },
        { kind: "gammaMove" },
        { kind: "gammaInterval" },
      ],
      tradeTo: "edge",
    },
  },
};

export const SEARCHED_PLANS = {
  whole: WHOLE,
  bestEffort: {
    ...WHOLE,
    limits: TOO_NARROW,
    rounds: [
      {
        "BTC-25DEC26-95000-C": 40,
        "BTC-26MAR27-90000-P": -20.1,
        "BTC-PERPETUAL": -6_858_810,
        "ETH-18DEC26-3100-P": 46,
        "ETH-25DEC26-3200-C": -609,
        "ETH-PERPETUAL": -104_978,
        "SOL-PERPETUAL": -3501.5,
      },
    ],
    conflicts: [
      { kind: "hedge", name: "BTC-25DEC26-95000-C", side: "highest", limit: 40 },
      { kind: "exposure", name: "BTC Gamma", side: "lower", limit: 0.0009 },
      { kind: "exposure", name: "BTC Vega", side: "upper", limit: 50 },
    ],
  },
  changed: {
    ...WHOLE,
    edits: {
      quantities: { "ETH-18DEC26-3100-P": 100, "BTC-25DEC26-95000-C": 0 },
      excluded: ["BTC-26MAR27-90000-P"],
      others: "solve",
    },
    rounds: [
      {
        "BTC-PERPETUAL": -4_238_910,
        "ETH-18DEC26-3100-P": 100,
        "ETH-25DEC26-3200-C": -82,
        "ETH-PERPETUAL": -788_214,
        "SOL-PERPETUAL": -3501.5,
      },
    ],
  },
  conditions: {
    ...WHOLE,
    settings: ALL_CONDITIONS,
    rounds: [{ ...WHOLE.rounds[0], "BTC-PERPETUAL": -2_506_000 }],
  },
} as const satisfies Record<string, SearchedPlan>;

/** The session with the plan, each question to the solver answered by `answer`. */
export function searchedState(
  { limits, settings, edits }: SearchedPlan,
  answer: (problem: HedgeProblem) => HedgeSolution,
): Pick<SessionState, "book" | "settings" | "edits" | "log"> {
  const book = readBook(deskReading({ limits, hedges: HEDGES }), AS_OF, settings);
  let stage = planBook(book, { settings, edits, log: LOG, shown: null });
  while (stage?.kind === "open") stage = finish(stage.next(answer(stage.problem)));
  return { book: { ...book, plan: stage?.plan ?? null }, settings, edits, log: LOG };
}

/** The solver's answers as they are known, round by round. */
export function knownAnswers(
  { rounds, conflicts }: SearchedPlan,
  known: Partial<Pick<HedgeSolution, "gap" | "timeIsUp">> = {},
): (problem: HedgeProblem) => HedgeSolution {
  let round = 0;
  return ({ hedges }) => {
    const quantities = rounds[round++];
    if (quantities === undefined)
      throw new Error(`the plan has ${rounds.length} rounds and asks for one more`);
    const found = hedges.map(({ name }) => quantities[name] ?? 0);
    return { quantities: found, after: [], cost: 0, gap: 0, timeIsUp: false, conflicts, ...known };
  };
}
