import { EUROPEAN_OPTIONS, measureEuropeanErrors, valueEuropeanReference } from "../europeanErrors.mjs";
import { compile } from "../hedgerow.mjs";
import { compileNativeLoop } from "../nativeLoop.mjs";
import { allocateFigures, drawOptions } from "../optionRows.mjs";
import { loadPeers } from "../peers/peers.mjs";
import { error, printTable, short } from "../table.mjs";
import { measureOf, timeInTurns } from "../timing.mjs";

const ROWS = 4096;
const options = drawOptions(ROWS);

const loopOver = compileNativeLoop();
const { EUROPEAN } = await compile("src/core/pricing/european.ts");
const pricers = [{ name: "Hedgerow, EUROPEAN.valueColumns", ...EUROPEAN }, ...(await loadPeers())];

const contenders = pricers.map(({ name, lacks, valueColumns }) => {
  const figures = allocateFigures(ROWS);
  return {
    name,
    rows: ROWS,
    measure: measureOf(() => valueColumns(options, figures)),
    measureErrors: () => measureEuropeanErrors(valueEuropeanReference(valueColumns), lacks),
  };
});
if (loopOver) {
  contenders.unshift({
    name: "C++ loop, S N(d1) - K N(d2)",
    rows: ROWS,
    measure: loopOver(options).measure,
    measureErrors: () => measureEuropeanErrors(loopOver(EUROPEAN_OPTIONS).figures()),
  });
}

printTable(
  `Price, delta, gamma, vega, theta and rho of generalised Black-Scholes, ${ROWS} rows`,
  ["", "ns a row", "ratio", "price error", "over bound", "< 0", "NaN", "greek error", ""],
  timeInTurns(contenders).map(({ nanos, ratio }, index) => {
    const { name, measureErrors } = contenders[index];
    const errors = measureErrors();
    return [
      name,
      short(nanos),
      short(ratio),
      error(errors.price),
      ...[errors.overBound, errors.negative, errors.notANumber].map(String),
      errors.greek ? error(errors.greek.error) : "-",
      errors.greek?.name ?? "",
    ];
  }),
);
console.log(`
  Errors: worst relative error over test/reference/european.json (${EUROPEAN_OPTIONS.count} rows). Over bound: rows whose
  price is off by more than 16 max(1, condition number) 2^-53. Greeks: without the deep and corner regions;
  theta, which crosses 0, relative to the sum of the sizes of its three terms.`);
