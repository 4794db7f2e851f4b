/**
 * Every greek of every model against the central difference, of sixth order, of what it is the derivative
 * of. The step is 1/64 of the length over which a normal density turns, so that the terms left out are
 * below 1e-9 of the function over that length, and rounding is about 64 times the rounding of the function.
 */
import fc from "fast-check";
import type { Figure } from "../../../../src/core/pricing/figure";
import type { OptionInputs } from "../../../../src/core/pricing/optionColumns";
import { valueBatch, type Valued } from "../../../support/valueModel";
import { arbitraryOption, CLOSED_FORMS, presentValues, type ClosedForm } from "./closedForms";

type Input = "spot" | "strike" | "years" | "vol" | "rate" | "dividendYield";

/** The greek is `sign` times the derivative of `of` by `by`; time passes while years fall. */
interface Derivative {
  readonly greek: Figure;
  readonly of: Figure;
  readonly by: Input;
  readonly sign?: -1;
}

const DERIVATIVES: readonly Derivative[] = [
  { greek: "delta", of: "price", by: "spot" },
  { greek: "gamma", of: "delta", by: "spot" },
  { greek: "speed", of: "gamma", by: "spot" },
  { greek: "dualDelta", of: "price", by: "strike" },
  { greek: "dualGamma", of: "dualDelta", by: "strike" },
  { greek: "vega", of: "price", by: "vol" },
  { greek: "vanna", of: "delta", by: "vol" },
  { greek: "volga", of: "vega", by: "vol" },
  { greek: "zomma", of: "gamma", by: "vol" },
  { greek: "ultima", of: "volga", by: "vol" },
  { greek: "theta", of: "price", by: "years", sign: -1 },
  { greek: "charm", of: "delta", by: "years", sign: -1 },
  { greek: "veta", of: "vega", by: "years", sign: -1 },
  { greek: "color", of: "gamma", by: "years", sign: -1 },
  { greek: "rho", of: "price", by: "rate" },
  { greek: "yieldRho", of: "price", by: "dividendYield" },
];

const INPUTS: readonly Input[] = ["spot", "strike", "years", "vol", "rate", "dividendYield"];

/** Weights of f(x + k h) - f(x - k h), k = 1, 2, 3, over h. */
const WEIGHTS = [45 / 60, -9 / 60, 1 / 60] as const;
const STEPS_PER_LENGTH = 64;
const TOLERANCE = 1e-9;

/** For each input the length over which the density n(d), the discounting and the growth turn. */
function lengths(form: ClosedForm, option: OptionInputs): Readonly<Record<Input, number>> {
  const { spot, strike, years, vol } = option;
  const deviation = vol * Math.sqrt(years);
  const [r, q] = [form.rate(option), form.dividendYield(option)];
  if (form.isNormal) {
    const u = Math.abs(spot - strike) / deviation;
    const price = deviation / (1 + u);
    const year = years / (1 + u * u + Math.abs(r) * years);
    return {
      spot: price,
      strike: price,
      years: year,
      vol: vol / (2 + 2 * u * u),
      rate: 1 / years,
      dividendYield: 1,
    };
  }
  const { spotValue, strikeValue } = presentValues(form, option);
  const centre = Math.abs(Math.log(spotValue / strikeValue)) / deviation;
  // The larger of |d1| and |d2|.
  const u = centre + deviation / 2;
  const drift = (Math.abs(r) + Math.abs(q)) * years;
  const price = 1 / (1 + (1 + u) / deviation);
  const rate = 1 / (1 + (1 + u) / deviation) / years;
  return {
    spot: spot * price,
    strike: strike * price,
    years: years / (1 + u * u + drift * (1 + (1 + u) / deviation)),
    vol: vol / (2 + 2 * u * u),
    rate,
    dividendYield: rate,
  };
}

interface Slope {
  readonly slope: number;
  /** The function's largest value over the length: what the slope's error is a fraction of. */
  readonly size: number;
}

