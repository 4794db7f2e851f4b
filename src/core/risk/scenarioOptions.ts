import { DomainError } from "../math/domainError";
import { plainDecimal } from "../math/plainDecimal";
import { allocateBlackColumns, type BlackColumns } from "../pricing/blackColumns";
import { blackAtVolatilities, type ValueAtVolatilities } from "../pricing/blackAtVolatilities";
import type { Figure, FigureColumns } from "../pricing/figure";
import { allocateOptionColumns, optionAt, setOption, type OptionColumns } from "../pricing/optionColumns";
import { valueByModel } from "../pricing/valueOption";
import { BOOK_MODELS, type BookModel } from "./bookModels";
import { modelOption } from "./modelledOption";
import { scenarioTime, shiftVolatility, unmovedGrid, type ScenarioGrid } from "./scenario";
import type { OptionGroup, OptionPosition } from "./scenarioBook";
import { NANOS_A_POSITION, NANOS_A_ROW, nanosAScenario } from "./scenarioCost";
import { volatilityMove, type ScenarioSmiles } from "./scenarioSmiles";
import type { ScenarioSum } from "./scenarioSums";
import { NANOS_OF_A_STEP, type CostedWork } from "./workInSteps";

/** Rows of a batch: few enough for its columns to stay in the processor's caches. */
const MOST_ROWS = 256;

/** What the options of a group are worth at `asOf`, one contract of each. */
export function* valueBefore(group: OptionGroup, grid: ScenarioGrid): CostedWork<Float64Array> {
  const values = new Float64Array(group.positions.length);
  yield* valueOnGrid(group, null, unmovedGrid(grid), ["price"], ({ from, to }, _, { price }) => {
    values.set(price!.subarray(0, to - from), from);
  });
  return values;
}

/**
 * Adds what the options of a group are on each of the markets. P&L is counted from their values `before`; with
 * `smiles` volatility moves with spot.
 */
export function* addOptions(
  group: OptionGroup,
  before: Float64Array,
  smiles: ScenarioSmiles | null,
  grid: ScenarioGrid,
  sums: readonly ScenarioSum[],
): CostedWork {
  const width = grid.spotShifts.length;
  const none = new Float64Array(group.positions.length);
  const figures = sums.map(({ figure }) => figure);
  yield* valueOnGrid(group, smiles, grid, figures, ({ from, to, spotFrom, spotTo }, volRow, columns) => {
    for (const { measure, figure, places } of sums) {
      const column = columns[figure]!;
      const subtracted = measure === "P&L" ? before : none;
      let row = 0;
      for (let place = from; place < to; place++) {
        const { quantity, multiplier } = group.positions[place]!;
        const size = quantity * multiplier;
        const less = subtracted[place]!;
        for (let spot = spotFrom; spot < spotTo; spot++) {
          places[volRow * width + spot]! += size * (column[row++]! - less);
        }
      }
    }
  });
}

/** The positions of a group and the spot shifts that are valued together, a row for each of one at each other. */
interface Batch {
  readonly from: number;
  readonly to: number;
  readonly spotFrom: number;
  readonly spotTo: number;
}

/**
 * Values a group on each of the markets, batch by batch, and has every batch used at every shift of
 * volatility. A batch holds what none of these changes, which is so worked out once for all of them.
 */
