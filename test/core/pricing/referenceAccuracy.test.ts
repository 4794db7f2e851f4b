/**
 * Every row of the reference data (own draws, values computed with 120 digits; see each file's `meta`)
 * against the models of Black's kind. Price: relative error at most 16 x condition x 2^-53, where the
 * condition number says how much the price moves when its inputs do by as much. Greeks: 1e-12 in every
 * region, the deepest tails, the corners and the rows next to a greek's change of sign too.
 */
import { FIGURES, type Figure } from "../../../src/core/pricing/figure";
import type { OptionModel } from "../../../src/core/pricing/pricingModel";
import type { OptionType } from "../../../src/core/product/product";
import { valueOption } from "../../../src/core/pricing/valueOption";
import { expectWithin, readReference } from "../../support/referenceData";

const HALF_ULP = 2 ** -53;
const GREEK_TOLERANCE = 1e-12;
/** Leverage has no value where the price is below what a double holds. */
const VALUED = FIGURES.filter((figure) => figure !== "leverage");

interface Reference {
  readonly file: string;
  readonly model: OptionModel;
  readonly rowCount: number;
  /** Column of each input; those not named are 0. */
  readonly inputs: Readonly<Record<"spot" | "strike" | "years" | "vol", string>> & {
    readonly rate?: string;
    readonly dividendYield?: string;
  };
  /** Column of each figure. */
  readonly figures: Partial<Readonly<Record<Figure, string>>>;
}

const REFERENCES: readonly Reference[] = [
  {
    file: "european",
    model: "european",
    rowCount: 1200,
    inputs: { spot: "S", strike: "K", years: "T", vol: "vol", rate: "r", dividendYield: "q" },
    figures: {
      price: "price",
      delta: "delta",
      gamma: "gamma",
      vega: "vega",
      theta: "theta",
      rho: "rho",
      netDelta: "delta",
      yieldRho: "rhoQ",
      vanna: "vanna",
      volga: "volga",
      charm: "charm",
      veta: "veta",
      speed: "speed",
      zomma: "zomma",
      color: "color",
      ultima: "ultima",
      dualDelta: "dualDelta",
      dualGamma: "dualGamma",
      probItm: "itmProb",
    },
  },
  {
    file: "black76",
    model: "futures",
    rowCount: 180,
    inputs: { spot: "F", strike: "K", years: "T", vol: "vol", rate: "r" },
    figures: {
      price: "price",
      delta: "deltaF",
      gamma: "gammaF",
      vega: "vega",
      theta: "theta",
      rho: "rho",
      netDelta: "deltaF",
      vanna: "vanna",
      volga: "volga",
      charm: "charm",
      speed: "speed",
      zomma: "zomma",
      dualDelta: "dualDelta",
      dualGamma: "dualGamma",
    },
  },
  {
    file: "inverse",
    model: "inverse",
    rowCount: 180,
    inputs: { spot: "F", strike: "K", years: "T", vol: "vol" },
    figures: {
      price: "usdValue",
      delta: "delta",
      gamma: "gammaUsd",
      vega: "vegaUsd",
      theta: "thetaUsd",
      netDelta: "netDelta",
      dualDelta: "dualDelta",
    },
  },
];

function optionType(text: string): OptionType {
  if (text !== "call" && text !== "put") throw new Error(`type is ${text}`);
  return text;
}

describe.each(REFERENCES)("$file", ({ file, model, rowCount, inputs, figures }) => {
  const columns = [...new Set([...Object.values(inputs), ...Object.values(figures)])];
  const rows = readReference(file, ["id", "type"], columns).map((row) => {
    const option = {
      type: optionType(row.type),
      spot: row[inputs.spot]!,
      strike: row[inputs.strike]!,
      years: row[inputs.years]!,
      vol: row[inputs.vol]!,
      rate: inputs.rate === undefined ? 0 : row[inputs.rate]!,
      dividendYield: inputs.dividendYield === undefined ? 0 : row[inputs.dividendYield]!,
    };
    return { row, option, valued: valueOption(model, option, VALUED) };
  });
  /** How much the price moves, relative to itself, when the inputs do by as much; by the reference. */
  const condition = ({ row, option }: (typeof rows)[number]): number => {
    const reference = (figure: Figure) => (figures[figure] === undefined ? 0 : row[figures[figure]]!);
    const moves =
      Math.abs(option.spot * reference("delta")) +
      Math.abs(option.strike * reference("dualDelta")) +
      Math.abs(option.vol * reference("vega")) +
      Math.abs(option.years * reference("theta")) +
      Math.abs(option.rate * reference("rho")) +
      Math.abs(option.dividendYield * reference("yieldRho"));
    return reference("price") > 0 ? Math.max(1, moves / reference("price")) : 1;
  };
  const priceTolerance = (row: (typeof rows)[number]) => 16 * condition(row) * HALF_ULP;

  test("all rows are there", () => expect(rows).toHaveLength(rowCount));

  test("price is never negative", () => {
    expect(rows.filter(({ valued }) => !(valued.price >= 0))).toEqual([]);
  });

  test("leverage", () => {
    expectWithin({
      rows: rows.filter(({ valued }) => valued.price > 0),
      found: ({ option }) => valueOption(model, option, ["leverage"]).leverage,
      wanted: ({ row, option }) => (option.spot * row[figures.delta!]!) / row[figures.price!]!,
      tolerance: (row) => priceTolerance(row) + GREEK_TOLERANCE,
    });
  });

  test.each(Object.entries(figures) as [Figure, string][])("%s", (figure, column) => {
    expectWithin({
      rows,
      found: ({ valued }) => valued[figure as keyof typeof valued],
      wanted: ({ row }) => row[column]!,
      tolerance: figure === "price" ? priceTolerance : () => GREEK_TOLERANCE,
    });
  });
});
