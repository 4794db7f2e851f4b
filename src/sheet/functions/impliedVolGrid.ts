import { impliedVol, impliedVolColumns } from "../../core/pricing/impliedVol";
import { optionAt } from "../../core/pricing/optionColumns";
import type { ArgumentGrid } from "../argument";
import { spreadToGrid } from "../broadcast";
import type { Cell, Grid } from "../grid";
import { QUOTE_ARGUMENTS } from "./optionArguments";
import { readOptions, type OptionBatch } from "./readOptions";
import { valueOrRefusal } from "./valueOrRefusal";

/** IMPLIEDVOL: the volatility at which the model gives each option its price. */
export function impliedVolGrid(grids: readonly ArgumentGrid[]): Grid {
  const { spread, batches } = readOptions(QUOTE_ARGUMENTS, grids);
  const values = [...spread.values];
  for (const batch of batches) fillVols(batch, values);
  return spreadToGrid({ ...spread, values });
}

function fillVols(batch: OptionBatch, values: Cell[]): void {
  const { model, options, prices, places } = batch;
  const vols = new Float64Array(options.count);
  impliedVolColumns(model, options, model === "inverse" ? pricesInUsd(batch) : prices, vols);
  for (let row = 0; row < options.count; row++) {
    const vol = vols[row]!;
    values[places[row]!] = Number.isFinite(vol) ? vol : explainVol(batch, row);
  }
}

function pricesInUsd({ options, prices }: OptionBatch): Float64Array {
  return prices.map((price, row) => price * options.spot[row]!);
}

/** Why there is no volatility. Model "inverse" counts in units of the forward, so that bounds are in coin. */
function explainVol({ model, options, prices }: OptionBatch, row: number): Cell {
  const option = optionAt(options, row);
  const unit = model === "inverse" ? option.spot : 1;
  const quote = { ...option, spot: option.spot / unit, strike: option.strike / unit, price: prices[row]! };
  return valueOrRefusal(() => impliedVol(model, quote));
}
