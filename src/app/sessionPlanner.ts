import { SEARCH_GAP } from "../core/hedging/searchGap";
import { loadBookReader } from "./loadBookReader";
import type { PlanStage } from "../core/hedging/planning/planStage";
import type { MeasuredBook } from "./readBook";
import type { BookState, SessionState } from "./session";
import type { SessionStore } from "./sessionStore";
import { tradingOf } from "./settings";
import type { TradeSolver } from "./tradeSolver";

/** What a book is read, measured and planned under. */
export type Conditions = Pick<SessionState, "settings" | "edits">;

export interface SessionPlanner {
  /** The book with its plan, `null` where that needs a search. Only once a book was planned. */
  plannedAtOnce(book: MeasuredBook, conditions: Conditions): BookState | null;
  /** The book with its plan, searched for where that is needed. */
  planned(book: MeasuredBook, conditions: Conditions, signal: AbortSignal): Promise<BookState>;
}

/** Makes the plan of a book; a search is told as the session's activity. */
export function createSessionPlanner(solver: TradeSolver, store: SessionStore): SessionPlanner {
  /** There as soon as a book was planned. */
  let planBook: ((book: MeasuredBook, conditions: Conditions) => PlanStage | null) | null = null;

  async function load(): Promise<NonNullable<typeof planBook>> {
    const reader = await loadBookReader();
    planBook ??= (book, conditions) => {
      const { log, book: shown } = store.getState();
      return reader.planBook(book, { ...conditions, log: log ?? [], shown: shown?.plan ?? null });
    };
    return planBook;
  }

  return {
    plannedAtOnce(book, conditions) {
      const stage = planBook!(book, conditions);
      if (stage === null) return { ...book, plan: null };
      return stage.kind === "whole" ? { ...book, plan: stage.plan } : null;
    },

    async planned(book, conditions, signal) {
      let stage = (await load())(book, conditions);
      if (stage === null) return { ...book, plan: null };
      const { timeLimit } = tradingOf(conditions.settings);
      const tell = (fraction: number) => store.update({ activity: { kind: "planning", fraction } });
      while (stage.kind === "open") {
        tell(0);
        const solution = await solver.solve(stage.problem, {
          timeLimit,
          gap: SEARCH_GAP,
          signal,
          onProgress: ({ fraction }) => tell(fraction),
        });
        stage = stage.next(solution);
      }
      return { ...book, plan: stage.plan };
    },
  };
}
