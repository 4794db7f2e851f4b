import { findArbitrageAt, type SmileArbitrage } from "../core/market/smileArbitrage";
import { yearsBetween, type UtcMillis } from "../core/market/time";
import { surfaceVolatility, type VolatilitySurface } from "../core/market/volatilitySurface";
import { nameKey } from "../core/product/nameKey";
import { forwardPrice } from "../core/risk/forwardPrice";
import type { Position } from "../core/risk/position";
import { partOf, type Steps } from "../core/steps/steps";
import type { MarketTables } from "./marketTables";
import type { UnderlyingMarket } from "./parseMarket";
import { buildSmileSurface, type BookForwards } from "./smileSurface";
import { describeArbitrage } from "./smileWarnings";

/** Positions with the 0-based grid row of each. */
interface PositionsRead {
  readonly positions: readonly Position[];
  readonly gridRows: readonly number[];
}

/** An option for which the smile table has no volatility, and why. */
export interface UnfilledRow {
  /** 0-based grid row. */
  readonly gridRow: number;
  readonly why: string;
}

/** A book whose options have their volatility, and what the smile table made of it. */
interface FilledBook extends PositionsRead {
  readonly refused: readonly UnfilledRow[];
  /** Of the underlyings that positions are on and the smile table has, by their upper case. */
  readonly surfaces: ReadonlyMap<string, VolatilitySurface>;
  /** Why others of them have no surface. */
  readonly surfaceRefusals: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
}

type KnownSurfaces = Pick<FilledBook, "surfaces" | "surfaceRefusals">;

const NO_SMILE = {
  refused: [],
  surfaces: new Map<never, never>(),
  surfaceRefusals: new Map<never, never>(),
  warnings: [],
};

const ROWS_PER_STEP = 250;

/** Shares of the work. */
const FORWARDS_KNOWN = 0.3;
const SURFACES_BUILT = 0.6;

/**
 * Gives each option without a volatility that of the smile table at its own ln(K/F), F the forward that it is valued
 * on. Surfaces that a book has already are taken from it. A few hundred rows at a time.
 */
export function* fillVolatility(
  { positions, gridRows }: PositionsRead,
  tables: MarketTables,
  { asOf, book }: { readonly asOf: UtcMillis; readonly book?: KnownSurfaces },
): Steps<FilledBook> {
  if (!tables.hasSmile) return { positions, gridRows, ...NO_SMILE };
  const others =
    book === undefined ? positions : positions.filter(({ underlying }) => !isKnown(underlying, book));
  const forwards = yield* partOf(forwardsOf(others, tables, asOf), 0, FORWARDS_KNOWN);
  const built = yield* partOf(buildSurfaces(forwards, tables, asOf), FORWARDS_KNOWN, SURFACES_BUILT);
  const surfaces = new Map([...(book?.surfaces ?? []), ...built.surfaces]);
  const refusals = new Map([...(book?.surfaceRefusals ?? []), ...built.refusals]);
  const filled: { positions: Position[]; gridRows: number[] } = { positions: [], gridRows: [] };
  const refused: UnfilledRow[] = [];
  for (const [index, position] of positions.entries()) {
    if (index % ROWS_PER_STEP === ROWS_PER_STEP - 1)
      yield SURFACES_BUILT + ((1 - SURFACES_BUILT) * index) / positions.length;
    const gridRow = gridRows[index]!;
    const key = nameKey(position.underlying);
    const why = needsVolatility(position) ? refusals.get(key) : undefined;
    if (why !== undefined) {
      refused.push({ gridRow, why });
      continue;
    }
    const surface = needsVolatility(position) ? surfaces.get(key) : undefined;
    filled.positions.push(surface === undefined ? position : withVolatility(position, surface, asOf));
    filled.gridRows.push(gridRow);
  }
  return { ...filled, refused, surfaces, surfaceRefusals: refusals, warnings: built.warnings };
}

function isKnown(underlying: string, { surfaces, surfaceRefusals }: KnownSurfaces): boolean {
  const key = nameKey(underlying);
  return surfaces.has(key) || surfaceRefusals.has(key);
}

function needsVolatility({ product, market }: Position): boolean {
  return product.kind === "option" && market.volatility === undefined;
}

function withVolatility(position: Position, surface: VolatilitySurface, asOf: UtcMillis): Position {
  const { product, market } = position;
  if (product.kind !== "option") return position;
  const years = yearsBetween(asOf, product.expiry);
  const logMoneyness = Math.log(product.strike / forwardPrice(market, years));
  const volatility = surfaceVolatility(surface, years, logMoneyness);
  return { ...position, market: { ...market, volatility } };
}

/** Forwards of the underlyings that the smile table has, by their upper case. */
type Forwards = ReadonlyMap<string, BookForwards & { readonly underlying: string }>;

/** Of each expiry the forward of the first row on it; a Bachelier option's may be of any sign and does not count. */
function* forwardsOf(positions: readonly Position[], tables: MarketTables, asOf: UtcMillis): Steps<Forwards> {
  const forwards = new Map<
    string,
    BookForwards & { underlying: string; ofPositions: Map<UtcMillis, number> }
  >();
  for (const [index, { underlying, product, market }] of positions.entries()) {
    if (index % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield index / positions.length;
    if (tables.of(underlying).smile === null) continue;
    const key = nameKey(underlying);
    let known = forwards.get(key);
    if (known === undefined) {
      const carriedTo = carryOf(market.spot, tables.of(underlying).market, asOf);
      forwards.set(key, (known = { underlying, ofPositions: new Map(), carriedTo }));
    }
    if (!("expiry" in product) || market.volatilityType === "normal") continue;
    if (known.ofPositions.has(product.expiry)) continue;
    known.ofPositions.set(product.expiry, forwardPrice(market, yearsBetween(asOf, product.expiry)));
  }
  return forwards;
}

function carryOf(spot: number, market: UnderlyingMarket | null, asOf: UtcMillis): BookForwards["carriedTo"] {
  const { rate = null, dividendYield = null } = market ?? {};
  if (rate === null || dividendYield === null) return () => null;
  return (expiry) => forwardPrice({ spot, rate, dividendYield }, yearsBetween(asOf, expiry));
}

interface BuiltSurfaces {
  readonly surfaces: ReadonlyMap<string, VolatilitySurface>;
  /** Why an underlying has no surface. */
  readonly refusals: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
}

/** An expiry at a time. */
function* buildSurfaces(forwards: Forwards, tables: MarketTables, asOf: UtcMillis): Steps<BuiltSurfaces> {
  const surfaces = new Map<string, VolatilitySurface>();
  const refusals = new Map<string, string>();
  const warnings: string[] = [];
  let done = 0;
  for (const [key, { underlying, ...known }] of forwards) {
    const found = buildSmileSurface(tables.of(underlying).smile!, asOf, known);
    if ("refusal" in found) {
      refusals.set(key, found.refusal);
      warnings.push(found.refusal);
    } else {
      const { surface, slices } = found;
      const arbitrage: SmileArbitrage[] = [];
      for (const slice of slices.keys()) {
        yield (done + slice / slices.length) / forwards.size;
        arbitrage.push(...findArbitrageAt(surface, slice));
      }
      surfaces.set(key, surface);
      warnings.push(...describeArbitrage(underlying, arbitrage, slices, surface.years));
    }
    done += 1;
  }
  return { surfaces, refusals, warnings };
}
