/**
 * Haug, The Complete Guide to Option Pricing Formulas, 1998: his European values, to a unit of the fourth
 * decimal (he prints 1.8734 on page 24 for 1.873345), and greeks, to the four decimals printed. Where rate
 * and yield are the same the option is also one on a future.
 */
import type { OptionModel } from "../../../../src/core/pricing/pricingModel";
import { valueOption } from "../../../../src/core/pricing/valueOption";
import { readReference } from "../../../support/referenceData";
import { asOption, expectPrinted } from "./printedValue";

const INPUTS = ["S", "K", "T", "vol", "r", "q"] as const;

const modelsOf = ({ r, q }: { r: number; q: number }): readonly OptionModel[] =>
  r === q ? ["european", "futures"] : ["european"];

const VALUES = readReference("textbook/haug_european_values", ["page", "type"], [...INPUTS, "value", "tol"]);

describe.each(VALUES)("Haug, page $page: $type, S $S, K $K, T $T, vol $vol, r $r, q $q", (row) => {
  test.each(modelsOf(row))(`%s price is ${row.value.toFixed(4)}`, (model) => {
    const { price } = valueOption(model, asOption(row), ["price"]);
    expect(Math.abs(price - row.value)).toBeLessThanOrEqual(row.tol);
  });
});

const FIGURES = ["delta", "leverage", "gamma", "vega", "theta", "rho", "yieldRho"] as const;

const GREEKS = readReference("textbook/haug_greek_values", ["type", "greek"], [...INPUTS, "value"]);

describe.each(GREEKS)("Haug, pages 11-16: $type, S $S, K $K, T $T, vol $vol, r $r, q $q", (row) => {
  test.each(modelsOf(row))(`%s ${row.greek} is ${row.value.toFixed(4)}`, (model) => {
    const valued = valueOption(model, asOption(row), FIGURES);
    const found: Readonly<Record<string, number>> = { ...valued, thetaPerDay: valued.theta / 365 };
    expectPrinted(found[row.greek]!, row.value.toFixed(4));
  });
});
