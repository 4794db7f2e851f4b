import { bandText } from "../../core/hedging/bandText";
import type { LimitState } from "../../core/hedging/limits";
import type { PlannedRange, UnderlyingPlan } from "../../core/hedging/plan";
import { figureNamed, FIGURES, formatFigure } from "../format/figures";
import { formatShort } from "../format/numbers";

/** A figure at one moment, and how it stands against its range. */
export interface FigureMoment {
  readonly text: string;
  /** `null`: nothing limits it. */
  readonly standing: Standing | null;
}

export interface Standing {
  readonly state: LimitState;
  readonly word: string;
}

/** A figure of one underlying before and after the trades. */
export interface FigureRow {
  /** "Vega", and after it the bucket of expiries where it is of one. */
  readonly name: string;
  readonly unit: string;
  /** What it may be: "band ±5", "limit −400 … 400"; `null`: anything. */
  readonly range: string | null;
  readonly before: FigureMoment;
  readonly after: FigureMoment;
}

/** Share of a band's width that is rounding. */
const ROUNDING = 1e-9;

const LIMIT_WORDS: Record<LimitState, string> = { inside: "Inside", near: "Near limit", breach: "Breach" };
const IN_BAND: Standing = { state: "inside", word: "In band" };
const OUTSIDE: Standing = { state: "breach", word: "Outside band" };
const OFF_TARGET: Standing = { state: "near", word: "Off target" };

/** Figures that have a range first, in the order of the plan; then those that have none. */
export function figureRows(plan: UnderlyingPlan): readonly FigureRow[] {
  const { underlying, currency, before, after, ranges } = plan;
  const owner = { underlying, currency, volatilityType: before.volatilityType };
  const ranged = ranges.map((range): FigureRow => {
    const figure = figureNamed(range.name);
    const isPolicy = range.from === "policy";
    const standing = (moment: "before" | "after") =>
      isPolicy ? bandStanding(plan, range, moment) : limitStanding(range, moment);
    return {
      name: range.bucket === null ? range.name : `${range.name}, ${range.bucket}`,
      unit: figure.unit(owner),
      range: isPolicy ? policyRange(plan, range) : `limit ${rangeText(range)}`,
      before: { text: figure.format(range.before), standing: standing("before") },
      after: { text: figure.format(range.after), standing: standing("after") },
    };
  });
  const named = new Set(ranges.filter(({ bucket }) => bucket === null).map(({ name }) => name));
  const free = FIGURES.filter(({ name }) => !named.has(name)).map((figure): FigureRow => ({
    name: figure.name,
    unit: figure.unit(owner),
    range: null,
    before: { text: formatFigure(figure, before), standing: null },
    after: { text: formatFigure(figure, after), standing: null },
  }));
  return [...ranged, ...free];
}

function limitStanding({ useBefore, useAfter }: PlannedRange, moment: "before" | "after"): Standing {
  const { state } = moment === "before" ? useBefore : useAfter;
  return { state, word: LIMIT_WORDS[state] };
}

/** Inside the band may still be beside the target that trades were to lead to. */
function bandStanding(
  { check: { band }, decision }: UnderlyingPlan,
  range: PlannedRange,
  moment: "before" | "after",
): Standing {
  const isWithin = Math.abs(range[moment] - band.centre) <= band.halfWidth * (1 + ROUNDING);
  if (!isWithin) return OUTSIDE;
  const isOffTarget = moment === "after" && decision !== "wait" && range.useAfter.state === "breach";
  return isOffTarget ? OFF_TARGET : IN_BAND;
}

/** Trades lead to the target where they have to come nearer to it than the band goes. */
function policyRange({ check: { band }, decision }: UnderlyingPlan, range: PlannedRange): string {
  const text = `band ${bandText(band.centre, band.halfWidth)}`;
  const isNarrower = range.upper! - range.target < band.halfWidth / 2;
  return decision !== "wait" && isNarrower ? `${text}, trades lead to ${formatShort(range.target)}` : text;
}

function rangeText({ lower, upper }: PlannedRange): string {
  if (lower === null) return upper === null ? "any" : `up to ${formatShort(upper)}`;
  if (upper === null) return `from ${formatShort(lower)}`;
  return lower === -upper ? `±${formatShort(upper)}` : `${formatShort(lower)} … ${formatShort(upper)}`;
}
