import type { Figure } from "../pricing/figure";
import { allocateOptionColumns, setOption } from "../pricing/optionColumns";
import { valueByModel } from "../pricing/valueOption";
import { BOOK_MODELS, type BookModel } from "./bookModels";
import type { ModelledOption } from "./modelledOption";
import type { UnitRisk } from "./unitRisk";

const FIGURES = ["price", "delta", "netDelta", "gamma", "vega", "theta", "rho"] as const satisfies Figure[];

/**
 * Risk of one contract of each option, in their order; each model values all of its own at once. Throws
 * `DomainError` for an option that its model does not take, such as an expired one.
 */
export function measureOptions(options: readonly ModelledOption[]): readonly UnitRisk[] {
  const risks: UnitRisk[] = new Array<UnitRisk>(options.length);
  for (const [model, places] of groupByModel(options)) {
    const columns = allocateOptionColumns(places.length);
    places.forEach((place, row) => setOption(columns, row, options[place]!.inputs));
    const figures = Object.fromEntries(
      FIGURES.map((figure) => [figure, new Float64Array(places.length)]),
    ) as Record<(typeof FIGURES)[number], Float64Array>;
    BOOK_MODELS[model].valueColumns(columns, figures);
    places.forEach((place, row) => {
      if (!FIGURES.every((figure) => Number.isFinite(figures[figure][row]))) {
        // The same option on its own says what is wrong with it.
        valueByModel(BOOK_MODELS[model], options[place]!.inputs, FIGURES);
      }
      risks[place] = {
        value: figures.price[row]!,
        delta: figures.delta[row]!,
        netDelta: figures.netDelta[row]!,
        gamma: figures.gamma[row]!,
        vega: figures.vega[row]!,
        theta: figures.theta[row]!,
        rho: figures.rho[row]!,
        volatilityType: "lognormal",
      };
    });
  }
  return risks;
}

/** Places in `options` of each model's options. */
export function groupByModel(options: readonly ModelledOption[]): ReadonlyMap<BookModel, readonly number[]> {
  const groups = new Map<BookModel, number[]>();
  options.forEach(({ model }, place) => {
    const group = groups.get(model);
    if (group) group.push(place);
    else groups.set(model, [place]);
  });
  return groups;
}
