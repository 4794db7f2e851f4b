import { DomainError, requireFinite, requireNonNegative, requirePositive } from "../../math/domainError";
import type { Hedge, HedgeProblem, JointLimits, RangedExposure } from "./hedgeProblem";

/** Throws `DomainError`, naming the exposure or hedge, for a problem that makes no sense. */
export function checkProblem(problem: HedgeProblem): void {
  const { exposures, hedges, objective, joint } = problem;
  requireDistinct("exposure", exposures);
  requireDistinct("hedge", hedges);
  for (const exposure of exposures) checkExposure(exposure);
  for (const hedge of hedges) checkHedge(hedge, exposures);
  checkJoint(joint);
  if (objective === "budget" && joint.budget === null) {
    throw new DomainError("budget", undefined, "an amount, 0 or more, for the best trades within it");
  }
}

function requireDistinct(kind: string, named: readonly { readonly name: string }[]): void {
  const seen = new Set<string>();
  for (const { name } of named) {
    if (seen.has(name)) throw new DomainError(`name of ${kind}`, name, "each name once");
    seen.add(name);
  }
}

function checkExposure({ name, exposure, lower, upper, target, weight, scale }: RangedExposure): void {
  requireFinite(`exposure ${name}`, exposure);
  requireFinite(`target of ${name}`, target);
  requireNonNegative(`weight of ${name}`, weight);
  requireNonNegative(`scale of ${name}`, scale);
  if (lower !== null) requireFinite(`lower limit of ${name}`, lower);
  if (upper !== null) requireFinite(`upper limit of ${name}`, upper);
  if (lower !== null && upper !== null && lower > upper) {
    throw new DomainError(`lower limit of ${name}`, lower, `at most the upper limit ${upper}`);
  }
}

function checkHedge(hedge: Hedge, exposures: readonly RangedExposure[]): void {
  const { name, effects, lot, lowest, highest, fixed } = hedge;
  if (effects.length !== exposures.length) {
    throw new DomainError(
      `number of effects of ${name}`,
      effects.length,
      `one per exposure, ${exposures.length}`,
    );
  }
  effects.forEach((effect, index) => requireFinite(`effect of ${name} on ${exposures[index]!.name}`, effect));
  if (lot !== null) requirePositive(`lot of ${name}`, lot);
  if (lowest !== null && !(lowest <= 0 && lowest > -Infinity)) {
    throw new DomainError(
      `least quantity of ${name}`,
      lowest,
      "0 or less, as nothing traded must be allowed",
    );
  }
  if (highest !== null) requireNonNegative(`most quantity of ${name}`, highest);
  const notNegative = ["minTrade", "buyCost", "sellCost", "impact", "ticket", "margin", "grossVega"] as const;
  for (const key of notNegative) requireCost(`${WORDS[key]} of ${name}`, hedge[key], key);
  requireFinite(`cash of ${name}`, hedge.cash);
  requireFinite(`quantity held of ${name}`, hedge.held);
  if (fixed !== null) requireFinite(`fixed quantity of ${name}`, fixed);
}

const WORDS = {
  minTrade: "least trade",
  buyCost: "cost of buying a unit",
  sellCost: "cost of selling a unit",
  impact: "impact",
  ticket: "ticket cost",
  margin: "margin",
  grossVega: "size of vega",
};

function requireCost(argument: string, value: number, key: keyof typeof WORDS): void {
  const isCost = key === "buyCost" || key === "sellCost" || key === "ticket" || key === "impact";
  if (isCost && value < 0) {
    throw new DomainError(argument, value, "0 or more: below 0 trading for its own sake would pay");
  }
  requireNonNegative(argument, value);
}

function checkJoint({ budget, tickets, margin }: JointLimits): void {
  if (budget !== null) requireNonNegative("budget", budget);
  if (margin !== null) requireNonNegative("most margin", margin);
  if (tickets !== null && !(Number.isInteger(tickets) && tickets >= 0)) {
    throw new DomainError("most trades", tickets, "a whole number, 0 or more");
  }
}
