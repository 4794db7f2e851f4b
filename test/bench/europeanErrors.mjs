import { relativeError, SMALLEST, ULP, worst } from "./errors.mjs";
import { allocateFigures, columnsOfReference, GREEKS_AND_PRICE, readReference } from "./optionRows.mjs";

/** Of its condition number in ulps: what a price may be off. */
const PRICE_BOUND = 16;
/** Regions where the greeks are held to a relative error: not the far tails, not the corners. */
const GREEK_REGIONS = ["ordinary", "short", "long", "atm", "lowvol", "highvol", "negrates"];

const EUROPEAN_REFERENCE = readReference("european");
export const EUROPEAN_OPTIONS = columnsOfReference(EUROPEAN_REFERENCE);

/** Figures of a pricer over the reference rows, NaN for a row that it throws at. */
export function valueEuropeanReference(valueColumns) {
  const figures = allocateFigures(EUROPEAN_OPTIONS.count);
  for (const column of Object.values(figures)) column.fill(NaN);
  EUROPEAN_REFERENCE.forEach((_, row) => {
    const one = columnsOfReference([EUROPEAN_REFERENCE[row]]);
    const found = allocateFigures(1);
    try {
      valueColumns(one, found);
    } catch {
      return;
    }
    for (const name of GREEKS_AND_PRICE) figures[name][row] = found[name][0];
  });
  return figures;
}

/** How far figures are from test/reference/european.json at worst. */
export function measureEuropeanErrors(figures, lacks = []) {
  const rows = EUROPEAN_REFERENCE.map((row, index) => ({
    row,
    found: Object.fromEntries(GREEKS_AND_PRICE.map((name) => [name, figures[name][index]])),
  }));
  const inRegions = rows.filter(({ row }) => GREEK_REGIONS.includes(row.region));
  const greeks = GREEKS_AND_PRICE.filter((name) => name !== "price" && !lacks.includes(name)).map((name) => ({
    name,
    error: worst(
      inRegions.map(({ row, found }) => relativeError(found[name], row[name], greekScale(row, name))),
    ),
  }));
  return {
    price: worst(rows.map(({ row, found }) => relativeError(found.price, row.price))),
    greek: greeks.reduce((a, b) => (b.error > a.error || Number.isNaN(b.error) ? b : a), greeks[0]),
    overBound: rows.filter(({ row, found }) => !isWithinBound(row, found.price)).length,
    negative: rows.filter(({ found }) => found.price < 0).length,
    notANumber: rows.filter(({ found }) => Number.isNaN(found.price)).length,
  };
}

function isWithinBound(row, price) {
  const bound = PRICE_BOUND * Math.max(1, row.cond) * ULP;
  return Math.abs(price - row.price) <= bound * Math.abs(row.price) + SMALLEST;
}

/** Theta crosses 0: it is measured against the sum of the sizes of its three terms. */
function greekScale(row, name) {
  if (name !== "theta") return Math.abs(row[name]);
  const decay = Math.abs(row.vega * row.vol) / (2 * row.T);
  return decay + Math.abs((row.r * row.rho) / row.T) + Math.abs(row.q * row.S * row.delta);
}
