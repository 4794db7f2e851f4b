import { allocateBlackColumns } from "../../../src/core/pricing/blackColumns";
import { blackAtVolatilities, type BlackModelName } from "../../../src/core/pricing/blackAtVolatilities";
import { allocateOptionColumns, setOption } from "../../../src/core/pricing/optionColumns";
import { PRICING_MODELS } from "../../../src/core/pricing/pricingModels";

const FIGURES = ["price", "delta", "gamma", "vega", "theta"] as const;
const MODELS: readonly BlackModelName[] = ["european", "futures", "inverse"];
const VOLATILITIES = [0.2, 0, 1e-3, 0.9, -0.1, NaN, Infinity, 0.2];

/** Ordinary options, the limits of the formula, and rows outside of its domain. */
const OPTIONS = [80, 100, 250, 0, -5, NaN].flatMap((spot) =>
  [100, 0, -1].flatMap((strike) =>
    [0.5, 0, -1].flatMap((years) =>
      (["call", "put"] as const).map((type) => ({
        ...{ type, spot, strike, years, vol: 0.3 },
        ...{ rate: 0.04, dividendYield: 0.01 },
      })),
    ),
  ),
);

test.each(MODELS)("%s: gives at each volatility what the model gives, to the last bit", (model) => {
  const options = allocateOptionColumns(OPTIONS.length);
  OPTIONS.forEach((option, row) => setOption(options, row, option));
  const columns = () =>
    Object.fromEntries(FIGURES.map((figure) => [figure, new Float64Array(OPTIONS.length)]));
  const valueAt = blackAtVolatilities(model, options, allocateBlackColumns(OPTIONS.length));
  for (const volatility of VOLATILITIES) {
    const vol = new Float64Array(OPTIONS.length).fill(volatility);
    const found = columns();
    const wanted = columns();
    valueAt(vol, found);
    PRICING_MODELS[model].valueColumns({ ...options, vol }, wanted);
    expect({ volatility, ...found }).toEqual({ volatility, ...wanted });
  }
});
