import type { SessionState, WrittenState } from "../../src/app/session";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { NO_EDITS } from "../../src/core/hedging/plan";
import type { View } from "../../src/taskpane/views";
import * as analysed from "./analysis/analysedBooks";
import * as canned from "./cannedBook";
import * as executed from "./cannedExecution";
import * as desks from "./cannedDesk";
import { LOG, WRITTEN_AT } from "./cannedLog";
import { knownAnswers, SEARCHED_PLANS, searchedState, type SearchedPlan } from "./cannedPlans";

/** A state of the pane worth designing, testing and looking at. */
export interface CannedSession {
  readonly view: View;
  readonly state: SessionState;
  /** What is pressed before the picture, by the text that it starts with. */
  readonly press?: readonly string[];
}

const BEFORE: SessionState = {
  activity: { kind: "idle" },
  settings: DEFAULT_SETTINGS,
  edits: NO_EDITS,
  source: { kind: "auto" },
  book: null,
  refusal: null,
  written: null,
  log: [],
  execution: null,
  inserted: null,
  before: null,
};

function deskState(book: SessionState["book"]): SessionState {
  return { ...BEFORE, settings: desks.DESK_SETTINGS, book };
}

const BREACH: SessionState = { ...BEFORE, book: canned.book([canned.BTC, canned.ETH]) };
const TWO_TRADES: SessionState = { ...BEFORE, book: canned.book([canned.BTC, canned.ETH_TRADE]) };

const COINS = analysed.analysedBook(analysed.COINS);
const ANALYSED: SessionState = { ...BEFORE, book: COINS, before: analysed.dayBefore(COINS) };

const WRITTEN: WrittenState = {
  run: 7,
  tradeCount: 2,
  tradesAddress: "Hedge trades!A2:J3",
  logAddress: "Rebalance log!A8:J8",
  time: WRITTEN_AT,
  state: "written",
};

function searched(plan: SearchedPlan, known?: Parameters<typeof knownAnswers>[1]): SessionState {
  return { ...BEFORE, ...searchedState(plan, knownAnswers(plan, known)) };
}

const SEARCHED = searched(SEARCHED_PLANS.whole);

