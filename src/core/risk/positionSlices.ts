import type { Position } from "./position";

/** Positions that are measured in one step. */
export interface PositionSlice {
  readonly places: readonly number[];
  /** Share of the work that is done with it. */
  readonly done: number;
}

/** Of positions that cost about 1 us each. */
const ROWS_OF_A_STEP = 512;

/**
 * An American option costs some 30 us, and some 300 us where its exercise boundary is not that of the
 * option before it: in units of 30 us.
 */
const COST_OF_A_BOUNDARY = 10;
const COST_OF_AN_AMERICAN_STEP = 60;
/** Of an American option in rows of the others, for the share of the work. */
const ROWS_OF_AN_AMERICAN = 100;

/**
 * Divides positions into slices of some 2 ms at most, each position in one of them. American options come last,
 * those with one exercise boundary together, so that a slice finds it once.
 */
export function* sliceForSteps(positions: readonly Position[]): Generator<PositionSlice, void, void> {
  const americans = positions.reduce((count, position) => count + (isAmerican(position) ? 1 : 0), 0);
  const work = positions.length + americans * (ROWS_OF_AN_AMERICAN - 1);
  const byBoundary = new Map<string, number[]>();
  let done = 0;
  for (let from = 0; from < positions.length; from += ROWS_OF_A_STEP) {
    const places: number[] = [];
    const to = Math.min(from + ROWS_OF_A_STEP, positions.length);
    for (let place = from; place < to; place += 1) {
      if (isAmerican(positions[place]!)) addTo(byBoundary, boundaryKey(positions[place]!), place);
      else places.push(place);
    }
    done += places.length;
    yield { places, done: done / work };
  }
  for (const places of packed(byBoundary.values())) {
    done += places.length * ROWS_OF_AN_AMERICAN;
    yield { places, done: done / work };
  }
}

function* packed(groups: Iterable<readonly number[]>): Generator<readonly number[], void, void> {
  let slice: number[] = [];
  let cost = 0;
  for (const group of groups) {
    cost += COST_OF_A_BOUNDARY;
    for (const place of group) {
      if (cost >= COST_OF_AN_AMERICAN_STEP) {
        yield slice;
        slice = [];
        cost = COST_OF_A_BOUNDARY;
      }
      slice.push(place);
      cost += 1;
    }
  }
  if (slice.length > 0) yield slice;
}

function isAmerican({ product }: Position): boolean {
  return product.kind === "option" && product.style === "american";
}

/** What an exercise boundary depends on, but for the strike, with which it moves in proportion. */
function boundaryKey({ product, market }: Position): string {
  if (product.kind !== "option") return "";
  const { volatility, rate, dividendYield, underlyingPrice } = market;
  const isOnForward = underlyingPrice !== undefined;
  return [
    product.type,
    product.expiry,
    volatility,
    rate,
    isOnForward ? rate : dividendYield,
    isOnForward,
  ].join();
}

function addTo(groups: Map<string, number[]>, key: string, place: number): void {
  const group = groups.get(key);
  if (group) group.push(place);
  else groups.set(key, [place]);
}
