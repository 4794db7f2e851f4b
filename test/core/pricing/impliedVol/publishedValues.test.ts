/** Implied volatilities that a person recognises, to the digits printed. */
import { impliedVol } from "../../../../src/core/pricing/impliedVol";
import { expectPrinted } from "../textbook/printedValue";

test.each([
  {
    where: "section 15.11, stock",
    quote: { price: 1.875, spot: 21, strike: 20, years: 0.25, rate: 0.1, dividendYield: 0 },
    printed: "0.235",
  },
  {
    where: "example 17.2, currency",
    quote: { price: 0.043, spot: 1.6, strike: 1.6, years: 0.3333, rate: 0.08, dividendYield: 0.11 },
    printed: "0.141",
  },
])("Hull, Options, Futures, and Other Derivatives, $where", ({ quote, printed }) => {
  expectPrinted(impliedVol("european", { type: "call", ...quote }), printed);
});

test.each([1e-9, 0.4, 4, 1e6])("Bachelier at the money: a price of %d is vol sqrt(T / (2 pi))", (price) => {
  const atTheMoney = { price, spot: -30, strike: -30, years: 0.25, rate: 0, dividendYield: 0 };
  const wanted = price * Math.sqrt((2 * Math.PI) / 0.25);
  for (const type of ["call", "put"] as const) {
    expect(Math.abs(impliedVol("normal", { type, ...atTheMoney }) / wanted - 1)).toBeLessThan(1e-15);
  }
});
