import { SEARCH_GAP } from "../core/hedging/searchGap";
import type { PlanStage } from "../core/hedging/planning/planStage";
import { finish, type Steps } from "../core/steps/steps";
import { loadBookReader } from "./loadBookReader";
import type { MeasuredBook } from "./readBook";
import type { BookState, SessionState } from "./session";
import type { SessionParts } from "./sessionParts";
import type { SessionStore } from "./sessionStore";
import { tradingOf } from "./settings";
import { runInSlices } from "./slices";

/** What a book is read, measured and planned under. */
export type Conditions = Pick<SessionState, "settings" | "edits">;

export interface SessionPlanner {
  /** The book with its plan; `null` where that needs a search, or takes its time. Only once a book was planned. */
  plannedAtOnce(book: MeasuredBook, conditions: Conditions): BookState | null;
  /** The book with its plan, searched for where that is needed. */
  planned(book: MeasuredBook, conditions: Conditions, signal: AbortSignal): Promise<BookState>;
}

type PlanBook = (book: MeasuredBook, conditions: Conditions) => Steps<PlanStage | null>;

/** A plan of more positions than these is made in slices, so that a screen stays alive. */
const MOST_AT_ONCE = 5_000;

/** Makes the plan of a book; a search is told as the session's activity. */
export function createSessionPlanner(
  { solver, timer }: Pick<SessionParts, "solver" | "timer">,
  store: SessionStore,
): SessionPlanner {
  /** There as soon as a book was planned. */
  let planBook: PlanBook | null = null;

  async function load(): Promise<PlanBook> {
    const reader = await loadBookReader();
    planBook ??= (book, conditions) => {
      const { log, book: shown } = store.getState();
      const shownPlan = shown?.plan ?? null;
      return reader.planBookInSteps(book, { ...conditions, log: log ?? [], shown: shownPlan });
    };
    return planBook;
  }

  const tell = (fraction: number) => store.update({ activity: { kind: "planning", fraction } });

  return {
    plannedAtOnce(book, conditions) {
      if (book.parsed.positions.length > MOST_AT_ONCE) return null;
      const stage = finish(planBook!(book, conditions));
      if (stage === null) return { ...book, plan: null };
      return stage.kind === "whole" ? { ...book, plan: stage.plan } : null;
    },

    async planned(book, conditions, signal) {
      const { timeLimit } = tradingOf(conditions.settings);
      const work = (await load())(book, conditions);
      let stage = await runInSlices(work, timer, tell, signal);
      if (stage === null) return { ...book, plan: null };
      while (stage.kind === "open") {
        tell(0);
        const solution = await solver.solve(stage.problem, {
          timeLimit,
          gap: SEARCH_GAP,
          signal,
          onProgress: ({ fraction }) => tell(fraction),
        });
        stage = await runInSlices(stage.next(solution), timer, tell, signal);
      }
      return { ...book, plan: stage.plan };
    },
  };
}
