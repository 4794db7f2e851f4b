import { DomainError } from "../../math/domainError";
import type { MarketQuote } from "../../market/quote";
import type { UtcMillis } from "../../market/time";
import type { Figure } from "../../pricing/figure";
import { allocateOptionColumns, setOption } from "../../pricing/optionColumns";
import { valueByModel } from "../../pricing/valueOption";
import type { OptionProduct } from "../../product/product";
import { BOOK_MODELS } from "../bookModels";
import { groupByModel } from "../measureOptions";
import { modelOption, type ModelledOption } from "../modelledOption";

/** An option as its model takes it, and what errors call it. */
export interface NamedOption extends ModelledOption {
  readonly name: string;
}

/** `modelOption` whose errors name the option. */
export function nameOption(
  name: string,
  product: OptionProduct,
  market: MarketQuote,
  asOf: UtcMillis,
): NamedOption {
  return { name, ...naming(name, () => modelOption(product, market, asOf)) };
}

/**
 * Figures of options, in their order; each model values all of its own at once. Throws `DomainError`, with the
 * option's name, for one that its model does not take.
 */
export function valueOptions<Asked extends Figure>(
  options: readonly NamedOption[],
  asked: readonly Asked[],
): Readonly<Record<Asked, Float64Array>> {
  const values = allocate(asked, options.length);
  for (const [model, places] of groupByModel(options)) {
    const columns = allocateOptionColumns(places.length);
    places.forEach((place, row) => setOption(columns, row, options[place]!.inputs));
    const figures = allocate(asked, places.length);
    BOOK_MODELS[model].valueColumns(columns, figures);
    for (const figure of asked) {
      places.forEach((place, row) => {
        const value = figures[figure][row]!;
        values[figure][place] = Number.isFinite(value) ? value : explain(options[place]!, figure, value);
      });
    }
  }
  return values;
}

function allocate<Asked extends Figure>(asked: readonly Asked[], count: number): Record<Asked, Float64Array> {
  return Object.fromEntries(asked.map((figure) => [figure, new Float64Array(count)])) as Record<
    Asked,
    Float64Array
  >;
}

/** The same option on its own says what is wrong with it. */
function explain({ name, model, inputs }: NamedOption, figure: Figure, value: number): never {
  naming(name, () => valueByModel(BOOK_MODELS[model], inputs, [figure]));
  throw new DomainError(`${name}: the resulting ${figure}`, value, "less extreme inputs");
}

function naming<Result>(name: string, evaluate: () => Result): Result {
  try {
    return evaluate();
  } catch (thrown) {
    if (!(thrown instanceof DomainError)) throw thrown;
    throw new DomainError(`${name}: ${thrown.argument}`, thrown.found, thrown.wanted);
  }
}
