import type { UtcMillis } from "../../market/time";
import type { UnderlyingRisk } from "../../risk/bookRisk";
import type { Steps } from "../../steps/steps";
import type { FigureLimit } from "../figureLimit";
import { limitUse } from "../limits";
import { amountTexts } from "../numberText";
import type { PlanInput } from "./planDraft";
import { figureText } from "./planReasons";
import { rangedFigure, settledOn, type RangedFigure } from "./rangedFigure";

export function limitsOn(underlying: string, { limits }: PlanInput): readonly FigureLimit[] {
  return limits.filter((limit) => limit.underlying === underlying);
}

/** The figures of an underlying that are limited and add up, one a step. */
export function* limitedFiguresInSteps(
  limits: readonly FigureLimit[],
  risk: UnderlyingRisk,
  asOf: UtcMillis,
): Steps<readonly RangedFigure[]> {
  const figures: RangedFigure[] = [];
  for (const [index, limit] of limits.entries()) {
    const figure = rangedFigure(limit, risk, asOf, "limit");
    if (figure !== null) figures.push(figure);
    yield (index + 1) / limits.length;
  }
  return figures;
}

/** "vega 5,200 is above 5,000", one for each figure that is beyond its limit. */
export function breachTexts(figures: readonly RangedFigure[]): readonly string[] {
  return figures.flatMap((figure) => breachText(figure) ?? []);
}

function breachText(figure: RangedFigure): string | null {
  const { lower, upper } = figure;
  const exposure = settledOn(figure, figure.exposure);
  if (limitUse({ ...figure, exposure }).state !== "breach") return null;
  const isBelow = lower !== null && exposure < lower;
  const [value, limit] = amountTexts([exposure, isBelow ? lower : upper!]);
  return `${figureText(figure)} ${value!} is ${isBelow ? "below" : "above"} ${limit!}`;
}
