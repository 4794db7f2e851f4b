import type { HedgeProblem } from "../core/hedging/optimiser/hedgeProblem";
import type { HedgeSolution, SolveOptions, SolveProgress } from "../core/hedging/optimiser/hedgeSolution";
import { DomainError } from "../core/math/domainError";

/** What the solver's worker is asked. */
export interface SolverTask {
  readonly problem: HedgeProblem;
  readonly timeLimit: SolveOptions["timeLimit"];
  readonly gap: SolveOptions["gap"];
}

/** What it says: any number of times how far it is, then how it ended. */
export type SolverReport =
  | { readonly kind: "progress"; readonly progress: SolveProgress }
  | { readonly kind: "solved"; readonly solution: HedgeSolution }
  | { readonly kind: "failed"; readonly failure: SolverFailure }
  /** It cannot solve anything; another one may. */
  | { readonly kind: "broken"; readonly reason: string };

/** An error as data: between threads an error loses its class and all fields of its own. */
export interface SolverFailure {
  readonly message: string;
  /** What a `DomainError` names; `null` for any other error. */
  readonly domain: Pick<DomainError, "argument" | "found" | "wanted"> | null;
}

/** How a search that threw ended: where HiGHS itself broke down, its memory is not to be trusted any more. */
export function reportOf(thrown: unknown): SolverReport {
  return thrown instanceof WebAssembly.RuntimeError
    ? { kind: "broken", reason: reasonOf(thrown) }
    : { kind: "failed", failure: toFailure(thrown) };
}

export function toFailure(thrown: unknown): SolverFailure {
  if (thrown instanceof DomainError) {
    const { message, argument, found, wanted } = thrown;
    return { message, domain: { argument, found, wanted } };
  }
  return { message: reasonOf(thrown), domain: null };
}

export function fromFailure({ message, domain }: SolverFailure): Error {
  return domain === null ? new Error(message) : new DomainError(domain.argument, domain.found, domain.wanted);
}

/** What was thrown, in words. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
