import type { BookRisk } from "../../../src/core/risk/bookRisk";
import { measureBook, measureBookInSteps } from "../../../src/core/risk/measureBook";
import { measurePosition } from "../../../src/core/risk/measurePositions";
import type { Position } from "../../../src/core/risk/position";
import { parsePositions } from "../../../src/sheet/parsePositions";
import { SAMPLE_AS_OF, sampleBook } from "../../support/sampleBooks";

const { positions: INDEX } = parsePositions(sampleBook("index"), { asOf: SAMPLE_AS_OF, dateSystem: "1900" });

/** The index book many times, every seventh of its options American, in four volatilities. */
const BOOK: readonly Position[] = Array.from({ length: 2_000 }, (_, row) => {
  const position = INDEX[row % INDEX.length]!;
  if (position.product.kind !== "option" || row % 7 !== 0) return position;
  const market = { ...position.market, volatility: 0.18 + 0.01 * (row % 4) };
  return { ...position, product: { ...position.product, style: "american" }, market };
});

function runInSteps(positions: readonly Position[]): { shares: number[]; book: BookRisk } {
  const steps = measureBookInSteps(positions, SAMPLE_AS_OF, { higherOrder: true });
  const shares: number[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return { shares, book: step.value };
    shares.push(step.value);
  }
}

const { shares, book } = runInSteps(BOOK);

test("is what measuring at once is", () => {
  expect(book).toEqual(measureBook(BOOK, SAMPLE_AS_OF, { higherOrder: true }));
});

test("goes from 0 to 1 in small steps, American options a few at a time", () => {
  const americans = BOOK.filter(({ product }) => product.kind === "option" && product.style === "american");
  expect(shares.length).toBeGreaterThan(BOOK.length / 512 + americans.length / 60);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBeGreaterThan(0);
  expect(shares.at(-1)).toBeCloseTo(1, 12);
});

test("every position is measured once, as on its own, in the order given", () => {
  expect(book.positions.map(({ position }) => position)).toEqual(BOOK);
  for (let row = 0; row < BOOK.length; row += 97) {
    const alone = measurePosition(BOOK[row]!, SAMPLE_AS_OF, { higherOrder: true });
    expect({ row, exposure: book.positions[row]!.exposure }).toEqual({ row, exposure: alone });
  }
});

test("higher orders are measured where they are asked for", () => {
  const plain = measureBook(INDEX, SAMPLE_AS_OF);
  expect(plain.positions[0]!.exposure.higherOrder).toBeUndefined();
  expect(plain.total.higherOrder).toBeUndefined();
  expect(measureBook([], SAMPLE_AS_OF).underlyings).toEqual([]);
});