function* valueOnGrid(
  { model, positions }: OptionGroup,
  smiles: ScenarioSmiles | null,
  grid: ScenarioGrid,
  figures: readonly Figure[],
  use: (batch: Batch, volRow: number, columns: FigureColumns) => void,
): CostedWork {
  const nanos = nanosAScenario(model, figures, grid);
  const rows = Math.min(MOST_ROWS, Math.ceil(NANOS_OF_A_STEP / nanos));
  const columns = Object.fromEntries(figures.map((figure) => [figure, new Float64Array(rows)]));
  const options = allocateOptionColumns(rows);
  const terms = allocateBlackColumns(rows);
  const vols = new Float64Array(rows);
  for (const batch of batchesOf(positions.length, grid.spotShifts.length, rows)) {
    const count = fillBatch(options, positions, batch, smiles, grid);
    yield (batch.to - batch.from) * NANOS_A_POSITION + count * NANOS_A_ROW;
    const filled = { ...options, count };
    const valueAt = valueAtVolatilities(model, filled, terms);
    for (const [volRow, volShift] of grid.volShifts.entries()) {
      for (let row = 0; row < count; row++) {
        const vol = shiftVolatility(options.vol[row]!, volShift, grid.volShiftType);
        if (!(vol > 0)) refuseVolatility(vol, describe(row, batch, volShift));
        vols[row] = vol;
      }
      valueAt(vols, columns);
      const row = firstWithoutFigure(columns, count);
      if (row !== -1) refuse(model, { ...filled, vol: vols }, row, figures, describe(row, batch, volShift));
      use(batch, volRow, columns);
      yield count * nanos;
    }
  }

  function describe(row: number, { from, spotFrom, spotTo }: Batch, volShift: number): string {
    const width = spotTo - spotFrom;
    const { instrument } = positions[from + Math.floor(row / width)]!;
    const spotShift = grid.spotShifts[spotFrom + (row % width)]!;
    return `${instrument} at a spot shift of ${spotShift} and a volatility shift of ${volShift}`;
  }
}

/** All spot shifts of as many positions as there is room for; where there is not, parts of those of one. */
function* batchesOf(positionCount: number, spotCount: number, rows: number): Generator<Batch> {
  const spotsAtOnce = Math.ceil(spotCount / Math.ceil(spotCount / rows));
  const positionsAtOnce = Math.floor(rows / spotsAtOnce);
  for (let from = 0; from < positionCount; from += positionsAtOnce) {
    const to = Math.min(from + positionsAtOnce, positionCount);
    for (let spotFrom = 0; spotFrom < spotCount; spotFrom += spotsAtOnce) {
      yield { from, to, spotFrom, spotTo: Math.min(spotFrom + spotsAtOnce, spotCount) };
    }
  }
}

/** The options of a batch at the time of the scenarios, before volatility moves. Returns how many they are. */
function fillBatch(
  options: OptionColumns,
  positions: readonly OptionPosition[],
  { from, to, spotFrom, spotTo }: Batch,
  smiles: ScenarioSmiles | null,
  grid: ScenarioGrid,
): number {
  const time = scenarioTime(grid);
  let row = 0;
  for (let place = from; place < to; place++) {
    const position = positions[place]!;
    const { inputs } = modelOption(position.product, position.market, time);
    const move = smiles && volatilityMove(smiles, position, grid);
    for (let spot = spotFrom; spot < spotTo; spot++) {
      const spotShift = grid.spotShifts[spot]!;
      setOption(options, row, inputs);
      options.spot[row] = inputs.spot * (1 + spotShift);
      if (move !== null) options.vol[row]! += move(spotShift);
      row++;
    }
  }
  return row;
}

function valueAtVolatilities(
  model: BookModel,
  options: OptionColumns,
  terms: BlackColumns,
): ValueAtVolatilities {
  if (model === "european" || model === "futures" || model === "inverse")
    return blackAtVolatilities(model, options, terms);
  return (vols, figures) => BOOK_MODELS[model].valueColumns({ ...options, vol: vols }, figures);
}

/** -1 where all have theirs. */
function firstWithoutFigure(columns: FigureColumns, count: number): number {
  for (const column of Object.values(columns)) {
    for (let row = 0; row < count; row++) if (!Number.isFinite(column[row])) return row;
  }
  return -1;
}

function refuseVolatility(volatility: number, where: string): never {
  throw new DomainError(`volatility of ${where}`, plainDecimal(volatility), "a number above 0");
}

/** The same option on its own says what is wrong with it. */
function refuse(
  model: BookModel,
  options: OptionColumns,
  row: number,
  figures: readonly Figure[],
  where: string,
): never {
  try {
    valueByModel(BOOK_MODELS[model], optionAt(options, row), figures);
  } catch (thrown) {
    if (!(thrown instanceof DomainError)) throw thrown;
    throw new DomainError(`${where}: ${thrown.argument}`, thrown.found, thrown.wanted);
  }
  throw new DomainError(where, NaN, "less extreme inputs");
}
