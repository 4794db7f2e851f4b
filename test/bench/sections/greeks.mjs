import { EUROPEAN_OPTIONS, measureErrors, valueReference } from "../accuracy.mjs";
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
    measure: measureOf(() => valueColumns(options, figures)),
    errors: measureErrors(valueReference(valueColumns), lacks),
  };
});
if (loopOver) {
  contenders.unshift({
    name: "C++ loop, S N(d1) - K N(d2)",
    measure: loopOver(options).measure,
    errors: measureErrors(loopOver(EUROPEAN_OPTIONS).figures()),
  });
}

printTable(
  `Price, delta, gamma, vega, theta and rho of generalised Black-Scholes, ${ROWS} rows`,
  ["", "ns a row", "ratio", "price error", "over bound", "< 0", "NaN", "greek error", ""],
  timeInTurns(contenders).map(({ nanos, ratio }, index) => {
    const { name, errors } = contenders[index];
    return [
      name,
      short(nanos / ROWS),
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
