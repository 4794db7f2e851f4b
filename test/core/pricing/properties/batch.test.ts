/** A figure does not depend on the other rows of its batch, nor on which other figures are asked for. */
import fc from "fast-check";
import { DomainError } from "../../../../src/core/math/domainError";
import { FIGURES } from "../../../../src/core/pricing/figure";
import {
  allocateOptionColumns,
  setOption,
  type OptionInputs,
} from "../../../../src/core/pricing/optionColumns";
import { valueOption } from "../../../../src/core/pricing/valueOption";
import { valueBatch, valueModel } from "../../../support/valueModel";
import { arbitraryOption, CLOSED_FORMS } from "./closedForms";

const REFUSED: Partial<OptionInputs> = { vol: -1 };

describe.each(CLOSED_FORMS)("$name", (form) => {
  // More than the rows that any model works out together.
  const options = fc.sample(arbitraryOption(form), { seed: 20261120, numRuns: 700 });

  test("rows are as if alone, and one outside the domain leaves the others alone", () => {
    const batch = valueBatch(
      form.model,
      options.map((option, row) => (row % 50 === 7 ? { ...option, ...REFUSED } : option)),
    );
    batch.forEach((valued, row) => {
      if (row % 50 === 7) {
        expect(FIGURES.filter((figure) => Number.isFinite(valued[figure]))).toEqual([]);
      } else {
        expect({ row, valued }).toEqual({ row, valued: valueModel(form.model, options[row]!) });
      }
    });
  });

  test("valueOption gives the same, figure by figure", () => {
    for (const option of options.slice(0, 100)) {
      const valued = valueModel(form.model, option);
      for (const figure of FIGURES) {
        const alone = () => valueOption(form.name, option, [figure])[figure];
        if (Number.isFinite(valued[figure])) expect(alone()).toBe(valued[figure]);
        else expect(alone).toThrow(DomainError);
      }
    }
  });

  test("a figure asked for alone is what it is among all", () => {
    const all = valueBatch(form.model, options);
    const columns = allocateOptionColumns(options.length);
    options.forEach((option, row) => setOption(columns, row, option));
    for (const figure of FIGURES) {
      const alone = new Float64Array(options.length);
      form.model.valueColumns(columns, { [figure]: alone });
      expect({ figure, values: [...alone] }).toEqual({ figure, values: all.map((valued) => valued[figure]) });
    }
  });
});