export const CANNED_SESSIONS = {
  notRead: { view: "book", state: BEFORE },
  noWorkbookData: {
    view: "book",
    state: {
      ...BEFORE,
      refusal: {
        kind: "workbook",
        failure: "positionsNotFound",
        message:
          "There is no table named Positions and the selection is empty. Select the positions with their header row.",
      },
    },
  },
  reading: { view: "book", state: { ...BEFORE, activity: { kind: "reading", fraction: 0.4 } } },
  readingAgain: { view: "book", state: { ...BREACH, activity: { kind: "reading", fraction: 0.4 } } },
  inside: {
    view: "book",
    state: { ...BEFORE, book: canned.book([{ ...canned.BTC_INSIDE, netDelta: 1.2 }, canned.ETH]) },
  },
  nearEdge: { view: "book", state: { ...BEFORE, book: canned.book([canned.BTC_INSIDE, canned.ETH]) } },
  breach: { view: "book", state: BREACH },
  noRows: { view: "book", state: { ...BEFORE, book: canned.bookWithoutRows() } },
  noRowsPlan: { view: "plan", state: { ...BEFORE, book: canned.bookWithoutRows() } },
  rowsUnreadable: {
    view: "book",
    state: { ...BEFORE, book: canned.book([canned.BTC, canned.ETH], canned.ISSUES) },
  },
  rowsUnreadablePlan: {
    view: "plan",
    state: { ...BEFORE, book: canned.book([canned.BTC, canned.ETH], canned.ISSUES) },
  },
  columnMissing: {
    view: "book",
    state: { ...BEFORE, book: { ...canned.book([], canned.MISSING_COLUMN), risk: null } },
  },
  nothingReadable: {
    view: "book",
    state: {
      ...BEFORE,
      book: {
        ...canned.book(
          [],
          Array.from({ length: 60 }, (_, row) => ({
            gridRow: row + 1,
            gridColumn: 8,
            column: "Volatility",
            found: "65",
            wanted: "a decimal above 0, such as 0.65",
          })),
        ),
        risk: null,
      },
    },
  },
  desk: { view: "book", state: deskState(desks.desk()) },
  deskOpened: { view: "book", state: deskState(desks.desk()), press: ["2026-12-18", "ETH"] },
  deskSorted: { view: "book", state: deskState(desks.desk()), press: ["Net delta"] },
  columns: { view: "book", state: deskState(desks.desk()), press: ["Columns"] },
  profile: { view: "book", state: ANALYSED, press: ["Profile"] },
  profileAmerican: {
    view: "book",
    state: { ...BEFORE, book: analysed.analysedBook(analysed.AMERICAN) },
    press: ["Profile"],
  },
  scenarios: { view: "book", state: ANALYSED, press: ["Scenarios"] },
  scenariosOneExpiry: {
    view: "book",
    state: { ...BEFORE, book: analysed.analysedBook(analysed.ONE_EXPIRY) },
    press: ["Scenarios"],
  },
  explain: { view: "book", state: ANALYSED, press: ["Explain"] },
  explainNone: { view: "book", state: { ...ANALYSED, before: null }, press: ["Explain"] },
  deskWithoutLimits: { view: "book", state: deskState(desks.desk({ limits: null })) },
  limitsUnreadable: {
    view: "book",
    state: deskState(desks.desk({ limits: desks.LIMITS_UNREADABLE })),
  },
  rowsLeftOut: { view: "book", state: deskState(desks.deskWithRowsLeftOut()) },
  rowsLeftOutPlan: { view: "plan", state: deskState(desks.deskWithRowsLeftOut()) },
  measuring: {
    view: "book",
    state: { ...deskState(desks.desk()), activity: { kind: "measuring", fraction: 0.6 } },
  },
  inserted: {
    view: "book",
    state: {
      ...deskState(desks.desk()),
      inserted: {
        what: "Risk by underlying",
        sheet: "Risk by underlying",
        address: "'Risk by underlying'!A1",
      },
    },
  },
  /** Made when it is asked for: measuring them takes a while. */
  get manyRows() {
    return { view: "book", state: deskState(desks.deskOfManyRows()) } as const;
  },
  twelveUnderlyings: { view: "book", state: { ...BEFORE, book: canned.book(canned.TWELVE) } },
  notPlanned: { view: "plan", state: BEFORE },
  planOneTrade: { view: "plan", state: BREACH },
  planTwoTrades: { view: "plan", state: TWO_TRADES },
  planNothing: { view: "plan", state: { ...BEFORE, book: canned.book([canned.BTC_INSIDE, canned.ETH]) } },
  planCannotTrade: { view: "plan", state: { ...BEFORE, book: canned.book(canned.CANNOT_TRADE) } },
  planFixedAsOf: {
    view: "plan",
    state: { ...TWO_TRADES, settings: { ...DEFAULT_SETTINGS, asOf: canned.AS_OF } },
  },
  planLongNames: { view: "plan", state: { ...BEFORE, book: canned.book(canned.LONG_NAMES) } },
  planTwelve: { view: "plan", state: { ...BEFORE, book: canned.book(canned.TWELVE) } },
  planForty: { view: "plan", state: { ...BEFORE, book: canned.book(canned.FORTY_TRADES) } },
  planNotFound: {
    view: "plan",
    state: {
      ...BEFORE,
      book: { ...canned.book([canned.BTC, canned.ETH]), plan: null },
      refusal: {
        kind: "notLoaded",
        message:
          "The search for trades could not be loaded. Check the connection, then read the positions again.",
      },
    },
  },
  planWaits: {
    view: "plan",
    state: deskState(desks.desk({ limits: null })),
  },
  planSearched: { view: "plan", state: SEARCHED },
  planSearching: {
    view: "plan",
    state: { ...SEARCHED, activity: { kind: "planning", fraction: 0.4 } },
  },
  planTimeUp: {
    view: "plan",
    state: searched(SEARCHED_PLANS.whole, { gap: 0.034, timeIsUp: true }),
  },
  planBestEffort: { view: "plan", state: searched(SEARCHED_PLANS.bestEffort) },
  planChanged: { view: "plan", state: searched(SEARCHED_PLANS.changed) },
  planConditions: {
    view: "plan",
    state: searched(SEARCHED_PLANS.conditions),
  },
  writing: { view: "plan", state: { ...TWO_TRADES, activity: { kind: "writing" } } },
  written: { view: "plan", state: { ...TWO_TRADES, written: WRITTEN, log: LOG } },
  reverting: { view: "plan", state: { ...TWO_TRADES, written: WRITTEN, activity: { kind: "reverting" } } },
  reverted: { view: "plan", state: { ...TWO_TRADES, written: { ...WRITTEN, state: "reverted" } } },
  positionsChanged: {
    view: "plan",
    state: {
      ...TWO_TRADES,
      refusal: {
        kind: "positionsChanged",
        changes: [
          { address: "Portfolio!D14", was: "25", is: "30" },
          { address: "Portfolio!I14", was: "0.4808", is: '"n/a"' },
        ],
        count: 14,
        message:
          "Nothing was written: 14 cells of the positions are not what they were when this plan was made.",
      },
    },
  },
  alreadyWritten: {
    view: "plan",
    state: {
      ...TWO_TRADES,
      log: LOG,
      refusal: {
        kind: "alreadyWritten",
        run: 7,
        message:
          "Run 7 was planned from these same positions, so its trades are not among them yet. Nothing was written. Enter its trades in the positions, or revert run 7.",
      },
    },
  },
  cellEditMode: {
    view: "plan",
    state: {
      ...TWO_TRADES,
      refusal: {
        kind: "workbook",
        failure: "cellEditMode",
        message:
          "Excel takes no changes while a cell is being edited. Press Enter or Escape in the sheet, then write again.",
      },
    },
  },
  hostError: {
    view: "book",
    state: {
      ...BREACH,
      refusal: {
        kind: "workbook",
        failure: "hostError",
        message:
          "Excel could not read Portfolio!A1:M61 (GeneralException). Try again; the workbook is unchanged.",
      },
    },
  },
  settingsUnusable: {
    view: "book",
    state: {
      ...BEFORE,
      refusal: {
        kind: "settings",
        message:
          "The settings kept in this workbook cannot be used: lot of BTC is 0, wanted is a number above 0.",
      },
    },
  },
  unexpected: {
    view: "book",
    state: {
      ...BREACH,
      refusal: {
        kind: "unexpected",
        message: "The add-in met an error of its own. Please report it: RangeError: …",
      },
    },
  },
  log: { view: "log", state: { ...TWO_TRADES, log: LOG } },
  logFills: { view: "log", state: { ...TWO_TRADES, log: LOG, execution: executed.FILLED } },
  logFillsWithoutQuotes: {
    view: "log",
    state: { ...TWO_TRADES, log: LOG, execution: executed.FILLED_WITHOUT_QUOTES },
  },
  logFillsUnreadable: {
    view: "log",
    state: { ...TWO_TRADES, log: LOG, execution: executed.FILLS_UNREADABLE },
  },
  logNoFills: { view: "log", state: { ...TWO_TRADES, log: LOG, execution: { kind: "noFills" } } },
  logNoTrades: { view: "log", state: { ...TWO_TRADES, log: LOG, execution: { kind: "noTrades" } } },
  logEmpty: { view: "log", state: BEFORE },
  logUnread: { view: "log", state: { ...BEFORE, log: null } },
} as const satisfies Record<string, CannedSession>;

export type CannedName = keyof typeof CANNED_SESSIONS;
