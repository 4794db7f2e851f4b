import { allocateOptionColumns, setOption, type OptionColumns } from "../../core/pricing/optionColumns";
import type { OptionModel } from "../../core/pricing/pricingModel";
import { readArgument, type Argument, type ArgumentGrid } from "../argument";
import { evaluatePlaces, spreadRanges, type Spread } from "../broadcast";
import { FunctionError } from "../functionError";
import type { Cell } from "../grid";
import {
  MODEL,
  MODEL_ARGUMENTS,
  PRICE,
  RATE,
  SPOT,
  STRIKE,
  TYPE,
  VOL,
  YEARS,
  YIELD,
} from "./optionArguments";

/** The options of a formula that one model values, in columns. */
export interface OptionBatch {
  readonly model: OptionModel;
  /** With volatility 0 where the formula does not give it. */
  readonly options: OptionColumns;
  /** What each option costs, in the unit of PRICE; 0 where the formula does not give it. */
  readonly prices: Float64Array;
  /** The place of each option. */
  readonly places: Int32Array;
}

export interface OptionsRead {
  /** By place: "" where all is blank, an error where a cell is not right, `null` where an option is. */
  readonly spread: Spread<Cell>;
  /** One for each model that occurs. */
  readonly batches: readonly OptionBatch[];
}

/**
 * Options in columns, from a grid for each of `declared`: OPTION_ARGUMENTS or QUOTE_ARGUMENTS.
 * Throws `FunctionError` for an omitted required argument and for shapes that do not go together.
 */
export function readOptions(
  declared: readonly Argument<unknown>[],
  grids: readonly ArgumentGrid[],
): OptionsRead {
  const ranges = spreadRanges(declared, grids);
  const at = positionsIn(declared);
  const batches = new Map<OptionModel, FillingBatch>();
  const spread = evaluatePlaces<Cell>(ranges, {
    evaluate: (cells, place) => {
      const model = readArgument(MODEL, cells[at.model]);
      let batch = batches.get(model);
      if (batch === undefined)
        batches.set(model, (batch = allocateBatch(model, ranges.rows * ranges.columns)));
      readOption(cells, at, batch);
      batch.places[batch.filled++] = place;
      return null;
    },
    blank: "",
    failed: (error) => error,
  });
  return { spread, batches: [...batches.values()].map(filledPart) };
}

/** Which cell of a place is which argument; -1 for an argument that the formula has not. */
type Positions = ReturnType<typeof positionsIn>;

function positionsIn(declared: readonly Argument<unknown>[]) {
  const of = (argument: Argument<unknown>): number => declared.indexOf(argument);
  return {
    type: of(TYPE),
    price: of(PRICE),
    spot: of(SPOT),
    strike: of(STRIKE),
    years: of(YEARS),
    vol: of(VOL),
    rate: of(RATE),
    yield: of(YIELD),
    model: of(MODEL),
  };
}

/** Sets the next row of `batch`. Throws `FunctionError` for what the model or an argument does not take. */
function readOption(cells: readonly Cell[], at: Positions, batch: FillingBatch): void {
  const takes = MODEL_ARGUMENTS[batch.model];
  const type = readArgument(TYPE, cells[at.type]);
  const price = at.price < 0 ? 0 : readArgument(PRICE, cells[at.price]);
  const spot = readArgument(takes.spot, cells[at.spot]);
  const strike = readArgument(takes.strike, cells[at.strike]);
  const years = readArgument(YEARS, cells[at.years]);
  const vol = at.vol < 0 ? 0 : readArgument(takes.vol, cells[at.vol]);
  const rate = readArgument(RATE, cells[at.rate]);
  const dividendYield = readArgument(YIELD, cells[at.yield]);
  if (!takes.hasYield) requireZero(YIELD.name, dividendYield, batch.model);
  if (!takes.hasRate) requireZero(RATE.name, rate, batch.model);
  setOption(batch.options, batch.filled, { type, spot, strike, years, vol, rate, dividendYield });
  batch.prices[batch.filled] = price;
}

function requireZero(argument: string, value: number, model: OptionModel): void {
  if (value === 0) return;
  const message = `${argument}: got ${value}, but model "${model}" has no ${argument}: leave it out or give 0`;
  throw new FunctionError("#VALUE!", message);
}

/** A batch with room for an option at every place. */
interface FillingBatch extends OptionBatch {
  filled: number;
}

function allocateBatch(model: OptionModel, room: number): FillingBatch {
  return {
    model,
    options: allocateOptionColumns(room),
    prices: new Float64Array(room),
    places: new Int32Array(room),
    filled: 0,
  };
}

function filledPart({ model, options, prices, places, filled }: FillingBatch): OptionBatch {
  return {
    model,
    options: {
      count: filled,
      phi: options.phi.subarray(0, filled),
      spot: options.spot.subarray(0, filled),
      strike: options.strike.subarray(0, filled),
      years: options.years.subarray(0, filled),
      vol: options.vol.subarray(0, filled),
      rate: options.rate.subarray(0, filled),
      dividendYield: options.dividendYield.subarray(0, filled),
    },
    prices: prices.subarray(0, filled),
    places: places.subarray(0, filled),
  };
}
