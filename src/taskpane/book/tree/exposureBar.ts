import { bandText } from "../../../core/hedging/bandText";
import type { LimitState, LimitUse } from "../../../core/hedging/limits";
import type { UnderlyingPlan } from "../../../core/hedging/plan";
import type { MeasuredLimit } from "../../../sheet/limitsTable";
import { FIGURES, NET_DELTA } from "../../format/figures";
import { formatGreek, formatPercent, formatShort } from "../../format/numbers";
import { BAND_STATE_LABELS, bandState, bandUse } from "../bandState";

/** An exposure against what it may be: the band of the hedge, or a row of the Limits table. */
export interface ExposureBar extends LimitUse {
  readonly underlying: string;
  /** As RISK names the figure, and after it the bucket of expiries where it is of one. */
  readonly name: string;
  readonly exposure: number;
  readonly lower: number | null;
  readonly target: number;
  readonly upper: number | null;
  /** "−85.61" */
  readonly exposureText: string;
  /** "band ±5", "limit −5 … 20", "limit up to 20" */
  readonly rangeText: string;
  /** What is so: in a word, since colours are not seen by all. */
  readonly word: string;
}

const LIMIT_WORDS: Record<LimitState, string> = { inside: "Inside", near: "Near limit", breach: "Breach" };

/** The bar of the band that trades bring net delta back into. */
export function bandBar(plan: UnderlyingPlan): ExposureBar {
  const { underlying, check, before } = plan;
  const { centre, halfWidth } = check.band;
  const state = bandState(plan);
  return {
    underlying,
    name: NET_DELTA.name,
    exposure: before.netDelta,
    lower: centre - halfWidth,
    target: centre,
    upper: centre + halfWidth,
    exposureText: formatGreek(before.netDelta),
    rangeText: `band ${bandText(centre, halfWidth)}`,
    used: bandUse(plan),
    state: state === "outside" ? "breach" : state,
    word: BAND_STATE_LABELS[state],
  };
}

export function limitBar(limit: MeasuredLimit): ExposureBar {
  const { underlying, greek, bucket, exposure, lower, target, upper, used, state } = limit;
  const format = FIGURES.find(({ name }) => name === greek.name)?.format ?? NET_DELTA.format;
  return {
    underlying,
    name: bucket === null ? greek.name : `${greek.name}, ${bucket}`,
    exposure,
    lower,
    target,
    upper,
    exposureText: format(exposure),
    rangeText: `limit ${rangeText(lower, upper)}`,
    used,
    state,
    word: LIMIT_WORDS[state],
  };
}

/** From so many times the limit on, percents are no way to say it. */
const MANY_TIMES = 20;

/** "171 % used", "615 x the limit"; "" where there is no share. */
export function usedText({ used }: ExposureBar): string {
  if (used === null) return "";
  return used < MANY_TIMES ? `${formatPercent(used)} used` : `${formatShort(Math.round(used))} times as much`;
}

/** What the bar shows, for who does not see it. */
export function barText(bar: ExposureBar): string {
  const parts = [`${bar.name} ${bar.exposureText}`, bar.rangeText];
  if (bar.target !== 0) parts.push(`target ${formatShort(bar.target)}`);
  if (bar.used !== null) parts.push(usedText(bar));
  return [...parts, bar.word].join(", ");
}

function rangeText(lower: number | null, upper: number | null): string {
  if (lower === null) return upper === null ? "any" : `up to ${formatShort(upper)}`;
  if (upper === null) return `from ${formatShort(lower)}`;
  return lower === -upper ? `±${formatShort(upper)}` : `${formatShort(lower)} … ${formatShort(upper)}`;
}
