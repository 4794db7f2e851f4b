import { relativeError, ULP, worst } from "../errors.mjs";
import { compile } from "../hedgerow.mjs";
import { compileNativeLoop } from "../nativeLoop.mjs";
import { columnsOfReference, drawOptions, readReference } from "../optionRows.mjs";
import { error, printTable, short } from "../table.mjs";
import { measureOf, timeInTurns } from "../timing.mjs";

const ROWS = 4096;
/** Above it, the time value is lost in the rounding of the inputs: any volatility of 0 or more will do. */
const HOPELESS_CONDITION = 1e13;

const loopOver = compileNativeLoop();
const { impliedVolColumns } = await compile("src/core/pricing/impliedVol.ts");
const { PRICING_MODELS } = await compile("src/core/pricing/pricingModels.ts");

const quotes = [
  ...["european", "futures"].map((model) => {
    const options = drawOptions(ROWS);
    const price = new Float64Array(ROWS);
    PRICING_MODELS[model].valueColumns(options, { price });
    return { name: `IMPLIEDVOL, ${model}, ordinary quotes`, model, options, price };
  }),
  ...[
    { name: "IMPLIEDVOL, european, reference quotes", model: "european", file: "impliedvol_european" },
    { name: "IMPLIEDVOL, futures, reference quotes", model: "futures", file: "impliedvol" },
  ].map(({ file, ...rest }) => {
    const reference = readReference(file);
    const price = Float64Array.from(reference, (row) => row.price);
    return { ...rest, reference, options: columnsOfReference(reference), price };
  }),
];
const contenders = quotes.map(({ name, model, options, price, reference }) => {
  const vol = new Float64Array(options.count);
  const pass = () => impliedVolColumns(model, options, price, vol);
  pass();
  return {
    name,
    rows: options.count,
    measure: measureOf(pass),
    errors: reference && errorsOf(reference, vol),
  };
});
if (loopOver) {
  const { measure } = loopOver(drawOptions(ROWS));
  contenders.unshift({ name: "C++ loop, price and five greeks", rows: ROWS, measure });
}

printTable(
  "Implied volatility, from tiny prices in the tails to prices next to the upper bound",
  ["", "rows", "ns a row", "ratio", "million/s", "vol error", "over bound", "NaN, < 0"],
  timeInTurns(contenders).map(({ nanos, ratio }, index) => {
    const { name, rows, errors } = contenders[index];
    return [
      name,
      String(rows),
      short(nanos),
      short(ratio),
      short(1e3 / nanos),
      ...(errors ? [error(errors.vol), String(errors.overBound), String(errors.useless)] : ["", "", ""]),
    ];
  }),
);
console.log(`
  Errors: worst relative error over test/reference/impliedvol.json and impliedvol_european.json. Over bound:
  rows that are off by more than max(1e-13, 8 condition number 2^-53). Rows with a condition number above
  1e13 carry no volatility that doubles could hold: they count only as useless (NaN, < 0).`);

function errorsOf(reference, vol) {
  const rows = reference.map((row, index) => ({ ...row, found: vol[index] }));
  const known = rows
    .filter(({ condAll }) => condAll <= HOPELESS_CONDITION)
    .map((row) => ({
      off: relativeError(row.found, row.vol),
      bound: Math.max(1e-13, 8 * row.condAll * ULP),
    }));
  return {
    vol: worst(known.map(({ off }) => off)),
    overBound: known.filter(({ off, bound }) => !(off <= bound)).length,
    useless: rows.filter(({ found }) => !(found >= 0 && found < Infinity)).length,
  };
}
