import { DomainError } from "../math/domainError";
import type { Figure } from "../pricing/figure";
import { allocateOptionColumns, optionAt, setOption, type OptionColumns } from "../pricing/optionColumns";
import { valueByModel } from "../pricing/valueOption";
import type { OptionProduct } from "../product/product";
import { BOOK_MODELS, type BookModel } from "./bookModels";
import { groupByModel, measureOptions } from "./measureOptions";
import { modelOption } from "./modelledOption";
import type { Position } from "./position";
import {
  endsWithin,
  scenarioTime,
  type Revaluation,
  type ScenarioGrid,
  type ScenarioMeasure,
} from "./scenario";

export interface OptionPosition extends Position {
  readonly product: OptionProduct;
}

const FIGURE_OF = {
  "P&L": "price",
  delta: "delta",
  gamma: "gamma",
  vega: "vega",
  theta: "theta",
} as const satisfies Record<ScenarioMeasure, Figure>;

/**
 * How the options of a book are revalued: those of one model in columns, which every scenario fills anew.
 *
 * Throws `DomainError` for an option that cannot be measured at `asOf`, and for a shift that takes a
 * volatility to 0 or below; what it returns, for an option whose model has no figure in a scenario.
 */
export function optionRevaluations(
  positions: readonly OptionPosition[],
  scenarios: ScenarioGrid,
  measure: ScenarioMeasure,
): readonly Revaluation[] {
  const ended = positions.filter(({ product }) => endsWithin(product.expiry, scenarios));
  const alive = positions.filter(({ product }) => !endsWithin(product.expiry, scenarios));
  requireVolatilities(alive, scenarios.volShifts);
  const options = alive.map(({ product, market }) => modelOption(product, market, scenarios.asOf));
  return [
    revalueEnded(ended, scenarios, measure),
    ...[...groupByModel(options)].map(([model, places]) =>
      revalueAlive(
        model,
        places.map((place) => alive[place]!),
        scenarios,
        measure,
      ),
    ),
  ];
}

/** The least volatility meets the lowest shift. */
function requireVolatilities(positions: readonly OptionPosition[], volShifts: readonly number[]): void {
  const shift = Math.min(...volShifts);
  for (const { instrument, market } of positions) {
    const { volatility } = market;
    if (volatility === undefined || volatility + shift > 0) continue;
    throw new DomainError(
      `volatility of ${instrument} at a volatility shift of ${shift}`,
      Number((volatility + shift).toPrecision(12)),
      `a number above 0: its own is ${volatility}`,
    );
  }
}

function revalueAlive(
  model: BookModel,
  positions: readonly OptionPosition[],
  scenarios: ScenarioGrid,
  measure: ScenarioMeasure,
): Revaluation {
  const figure = FIGURE_OF[measure];
  const { count, spot, vol, ...terms } = columnsAt(positions, scenarioTime(scenarios));
  const sizes = Float64Array.from(positions, ({ quantity, multiplier }) => quantity * multiplier);
  const columns = { ...terms, count, spot: new Float64Array(count), vol: new Float64Array(count) };
  const values = new Float64Array(count);
  const before = new Float64Array(count);
  const value = (options: OptionColumns, into: Float64Array, describe: () => string): void => {
    BOOK_MODELS[model].valueColumns(options, { [figure]: into });
    const place = into.findIndex((found) => !Number.isFinite(found));
    if (place !== -1) explain(model, options, place, figure, `${positions[place]!.instrument}${describe()}`);
  };
  if (measure === "P&L") value(columnsAt(positions, scenarios.asOf), before, () => "");
  return (spotShift, volShift) => {
    for (let row = 0; row < count; row++) {
      columns.spot[row] = spot[row]! * (1 + spotShift);
      columns.vol[row] = vol[row]! + volShift;
    }
    value(columns, values, () => ` at a spot shift of ${spotShift} and a volatility shift of ${volShift}`);
    let sum = 0;
    for (let row = 0; row < count; row++) sum += sizes[row]! * (values[row]! - before[row]!);
    return sum;
  };
}

function columnsAt(positions: readonly OptionPosition[], time: number): OptionColumns {
  const columns = allocateOptionColumns(positions.length);
  positions.forEach(({ product, market }, row) => {
    setOption(columns, row, modelOption(product, market, time).inputs);
  });
  return columns;
}

/** The same option on its own says what is wrong with it. */
function explain(
  model: BookModel,
  options: OptionColumns,
  place: number,
  figure: Figure,
  where: string,
): never {
  try {
    valueByModel(BOOK_MODELS[model], optionAt(options, place), [figure]);
  } catch (thrown) {
    if (!(thrown instanceof DomainError)) throw thrown;
    throw new DomainError(`${where}: ${thrown.argument}`, thrown.found, thrown.wanted);
  }
  throw new DomainError(`${where}: the resulting ${figure}`, NaN, "less extreme inputs");
}

/** Options that expire before the scenario are what they pay at the shifted spot, and no longer diffuse. */
function revalueEnded(
  positions: readonly OptionPosition[],
  { asOf }: ScenarioGrid,
  measure: ScenarioMeasure,
): Revaluation {
  const before = measureOptions(positions.map(({ product, market }) => modelOption(product, market, asOf)));
  const sum = (unit: (intrinsic: number, phi: number, place: number) => number) => (spotShift: number) =>
    positions.reduce((total, { product, market, quantity, multiplier }, place) => {
      const phi = product.type === "call" ? 1 : -1;
      const intrinsic = phi * (market.spot * (1 + spotShift) - product.strike);
      return total + quantity * multiplier * unit(intrinsic, phi, place);
    }, 0);
  if (measure === "P&L") return sum((intrinsic, _, place) => Math.max(intrinsic, 0) - before[place]!.value);
  // At the kink, halfway between its two sides.
  if (measure === "delta") return sum((intrinsic, phi) => (phi * (1 + Math.sign(intrinsic))) / 2);
  return () => 0;
}
