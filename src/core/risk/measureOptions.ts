import type { Figure, FigureColumns } from "../pricing/figure";
import { allocateOptionColumns, setOption } from "../pricing/optionColumns";
import { valueByModel } from "../pricing/valueOption";
import { BOOK_MODELS, type BookModel } from "./bookModels";
import type { ModelledOption } from "./modelledOption";

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

/** Figures of one contract of each option: a column a figure, a row an option. */
export interface OptionFigures {
  readonly standard: Columns<typeof STANDARD>;
  /** `null` where they were not asked for. */
  readonly higher: Columns<typeof HIGHER_ORDER> | null;
}

/**
 * Figures of one contract of each option, in their order; each model values all of its own at once. Throws
 * `DomainError` for an option that its model does not take, such as an expired one.
 */
export function measureOptions(
  options: readonly ModelledOption[],
  { higherOrder = false }: MeasuredFigures = {},
): OptionFigures {
  const standard = allocateFigures(STANDARD, options.length);
  const higher = higherOrder ? allocateFigures(HIGHER_ORDER, options.length) : null;
  const all: FigureColumns = { ...standard, ...higher };
  for (const [model, places] of groupByModel(options)) {
    const isWhole = places.length === options.length;
    const ofModel = isWhole ? all : allocateFigures(Object.keys(all) as Figure[], places.length);
    const columns = allocateOptionColumns(places.length);
    places.forEach((place, row) => setOption(columns, row, options[place]!.inputs));
    BOOK_MODELS[model].valueColumns(columns, ofModel);
    requireFigures(options, places, ofModel);
    if (!isWhole) spread(ofModel, places, all);
  }
  return { standard, higher };
}

/** Where a figure of an option cannot be had, the same option on its own says why. */
function requireFigures(
  options: readonly ModelledOption[],
  places: readonly number[],
  figures: FigureColumns,
): void {
  for (const column of Object.values(figures)) {
    const row = column.findIndex((figure) => !Number.isFinite(figure));
    if (row === -1) continue;
    const { model, inputs } = options[places[row]!]!;
    valueByModel(BOOK_MODELS[model], inputs, Object.keys(figures) as Figure[]);
  }
}

function spread(from: FigureColumns, places: readonly number[], to: FigureColumns): void {
  for (const figure of Object.keys(from) as Figure[]) {
    const source = from[figure]!;
    const target = to[figure]!;
    for (let row = 0; row < places.length; row += 1) target[places[row]!] = source[row]!;
  }
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
