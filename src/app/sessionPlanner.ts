import { SEARCH_GAP } from "../core/hedging/searchGap";
import { loadBookReader } from "./loadBookReader";
import type { BookPlan } from "./planBook";
import type { MeasuredBook } from "./readBook";
import type { BookState, SessionState } from "./session";
import type { SessionStore } from "./sessionStore";
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
  let planBook: ((book: MeasuredBook, conditions: Conditions) => BookPlan) | null = null;

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
      const found = planBook!(book, conditions);
      return found.kind === "open" ? null : { ...book, plan: found.kind === "whole" ? found.plan : null };
    },

    async planned(book, conditions, signal) {
      const found = (await load())(book, conditions);
      if (found.kind === "none") return { ...book, plan: null };
      if (found.kind === "whole") return { ...book, plan: found.plan };
      const { problem, timeLimit, finish } = found;
      const tell = (fraction: number) => store.update({ activity: { kind: "planning", fraction } });
      tell(0);
      const solution = await solver.solve(problem, {
        timeLimit,
        gap: SEARCH_GAP,
        signal,
        onProgress: ({ fraction }) => tell(fraction),
      });
      return { ...book, plan: finish(solution) };
    },
  };
}