/** The slopes of all figures by all inputs, from one batch. */
function measureSlopes(form: ClosedForm, option: OptionInputs) {
  const length = lengths(form, option);
  const rows = INPUTS.flatMap((input) =>
    WEIGHTS.flatMap((_, index) => {
      const by = ((index + 1) * length[input]) / STEPS_PER_LENGTH;
      return [by, -by].map((move) => ({ ...option, [input]: option[input] + move }));
    }),
  );
  const [valued, ...moved] = valueBatch(form.model, [option, ...rows]);
  const slopeOf = (figure: Figure, input: Input): Slope => {
    const first = INPUTS.indexOf(input) * 2 * WEIGHTS.length;
    let slope = 0;
    let size = Math.abs(valued![figure]);
    WEIGHTS.forEach((weight, index) => {
      const up = moved[first + 2 * index]![figure];
      const down = moved[first + 2 * index + 1]![figure];
      slope += weight * (up - down);
      size = Math.max(size, Math.abs(up), Math.abs(down));
    });
    return { slope: (slope * STEPS_PER_LENGTH) / length[input], size: size / length[input] };
  };
  return { valued: valued!, slopeOf };
}

function expectSlope(name: string, found: number, { slope, size }: Slope, option: OptionInputs): void {
  const tolerance = TOLERANCE * (size + Math.abs(found)) + 2 ** -1000;
  if (Math.abs(found - slope) <= tolerance) return;
  throw new Error(JSON.stringify({ name, found, slope, error: found - slope, tolerance, option }, null, 1));
}

describe.each(CLOSED_FORMS)("$name", (form) => {
  const samples = fc
    .sample(arbitraryOption(form), { seed: 20261120, numRuns: 1500 })
    .map((option) => ({ option, ...measureSlopes(form, option) }));

  test.each(DERIVATIVES)("$greek is the slope of $of by $by", ({ greek, of, by, sign = 1 }) => {
    for (const { option, valued, slopeOf } of samples) {
      const { slope, size } = slopeOf(of, by);
      expectSlope(greek, valued[greek], { slope: sign * slope, size }, option);
    }
  });

  test("leverage is the slope of the price by the underlying, both in percent", () => {
    for (const { option, valued, slopeOf } of samples) {
      if (valued.price < 2 ** -900) continue;
      const { slope, size } = slopeOf("price", "spot");
      const scale = option.spot / valued.price;
      const percent = { slope: slope * scale, size: size * Math.abs(scale) };
      expectSlope("leverage", valued.leverage, percent, option);
    }
  });

  test("probItm is the undiscounted slope of the price by the strike", () => {
    for (const { option, valued, slopeOf } of samples) {
      const { slope, size } = slopeOf("price", "strike");
      const growth = Math.exp(form.rate(option) * option.years);
      const phi = option.type === "call" ? 1 : -1;
      const undiscounted = { slope: -phi * growth * slope, size: growth * size };
      expectSlope("probItm", valued.probItm, undiscounted, option);
    }
  });

  test("netDelta is delta; of the inverse model, what its value in coin moves by in percent", () => {
    for (const { option, valued, slopeOf } of samples) {
      if (form.name === "inverse") {
        const { slope, size } = slopeOf("price", "spot");
        // F d(V/F)/dF
        const coins = { slope: slope - valued.price / option.spot, size };
        expectSlope("netDelta", valued.netDelta, coins, option);
      } else {
        expect(valued.netDelta).toBe(valued.delta);
      }
    }
  });
});

test("the table has every greek but those that are tested in words", () => {
  const greeks = DERIVATIVES.map(({ greek }) => greek);
  const inWords: readonly (keyof Valued)[] = ["price", "netDelta", "leverage", "probItm"];
  expect([...greeks, ...inWords].sort()).toEqual([...CLOSED_FORMS[0]!.model.figures].sort());
});
