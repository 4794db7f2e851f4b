import { DomainError } from "../math/domainError";

/** Where an exposure may lie, and where it should; all in the unit of the exposure. */
export interface Limit {
  readonly target: number;
  /** `null`: no limit on this side, but not on both. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface LimitedExposure extends Limit {
  readonly exposure: number;
}

/** "near": not beyond a limit, and 80 % of it or more is used. */
export type LimitState = "inside" | "near" | "breach";

export interface LimitUse {
  /**
   * Share of the way from the target to the limit on the side where the exposure is: 0 at the target, 1 at the
   * limit, above 1 in breach. On a side without a limit: 0. `null` beyond a limit that the target stands on
   * (there is no way to have a share of), and where the share is more than a number holds.
   */
  readonly used: number | null;
  readonly state: LimitState;
}

/** Share of a limit from which on its use is called near. */
export const NEAR_SHARE = 0.8;

/** Far beyond any exposure there is, and far from where differences overflow. */
const LARGEST = 1e300;

const ORDER: readonly LimitState[] = ["breach", "near", "inside"];

/**
 * How much of its limit each exposure uses: breaches first, then what is near, then the rest, each by use from the
 * largest, a use of `null` before all numbers. What is equal keeps its order. What else an item has stays with it.
 *
 * An exposure on its limit is not in breach, one beyond it is, whatever the rounding of its use. Where target and
 * limit are one, the exposure on both uses 0 and is inside. Throws `DomainError` as `requireLimit` does, and for
 * an exposure that is no number up to 1e300.
 */
export function measureLimits<Limited extends LimitedExposure>(
  limited: readonly Limited[],
): readonly (Limited & LimitUse)[] {
  return limited.map((item) => ({ ...item, ...limitUse(item) })).sort(byUrgency);
}

/**
 * Throws `DomainError` for a number that is not finite or beyond 1e300, a limit on neither side, lower above upper,
 * or a target beyond a limit. Equal limits, and a target on a limit, are taken.
 */
export function requireLimit({ target, lower, upper }: Limit): void {
  requireAmount("target", target);
  if (lower !== null) requireAmount("lower", lower);
  if (upper !== null) requireAmount("upper", upper);
  if (lower === null && upper === null) {
    throw new DomainError("lower", undefined, "a number where there is no upper limit");
  }
  if (lower !== null && upper !== null && lower > upper) {
    throw new DomainError("lower", lower, `a number not above the upper limit, ${upper}`);
  }
  if (isBelow(target, lower) || isAbove(target, upper)) {
    throw new DomainError("target", target, `a number within its limits: ${rangeText(lower, upper)}`);
  }
}

/** Of one exposure. Throws `DomainError` as `measureLimits` does. */
export function limitUse(limited: LimitedExposure): LimitUse {
  const { exposure, target, lower, upper } = limited;
  requireAmount("exposure", exposure);
  requireLimit(limited);
  const used = shareUsed(exposure, target, exposure < target ? lower : upper);
  if (isBelow(exposure, lower) || isAbove(exposure, upper)) return { used, state: "breach" };
  return { used, state: used !== null && used >= NEAR_SHARE ? "near" : "inside" };
}

function shareUsed(exposure: number, target: number, limit: number | null): number | null {
  if (limit === null || exposure === target) return 0;
  const share = (exposure - target) / (limit - target);
  return Number.isFinite(share) ? share : null;
}

function requireAmount(argument: string, value: number): void {
  if (!(Math.abs(value) <= LARGEST)) throw new DomainError(argument, value, "a number from -1e300 to 1e300");
}

function byUrgency(a: LimitUse, b: LimitUse): number {
  return ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || compareUse(b.used, a.used);
}

function compareUse(a: number | null, b: number | null): number {
  if (a === b) return 0;
  return (a ?? Infinity) - (b ?? Infinity);
}

function isBelow(value: number, lower: number | null): boolean {
  return lower !== null && value < lower;
}

function isAbove(value: number, upper: number | null): boolean {
  return upper !== null && value > upper;
}

function rangeText(lower: number | null, upper: number | null): string {
  if (lower === null) return `${upper} or less`;
  if (upper === null) return `${lower} or more`;
  return `${lower} to ${upper}`;
}
