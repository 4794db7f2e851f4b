import type { Figure } from "../pricing/figure";
import { allocateOptionColumns, setOption } from "../pricing/optionColumns";
import { valueByModel } from "../pricing/valueOption";
import { BOOK_MODELS, type BookModel } from "./bookModels";
import type { ModelledOption } from "./modelledOption";
import type { UnitRisk } from "./unitRisk";

const STANDARD = ["price", "delta", "netDelta", "gamma", "vega", "theta", "rho"] as const satisfies Figure[];
const HIGHER_ORDER = [
  "vanna",
  "volga",
  "charm",
  "veta",
  "speed",
  "zomma",
  "color",
  "ultima",
] as const satisfies Figure[];

/** What of a book's risk is measured. */
export interface MeasuredFigures {
  /** With the figures of `HigherOrderExposure`; without them unless told so. */
  readonly higherOrder?: boolean;
}

/**
 * Risk of one contract of each option, in their order; each model values all of its own at once. Throws
 * `DomainError` for an option that its model does not take, such as an expired one.
 */
export function measureOptions(
  options: readonly ModelledOption[],
  { higherOrder = false }: MeasuredFigures = {},
): readonly UnitRisk[] {
  const risks: UnitRisk[] = new Array<UnitRisk>(options.length);
  for (const [model, places] of groupByModel(options)) {
    const columns = allocateOptionColumns(places.length);
    places.forEach((place, row) => setOption(columns, row, options[place]!.inputs));
    const standard = allocateFigures(STANDARD, places.length);
    const higher = higherOrder ? allocateFigures(HIGHER_ORDER, places.length) : null;
    const figures = { ...standard, ...higher };
    BOOK_MODELS[model].valueColumns(columns, figures);
    const found = Object.values(figures);
    const names = Object.keys(figures) as Figure[];
    places.forEach((place, row) => {
      if (!found.every((column) => Number.isFinite(column[row]))) {
        // The same option on its own says what is wrong with it.
        valueByModel(BOOK_MODELS[model], options[place]!.inputs, names);
      }
      risks[place] = unitRiskAt(row, model, standard, higher);
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

type Columns<Names extends readonly Figure[]> = Readonly<Record<Names[number], Float64Array>>;

function allocateFigures<Names extends readonly Figure[]>(names: Names, count: number): Columns<Names> {
  return Object.fromEntries(names.map((name) => [name, new Float64Array(count)])) as Columns<Names>;
}

function unitRiskAt(
  row: number,
  model: BookModel,
  standard: Columns<typeof STANDARD>,
  higher: Columns<typeof HIGHER_ORDER> | null,
): UnitRisk {
  return {
    value: standard.price[row]!,
    delta: standard.delta[row]!,
    netDelta: standard.netDelta[row]!,
    gamma: standard.gamma[row]!,
    vega: standard.vega[row]!,
    theta: standard.theta[row]!,
    rho: standard.rho[row]!,
    volatilityType: model === "normal" ? "normal" : "lognormal",
    higherOrder: higher === null ? undefined : higherOrderAt(row, higher),
  };
}

function higherOrderAt(row: number, higher: Columns<typeof HIGHER_ORDER>): UnitRisk["higherOrder"] {
  return {
    vanna: higher.vanna[row]!,
    volga: higher.volga[row]!,
    charm: higher.charm[row]!,
    veta: higher.veta[row]!,
    speed: higher.speed[row]!,
    zomma: higher.zomma[row]!,
    color: higher.color[row]!,
    ultima: higher.ultima[row]!,
  };
}
