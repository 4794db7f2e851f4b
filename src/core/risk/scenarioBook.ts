import { agreedCurrency } from "../market/currency";
import type { VolatilityType } from "../market/quote";
import { DomainError } from "../math/domainError";
import { plainDecimal } from "../math/plainDecimal";
import type { OptionProduct } from "../product/product";
import type { BookModel } from "./bookModels";
import { modelOption } from "./modelledOption";
import type { Position } from "./position";
import { endsWithin, shiftVolatility, type ScenarioGrid } from "./scenario";
import type { CostedWork } from "./workInSteps";

export interface OptionPosition extends Position {
  readonly product: OptionProduct;
}

/** Options of one model that either all expire within the days or all do not. */
export interface OptionGroup {
  readonly model: BookModel;
  readonly hasEnded: boolean;
  readonly positions: OptionPosition[];
}

/** Positions by the way in which scenarios revalue them, and what decides whether figures add up. */
export interface ScenarioBook {
  readonly options: readonly OptionGroup[];
  readonly linear: readonly Position[];
  /** Code of the quote currency of each underlying, `null` where no position tells. */
  readonly currencies: ReadonlyMap<string, string | null>;
  /** Of the options. */
  readonly volatilityTypes: ReadonlySet<VolatilityType>;
}

/** Positions sorted in one bit, and the cost of each. */
const BIT = 500;
const NANOS_TO_SORT = 1000;

/**
 * Throws `DomainError` for an option that cannot be measured at `asOf`, and for one whose volatility a shift
 * takes to 0 or below.
 */
export function* sortForScenarios(
  positions: readonly Position[],
  grid: ScenarioGrid,
): CostedWork<ScenarioBook> {
  const lowestShift = Math.min(...grid.volShifts);
  const groups = new Map<string, OptionGroup>();
  const linear: Position[] = [];
  const currencies = new Map<string, string | null>();
  const volatilityTypes = new Set<VolatilityType>();
  for (const [index, position] of positions.entries()) {
    if (index % BIT === BIT - 1) yield BIT * NANOS_TO_SORT;
    addCurrency(currencies, position);
    if (!isOption(position)) {
      linear.push(position);
      continue;
    }
    const { model } = modelOption(position.product, position.market, grid.asOf);
    volatilityTypes.add(position.market.volatilityType ?? "lognormal");
    const hasEnded = endsWithin(position.product.expiry, grid);
    if (!hasEnded) requireVolatility(position, lowestShift, grid);
    const key = `${model} ${hasEnded}`;
    const group = groups.get(key);
    if (group) group.positions.push(position);
    else groups.set(key, { model, hasEnded, positions: [position] });
  }
  return { options: [...groups.values()], linear, currencies, volatilityTypes };
}

function addCurrency(currencies: Map<string, string | null>, { underlying, currency }: Position): void {
  const known = currencies.get(underlying) ?? null;
  currencies.set(underlying, currency === undefined ? known : agreedCurrency(underlying, known, currency));
}

function isOption(position: Position): position is OptionPosition {
  return position.product.kind === "option";
}

/** Said at once rather than after minutes; where volatility moves with spot, it is known with its scenario. */
function requireVolatility(
  { instrument, market }: OptionPosition,
  volShift: number,
  { volShiftType, stickiness }: ScenarioGrid,
): void {
  const volatility = market.volatility!;
  const moved = shiftVolatility(volatility, volShift, volShiftType);
  if (moved > 0 || stickiness === "delta") return;
  throw new DomainError(
    `volatility of ${instrument} at a volatility shift of ${volShift}`,
    plainDecimal(moved),
    `a number above 0: its own is ${volatility}`,
  );
}
