import { loadBundle } from "./loadBundle";

const bundle = loadBundle();
const error = (code: string, message: string) => expect.objectContaining({ code, message }) as unknown;

/** An at-the-money option by the names of the arguments; its price serves IMPLIEDVOL. */
const OPTION: Readonly<Record<string, unknown>> = {
  type: "call",
  price: 8,
  spot: 100,
  strike: 100,
  years: 1,
  vol: 0.2,
};

const functions = bundle.metadata.functions.filter(({ parameters }) =>
  parameters.some(({ name }) => name === "model"),
);

test("there are functions that value options", () => {
  expect(functions.length).toBeGreaterThan(20);
});

describe.each(functions.map(({ id, parameters }) => [id, parameters.map(({ name }) => name)] as const))(
  "%s reads its cells as every function of options does",
  (id, names) => {
    const call = (change: Readonly<Record<string, unknown>> = {}): unknown[][] =>
      bundle.call(id, ...names.map((name) => ({ ...OPTION, ...change })[name]));
    const callForOne = (change: Readonly<Record<string, unknown>>): unknown => {
      const cells = call(change).flat();
      expect(new Set(cells.map((cell) => JSON.stringify(cell))).size).toBe(1);
      return cells[0];
    };
    const alone = call()[0]!;

    test("a number for each figure", () => {
      expect(alone).toEqual(alone.map(() => expect.any(Number) as unknown));
    });

    test("rate, yield and model left out, blank, or at their defaults", () => {
      expect(call({ rate: "", yield: [[null]], model: "" })).toEqual([alone]);
      expect(call({ rate: 0, yield: 0, model: "European" })).toEqual([alone]);
    });

    test("a required argument that is not given", () => {
      expect(callForOne({ strike: undefined })).toEqual(
        error("#VALUE!", "strike: not given, takes a number, 0 or more"),
      );
    });

    test("a blank cell", () => {
      expect(callForOne({ years: "" })).toEqual(
        error("#N/A", "years: the cell is empty, takes years to expiry, 0 to 100"),
      );
    });

    test("a text number", () => {
      expect(callForOne({ strike: "100" })).toEqual(
        error("#VALUE!", 'strike: got the text "100", takes a number, 0 or more'),
      );
    });

    test("an error cell", () => {
      expect(callForOne({ spot: [[bundle.errorCell("#N/A")]] })).toEqual(
        error("#N/A", "spot: the cell holds #N/A"),
      );
    });

    test("an unknown model", () => {
      expect(callForOne({ model: "heston" })).toEqual(
        error(
          "#VALUE!",
          'model: got the text "heston", takes "european", "american", "futures", "normal", "inverse"',
        ),
      );
    });

    test("a blank row and a bad row between good ones", () => {
      const found = call({ spot: [[100], [""], ["n/a"], [100]], strike: [[100], [""], [100], [100]] });
      const refused = error("#VALUE!", 'spot: got the text "n/a", takes a number above 0');
      expect(found).toEqual([alone, alone.map(() => ""), alone.map(() => refused), alone]);
    });

    test("ranges of other shapes", () => {
      const message = "spot is 3 x 1, strike is 2 x 1: give ranges of one shape";
      expect(callForOne({ spot: [[1], [2], [3]], strike: [[1], [2]] })).toEqual(error("#VALUE!", message));
    });
  },
);
