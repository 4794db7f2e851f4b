import { loadBundle } from "./loadBundle";

/** The contract with people's workbooks: names and argument order. `?` marks an optional argument. */
const OPTION = "type spot strike years vol rate? yield? model?";
const SIGNATURES: Readonly<Record<string, string>> = {
  PRICE: OPTION,
  DELTA: OPTION,
  GAMMA: OPTION,
  VEGA: OPTION,
  THETA: OPTION,
  RHO: OPTION,
  NETDELTA: OPTION,
  YIELDRHO: OPTION,
  VANNA: OPTION,
  VOLGA: OPTION,
  CHARM: OPTION,
  VETA: OPTION,
  SPEED: OPTION,
  ZOMMA: OPTION,
  COLOR: OPTION,
  ULTIMA: OPTION,
  DUALDELTA: OPTION,
  DUALGAMMA: OPTION,
  LEVERAGE: OPTION,
  PROBITM: OPTION,
  IMPLIEDVOL: "type price spot strike years rate? yield? model?",
  GREEKS: `${OPTION} names? headers?`,
  YEARS: "start end basis?",
  SYMBOL: "text",
  HEDGEQTY: "exposure hedgeDelta target? lot? band? edge?",
  HEDGETRADES: "exposures hedges objective? budget?",
  BAND: "method type spot strike years vol cost riskAversion rate? yield? side?",
  LELANDVOL: "vol cost interval side?",
  BREAKEVEN: "gamma theta spot?",
  TRADECOST: "quantity price halfSpread? fee? advQuantity? dailyVol? impact?",
  RISK: "positions by? asOf? set? market? smile?",
  LIMITS: "positions limits asOf? market? smile?",
  SCENARIO:
    "positions spotShifts volShifts? measure? asOf? days? volShiftType? sticky? market? smile? underlying?",
  SHORTFALL: "trades fills by?",
  EXPLAIN: "before after asOfBefore? asOfAfter? by? marketBefore? marketAfter?",
};
const ANSWER_LATER: ReadonlySet<string> = new Set(["HEDGETRADES"]);
const LONGEST_DESCRIPTION = 200;

const { metadata } = loadBundle();
const functions = metadata.functions.map((described) => [described.id, described] as const);

test("every function of the contract is described, and no other", () => {
  expect(functions.map(([id]) => id).sort()).toEqual(Object.keys(SIGNATURES).sort());
});

test("an id stands for one function", () => {
  expect(new Set(functions.map(([id]) => id)).size).toBe(functions.length);
});

test("cells with errors reach the functions", () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
});

/**
 * In model "inverse" the price is in coin, while venues quote the greeks of the price in USD. In model
 * "normal" volatility is in units of price, and derivatives by it are per 1.00.
 */
test.each([
  ["PRICE", 'model "inverse": coin'],
  ["DELTA", 'model "inverse": of the price in USD'],
  ["VEGA", 'model "inverse": USD, not coin'],
  ["VEGA", '"normal": per 1.00 of vol'],
  ["THETA", 'model "inverse": USD, not coin'],
  ["RHO", 'model "inverse": always 0'],
  ["NETDELTA", 'model "inverse": delta less the price in coin'],
  ["VANNA", 'model "normal": per 1.00 of vol'],
  ["VOLGA", 'model "inverse": USD; "normal": per 1.00 of vol'],
  ["VETA", 'model "inverse": USD; "normal": vega per 1.00 of vol'],
  ["ZOMMA", 'model "normal": per 1.00 of vol'],
  ["ULTIMA", 'model "inverse": USD; "normal": per 1.00 of vol'],
  ["DUALDELTA", 'model "inverse": USD, not coin'],
  ["LEVERAGE", 'model "inverse": in USD'],
  ["PROBITM", 'Not for "american"'],
  ["IMPLIEDVOL", 'model "normal": in units of price'],
  ["GREEKS", 'model "inverse": price in coin, vega and theta in USD'],
])("the help of %s says %s", (id, unit) => {
  expect(new Map(functions).get(id)!.description).toContain(unit);
});

describe.each(functions)("%s", (id, { name, description, parameters, ...rest }) => {
  test("its id is its name, in upper case", () => {
    expect([id, name]).toEqual([id.toUpperCase(), id]);
  });

  test("its arguments are those of the contract, in order", () => {
    const signature = parameters.map(({ name, optional }) => (optional ? `${name}?` : name)).join(" ");
    expect(signature).toBe(SIGNATURES[id]);
  });

  test("every argument takes a range of anything, and the result spills", () => {
    const kinds = parameters.map(({ type, dimensionality, repeating }) => ({
      type,
      dimensionality,
      repeating,
    }));
    expect(kinds).toEqual(
      parameters.map(() => ({ type: "any", dimensionality: "matrix", repeating: undefined })),
    );
    expect(rest).toMatchObject({ result: { dimensionality: "matrix" } });
  });

  test("it is not volatile and asks for nothing but its arguments; what answers later can be cancelled", () => {
    expect(rest.options).toEqual(ANSWER_LATER.has(id) ? { cancelable: true } : undefined);
  });

  test.each<[string, string | undefined]>([
    ["the function", description],
    ...parameters.map((parameter): [string, string | undefined] => [parameter.name, parameter.description]),
  ])("%s is described in one short line", (_, text) => {
    expect(text).toMatch(/^\S[^\n]*[.…]$/);
    expect(text!.length).toBeLessThan(LONGEST_DESCRIPTION);
  });
});
