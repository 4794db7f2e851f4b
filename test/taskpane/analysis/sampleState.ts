import type { BookState } from "../../../src/app/session";
import { measureBook } from "../../../src/core/risk/measureBook";
import { parsePositions } from "../../../src/sheet/parsePositions";
import { SAMPLE_AS_OF, sampleBook } from "../../support/sampleBooks";
import { book } from "../cannedBook";

/** A sample book as the session holds it, through the parser. */
export function sampleState(name: Parameters<typeof sampleBook>[0]): BookState {
  const parsed = parsePositions(sampleBook(name), { asOf: SAMPLE_AS_OF, dateSystem: "1900" });
  return { ...book([]), asOf: SAMPLE_AS_OF, parsed, risk: measureBook(parsed.positions, SAMPLE_AS_OF) };
}
